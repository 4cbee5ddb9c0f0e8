package org.gemba.planner.balance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Shares the elements of a line among its stations. Exact: branch, bound and remember (Sewell and Jacobson 2012; Morrison, Sewell and
 * Jacobson 2014) from both ends of the line, on one thread. Every answer has passed {@link BalanceCheck}.
 */
public final class LineBalancing {
    private LineBalancing() {}

    /** The fewest stations that keep takt (SALBP-1). */
    public static Answer fewestStations(BalancingProblem problem, long takt, Effort effort) {
        TaktTooShort.refuse(problem, takt);
        long start = System.nanoTime();
        ElementGraph graph = ElementGraph.of(problem, effort.seed());
        RootBound bound = new RootBound(problem, graph, takt);
        FewestStations search =
                new FewestStations(graph, takt, bound, graph.size + 1, 1, halt(start, effort), effort.progress());
        Incumbent best = search.search(effort.memory(), Long.MAX_VALUE);
        int stations = best.stations();
        Assignment assignment = checked(problem, Assignment.of(graph, best.stationOf()), stations, takt);
        Why why = search.triedAll() ? triedAll(problem, takt, stations, search.states()) : bound.why();
        return new Answer(
                Answer.Question.FEWEST_STATIONS,
                Optional.of(assignment),
                stations,
                takt,
                search.isDecided() ? stations : bound.stations(),
                search.isDecided(),
                why,
                since(start),
                search.states());
    }

    /** The fewest stations that can be told without a search, and why. */
    public static Why lowerBound(BalancingProblem problem, long takt) {
        TaktTooShort.refuse(problem, takt);
        return new RootBound(problem, ElementGraph.of(problem, 0), takt).why();
    }

    /** Whether so many stations keep takt (SALBP-F). Undecided where neither an assignment nor a proof was found in time. */
    public static Answer feasible(BalancingProblem problem, long takt, int stations, Effort effort) {
        TaktTooShort.refuse(problem, takt);
        refuseIfNone(stations);
        long start = System.nanoTime();
        ElementGraph graph = ElementGraph.of(problem, effort.seed());
        RootBound bound = new RootBound(problem, graph, takt);
        FewestStations search =
                new FewestStations(graph, takt, bound, stations + 1, stations, halt(start, effort), effort.progress());
        Incumbent best = search.search(effort.memory(), Long.MAX_VALUE);
        Optional<Assignment> assignment = best.isKnown()
                ? Optional.of(checked(problem, Assignment.of(graph, best.stationOf()), stations, takt))
                : Optional.empty();
        boolean impossible = assignment.isEmpty() && search.isDecided();
        Why why = search.triedAll() ? triedAll(problem, takt, stations + 1, search.states()) : bound.why();
        return new Answer(
                Answer.Question.FEASIBLE,
                assignment,
                stations,
                takt,
                impossible ? Math.max(bound.stations(), stations + 1) : bound.stations(),
                assignment.isPresent() || impossible,
                why,
                since(start),
                search.states());
    }

    /** The least cycle time of so many stations (SALBP-2). */
    public static Answer leastCycle(BalancingProblem problem, int stations, Effort effort) {
        refuseIfNone(stations);
        long start = System.nanoTime();
        LeastCycle search = new LeastCycle(problem, stations, Long.MAX_VALUE, effort, halt(start, effort));
        search.search();
        Optional<Assignment> assignment = search.best().map(found -> checked(problem, found, stations, search.cycle()));
        return new Answer(
                Answer.Question.LEAST_CYCLE,
                assignment,
                stations,
                search.cycle(),
                search.lowerBound(),
                search.isDecided(),
                search.why(),
                since(start),
                search.states());
    }

    /** The least stations × cycle with {@code fewest} to {@code most} stations and a cycle of at most {@code longest} (SALBP-E). */
    public static Answer leastCapacity(BalancingProblem problem, int fewest, int most, long longest, Effort effort) {
        refuseIfNone(fewest);
        TaktTooShort.refuse(problem, longest);
        if (most < fewest) {
            throw new IllegalArgumentException(
                    "At most %d stations and at least %d cannot both hold.".formatted(most, fewest));
        }
        return LeastCapacity.search(problem, fewest, most, longest, effort, System.nanoTime());
    }

    static Halt halt(long start, Effort effort) {
        long limit = effort.limit().compareTo(Duration.ofDays(365)) > 0
                ? Duration.ofDays(365).toNanos()
                : effort.limit().toNanos();
        return new Halt(start + limit, effort.cancelled());
    }

    static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    static Why triedAll(BalancingProblem problem, long takt, int bound, long states) {
        return new Why(
                Why.Reason.TRIED_ALL,
                bound,
                List.of(),
                "Every way to fill %d stations within %s was tried or ruled out (%,d states remembered)."
                        .formatted(bound - 1, problem.scale().text(takt), states));
    }

    static Assignment checked(BalancingProblem problem, Assignment assignment, int stations, long takt) {
        List<String> faults = BalanceCheck.faults(problem, assignment, stations, takt);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The search gave a wrong answer for " + problem.name() + ": " + faults);
        }
        return assignment;
    }

    private static void refuseIfNone(int stations) {
        if (stations < 1) {
            throw new IllegalArgumentException("A line has at least 1 station; %d are asked for.".formatted(stations));
        }
    }
}
