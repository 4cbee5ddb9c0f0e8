package org.gemba.planner.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the least stations × cycle: the numbers of stations in turn, the most promising first, each only as far as it can still win. */
final class LeastCapacity {
    private LeastCapacity() {}

    private record Candidate(int stations, long bound, Why why) {}

    private record Winner(int stations, long cycle, Assignment assignment) {}

    static Answer search(BalancingProblem problem, int fewest, int most, long longest, Effort effort, long start) {
        Halt halt = LineBalancing.halt(start, effort);
        List<Candidate> candidates = new ArrayList<>();
        for (int stations = fewest; stations <= most; stations++) {
            LeastCycle search = new LeastCycle(problem, stations, longest + 1, quiet(effort), halt);
            candidates.add(new Candidate(stations, stations * search.lowerBound(), search.why()));
        }
        candidates.sort(Comparator.comparingLong(Candidate::bound));
        long best = Long.MAX_VALUE;
        long open = Long.MAX_VALUE;
        long states = 0;
        Optional<Winner> winner = Optional.empty();
        Why why = candidates.getFirst().why();
        for (Candidate candidate : candidates) {
            int stations = candidate.stations();
            long shorterThan = Math.min(longest + 1, (best - 1) / stations + 1);
            LeastCycle search = new LeastCycle(problem, stations, shorterThan, quiet(effort), halt);
            search.search();
            states = Math.max(states, search.states());
            if (search.best().isPresent()) {
                best = stations * search.cycle();
                winner = Optional.of(
                        new Winner(stations, search.cycle(), search.best().get()));
                why = search.why();
                effort.progress()
                        .accept(new Effort.Progress(best, candidates.getFirst().bound(), states));
            }
            if (!search.isDecided()) {
                open = Math.min(open, stations * search.lowerBound());
            }
        }
        boolean proved = open >= best;
        Optional<Winner> found = winner;
        return new Answer(
                Answer.Question.LEAST_CAPACITY,
                found.map(w -> LineBalancing.checked(problem, w.assignment(), w.stations(), w.cycle())),
                found.map(Winner::stations).orElse(most),
                found.map(Winner::cycle).orElse(longest),
                proved && found.isPresent() ? best : Math.min(open, best),
                proved,
                why,
                LineBalancing.since(start),
                states);
    }

    private static Effort quiet(Effort effort) {
        return effort.tellingTo(progress -> {});
    }
}
