package org.gemba.planner.balance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the least cycle of so many stations by halving the interval of cycles in doubt: each middle is asked of {@link
 * FewestStations}. A cycle not decided within its steps is passed over and asked again later with more of them, so that good
 * answers come early and the bound stays honest.
 */
final class LeastCycle {
    private static final long FIRST_STEPS = 4_000_000;

    private final BalancingProblem problem;
    private final ElementGraph graph;
    private final int stations;
    private final Effort effort;
    private final Halt halt;
    private long lowerBound;
    private long cycle;
    private Optional<Assignment> best = Optional.empty();
    private Why why;
    private long states;

    /** Only cycles shorter than {@code shorterThan} are of use. */
    LeastCycle(BalancingProblem problem, int stations, long shorterThan, Effort effort, Halt halt) {
        this.problem = problem;
        this.graph = ElementGraph.of(problem, effort.seed());
        this.stations = stations;
        this.effort = effort;
        this.halt = halt;
        this.why = simpleBound();
        this.lowerBound = why.bound();
        this.cycle = Math.max(1, Math.min(shorterThan, problem.totalTime() + 1));
        raiseByRoot();
    }

    /** A bound on the cycle; it holds before any search. */
    long lowerBound() {
        return Math.min(lowerBound, cycle);
    }

    long cycle() {
        return cycle;
    }

    Optional<Assignment> best() {
        return best;
    }

    boolean isDecided() {
        return lowerBound >= cycle;
    }

    Why why() {
        return why;
    }

    long states() {
        return states;
    }

    void search() {
        if (cycle > problem.totalTime() && lowerBound < cycle) {
            take(new Assignment(problem.elements().stream().map(element -> 1).toList()));
        }
        for (long steps = FIRST_STEPS; !isDecided() && !halt.asked(); steps *= 4) {
            long assumed = lowerBound;
            while (assumed < cycle && !halt.asked()) {
                long middle = assumed + (cycle - assumed) / 2;
                if (middle >= cycle || !ask(middle, steps)) {
                    assumed = middle + 1;
                }
            }
        }
    }

    /** Whether an assignment within the cycle was found. */
    private boolean ask(long asked, long steps) {
        RootBound root = new RootBound(problem, graph, asked);
        FewestStations search = new FewestStations(graph, asked, root, stations + 1, stations, halt, progress -> {});
        Incumbent found = search.search(effort.memory(), steps);
        states = Math.max(states, search.states());
        if (found.isKnown()) {
            take(Assignment.of(graph, found.stationOf()));
            return true;
        }
        if (search.isDecided() && asked >= lowerBound) {
            lowerBound = asked + 1;
            why = search.triedAll()
                    ? LineBalancing.triedAll(problem, asked, stations + 1, search.states())
                    : root.why();
            tell();
        }
        return false;
    }

    private void take(Assignment assignment) {
        cycle = Math.max(
                1,
                assignment.loads(problem).stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(1));
        best = Optional.of(assignment);
        tell();
    }

    private void tell() {
        effort.progress().accept(new Effort.Progress(best.isPresent() ? cycle : -1, lowerBound(), states));
    }

    /** The work shared evenly, the longest element, or elements that must pair up. */
    private Why simpleBound() {
        long total = problem.totalTime();
        Why even = new Why(
                Why.Reason.WORK_CONTENT,
                Math.max(1, Weighing.ceil(total, stations)),
                List.of(),
                "All work takes %s; shared evenly among %d stations that is %s."
                        .formatted(
                                problem.scale().text(total),
                                stations,
                                problem.scale().text(Weighing.ceil(total, stations))));
        WorkElement longest = problem.elements().get(graph.given[0]);
        Why alone = new Why(
                Why.Reason.LONGEST_ELEMENT,
                longest.time(),
                List.of(longest.name()),
                "Element %s alone takes %s."
                        .formatted(longest.name(), problem.scale().text(longest.time())));
        Why together = together();
        Why strongest = alone.bound() > even.bound() ? alone : even;
        return together.bound() > strongest.bound() ? together : strongest;
    }

    /** Of the k·stations + 1 longest elements, k + 1 meet at one station: at least the k + 1 shortest of them. */
    private Why together() {
        long most = 0;
        int elements = 0;
        for (int k = 1; k * (long) stations < graph.size; k++) {
            int last = k * stations;
            long sum = Arrays.stream(graph.time, last - k, last + 1).sum();
            if (sum > most) {
                most = sum;
                elements = last + 1;
            }
        }
        List<String> names = Arrays.stream(graph.given, 0, elements)
                .mapToObj(i -> problem.elements().get(i).name())
                .toList();
        return new Why(
                Why.Reason.LARGE_ELEMENTS,
                most,
                names,
                "Of these %d elements %d must meet at one of %d stations; the shortest of them take %s together."
                        .formatted(
                                elements,
                                elements == 0 ? 0 : (elements - 1) / stations + 1,
                                stations,
                                problem.scale().text(most)));
    }

    /** Cycles that the bounds on stations forbid without a search. */
    private void raiseByRoot() {
        long high = Math.min(cycle, 2 * lowerBound);
        long low = lowerBound;
        while (low < high && !halt.asked()) {
            long middle = low + (high - low) / 2;
            RootBound root = new RootBound(problem, graph, middle);
            if (root.stations() > stations) {
                low = middle + 1;
                lowerBound = low;
                why = root.why();
            } else {
                high = middle;
            }
        }
    }
}
