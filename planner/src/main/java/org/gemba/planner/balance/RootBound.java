package org.gemba.planner.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The fewest stations that can be told without a search, and why. */
final class RootBound {
    private final BalancingProblem problem;
    private final ElementGraph graph;
    private final long takt;
    private final List<Weighing> weighings;
    private final Reach toTheEnd;
    private final Reach toTheFront;

    RootBound(BalancingProblem problem, ElementGraph graph, long takt) {
        this.problem = problem;
        this.graph = graph;
        this.takt = takt;
        this.weighings = Weighing.of(graph.time, takt);
        this.toTheEnd = Reach.toTheEnd(graph, weighings);
        this.toTheFront = Reach.toTheEnd(graph.reversed(), weighings);
    }

    long takt() {
        return takt;
    }

    List<Weighing> weighings() {
        return weighings;
    }

    /** Stations from an element's own to the last. */
    Reach toTheEnd() {
        return toTheEnd;
    }

    /** Stations from the first to an element's own. */
    Reach toTheFront() {
        return toTheFront;
    }

    int stations() {
        long stations = Math.max(1, weighed(strongest()));
        return (int) Math.max(stations, chained(pivot()));
    }

    /** The reason for {@link #stations}, the simplest that carries it. */
    Why why() {
        int stations = stations();
        if (stations == 1) {
            return new Why(Why.Reason.ONE_STATION, 1, List.of(), "One station is enough.");
        }
        if (weighed(weighings.getFirst()) == stations) {
            return new Why(
                    Why.Reason.WORK_CONTENT,
                    stations,
                    List.of(),
                    "All work takes %s; %d stations at %s hold only %s."
                            .formatted(text(graph.totalTime), stations - 1, text(takt), text((stations - 1) * takt)));
        }
        return chained(pivot()) == stations ? chain(stations) : weight(stations);
    }

    private Why weight(int stations) {
        Weighing weighing = strongest();
        List<String> names = names(IntStream.range(0, graph.size).filter(i -> weighing.weight()[i] > 0));
        return new Why(
                Why.Reason.LARGE_ELEMENTS,
                stations,
                names,
                "These %d elements cannot be packed tighter: counted as %s, no station holds more than %d of the %d in all."
                        .formatted(
                                names.size(),
                                weighing.kind(),
                                weighing.most(),
                                Arrays.stream(weighing.weight()).sum()));
    }

    private Why chain(int stations) {
        int pivot = pivot();
        List<String> names = new ArrayList<>(names(IntStream.of(ElementGraph.elements(graph.allBefore[pivot]))));
        names.add(name(pivot));
        names.addAll(names(IntStream.of(ElementGraph.elements(graph.allAfter[pivot]))));
        return new Why(
                Why.Reason.CHAIN,
                stations,
                names,
                "Element %s with all that must come before it needs %d stations, with all that must come after it %d; it stands in one of both."
                        .formatted(name(pivot), toTheFront.needed[pivot], toTheEnd.needed[pivot]));
    }

    private Weighing strongest() {
        Weighing strongest = weighings.getFirst();
        for (Weighing weighing : weighings) {
            if (weighed(weighing) > weighed(strongest)) {
                strongest = weighing;
            }
        }
        return strongest;
    }

    private static long weighed(Weighing weighing) {
        return weighing.bound();
    }

    private int pivot() {
        int pivot = 0;
        for (int element = 1; element < graph.size; element++) {
            if (chained(element) > chained(pivot)) {
                pivot = element;
            }
        }
        return pivot;
    }

    private int chained(int element) {
        return toTheFront.needed[element] + toTheEnd.needed[element] - 1;
    }

    private List<String> names(IntStream elements) {
        return elements.map(i -> graph.given[i])
                .sorted()
                .mapToObj(i -> problem.elements().get(i).name())
                .toList();
    }

    private String name(int element) {
        return problem.elements().get(graph.given[element]).name();
    }

    private String text(long ticks) {
        return problem.scale().text(ticks);
    }
}
