package org.gemba.house.text;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.pcollections.ConsPStack;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.IntTreePMap;
import org.pcollections.MapPSet;
import org.pcollections.PMap;
import org.pcollections.PSequence;
import org.pcollections.PSet;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.PStack;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/** The lists, sets and maps that have a text, and how each is made again of what it held. */
final class Collected {
    private static final Comparator<Object> NATURAL = natural();

    private static final Map<Class<?>, Ordered<List<Object>>> SERIES = Map.ofEntries(
            Map.entry(List.class, inOrder(List::copyOf)),
            Map.entry(Collection.class, inOrder(List::copyOf)),
            Map.entry(PSequence.class, inOrder(TreePVector::from)),
            Map.entry(PVector.class, inOrder(TreePVector::from)),
            Map.entry(TreePVector.class, inOrder(TreePVector::from)),
            Map.entry(PStack.class, inOrder(ConsPStack::from)),
            Map.entry(ConsPStack.class, inOrder(ConsPStack::from)),
            Map.entry(SortedSet.class, inOrder(Collected::sortedSet)),
            Map.entry(NavigableSet.class, inOrder(Collected::sortedSet)),
            Map.entry(PSortedSet.class, inOrder(elements -> TreePSet.from(NATURAL, elements))),
            Map.entry(TreePSet.class, inOrder(elements -> TreePSet.from(NATURAL, elements))),
            Map.entry(Set.class, sorted(elements -> Collections.unmodifiableSet(new LinkedHashSet<>(elements)))),
            Map.entry(PSet.class, sorted(HashTreePSet::from)),
            Map.entry(MapPSet.class, sorted(HashTreePSet::from)));

    private static final Map<Class<?>, Ordered<Map<Object, Object>>> TABLES = Map.ofEntries(
            Map.entry(SortedMap.class, inOrder(Collected::sortedMap)),
            Map.entry(NavigableMap.class, inOrder(Collected::sortedMap)),
            Map.entry(
                    PSortedMap.class, inOrder(entries -> TreePMap.empty(NATURAL).plusAll(entries))),
            Map.entry(TreePMap.class, inOrder(entries -> TreePMap.empty(NATURAL).plusAll(entries))),
            Map.entry(IntTreePMap.class, inOrder(entries -> IntTreePMap.empty().plusAll(integers(entries)))),
            Map.entry(Map.class, sorted(entries -> Collections.unmodifiableMap(new LinkedHashMap<>(entries)))),
            Map.entry(PMap.class, sorted(HashTreePMap::from)),
            Map.entry(HashPMap.class, sorted(HashTreePMap::from)));

    private Collected() {}

    static boolean knows(Class<?> type) {
        return SERIES.containsKey(type) || TABLES.containsKey(type);
    }

    static Shape shape(Kind kind, Function<Kind, Shape> find) {
        Shape first = find.apply(kind.argument(0));
        Ordered<List<Object>> series = SERIES.get(kind.raw());
        if (series != null) {
            return new SeriesShape(first, series.sorts, series.gather);
        }
        Ordered<Map<Object, Object>> table = TABLES.get(kind.raw());
        if (table != null) {
            if (kind.raw() == IntTreePMap.class) {
                return new TableShape(find.apply(Kind.of(Integer.class)), first, table.sorts, table.gather);
            }
            return new TableShape(first, find.apply(kind.argument(1)), table.sorts, table.gather);
        }
        throw new IllegalArgumentException("%s is not known.".formatted(kind.raw()));
    }

    /** Whether it must be sorted before it is written, and how it is made of its parts. */
    private record Ordered<P>(boolean sorts, Function<P, Object> gather) {}

    private static <P> Ordered<P> inOrder(Function<P, Object> gather) {
        return new Ordered<>(false, gather);
    }

    private static <P> Ordered<P> sorted(Function<P, Object> gather) {
        return new Ordered<>(true, gather);
    }

    private static SortedSet<Object> sortedSet(List<Object> elements) {
        NavigableSet<Object> set = new TreeSet<>(NATURAL);
        set.addAll(elements);
        return Collections.unmodifiableNavigableSet(set);
    }

    private static SortedMap<Object, Object> sortedMap(Map<Object, Object> entries) {
        NavigableMap<Object, Object> map = new TreeMap<>(NATURAL);
        map.putAll(entries);
        return Collections.unmodifiableNavigableMap(map);
    }

    private static Map<Integer, Object> integers(Map<Object, Object> entries) {
        Map<Integer, Object> numbered = new LinkedHashMap<>();
        entries.forEach((key, value) -> numbered.put((Integer) key, value));
        return numbered;
    }

    @SuppressWarnings("unchecked") // compares what its type says is comparable; anything else fails
    private static Comparator<Object> natural() {
        return (Comparator<Object>) (Comparator<?>) Comparator.naturalOrder();
    }
}
