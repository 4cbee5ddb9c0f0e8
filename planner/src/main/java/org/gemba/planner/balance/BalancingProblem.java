package org.gemba.planner.balance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The work of one line: its elements and what must come before what. Elements keep the order in which they were given;
 * every figure that names an element goes by that order.
 *
 * @param name what the line or the file is called
 * @param scale what a tick of the times is worth
 * @param elements the work elements, at least one, names unique
 * @param precedences which element waits for which; no cycles
 * @param takt takt in ticks, where the source states one
 */
public record BalancingProblem(
        String name, TimeScale scale, List<WorkElement> elements, List<Precedence> precedences, OptionalLong takt) {
    /** Elements of one problem: a whole car's final assembly has about a thousand. */
    public static final int MOST_ELEMENTS = 5_000;

    public BalancingProblem {
        elements = List.copyOf(elements);
        precedences = List.copyOf(precedences);
        if (elements.isEmpty() || elements.size() > MOST_ELEMENTS) {
            throw new IllegalArgumentException(
                    "A line has 1 to %d work elements; %s has %d.".formatted(MOST_ELEMENTS, name, elements.size()));
        }
        Map<String, Integer> index = indexOf(elements);
        for (Precedence precedence : precedences) {
            for (String end : List.of(precedence.before(), precedence.after())) {
                if (!index.containsKey(end)) {
                    throw new IllegalArgumentException(
                            "The precedence %s → %s names the element %s, which is not among the %d elements."
                                    .formatted(precedence.before(), precedence.after(), end, elements.size()));
                }
            }
        }
        Optional<List<String>> cycle = PrecedenceCycle.find(elements, precedences);
        if (cycle.isPresent()) {
            throw new IllegalArgumentException(
                    "The precedences run in a circle: %s.\nTake one of them out, or make these elements one."
                            .formatted(String.join(" → ", cycle.get())));
        }
    }

    /** All work of one unit, in ticks. */
    public long totalTime() {
        return elements.stream().mapToLong(WorkElement::time).sum();
    }

    /** The longest element, in ticks: no cycle can be shorter. */
    public long longestTime() {
        return elements.stream().mapToLong(WorkElement::time).max().orElseThrow();
    }

    /** Where each element stands in the list, by its name. */
    public Map<String, Integer> index() {
        return indexOf(elements);
    }

    /** The same line run from its end: what came last comes first. It needs exactly as many stations. */
    public BalancingProblem reversed() {
        List<Precedence> turned = new ArrayList<>();
        for (Precedence precedence : precedences) {
            turned.add(new Precedence(precedence.after(), precedence.before()));
        }
        return new BalancingProblem(name, scale, elements, turned, takt);
    }

    private static Map<String, Integer> indexOf(List<WorkElement> elements) {
        Map<String, Integer> index = new LinkedHashMap<>();
        for (WorkElement element : elements) {
            if (index.putIfAbsent(element.name(), index.size()) != null) {
                throw new IllegalArgumentException(
                        "Two work elements are called %s.\nGive each its own name.".formatted(element.name()));
            }
        }
        return index;
    }
}
