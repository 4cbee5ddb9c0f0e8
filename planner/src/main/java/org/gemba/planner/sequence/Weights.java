package org.gemba.planner.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Weights of one rank, from the heaviest to the lightest.
 *
 * @param heaviest of the rank
 * @param lightest of the rank
 */
record Weights(long heaviest, long lightest) {
    private static final long WORLDS_APART = 100;

    boolean include(long weight) {
        return lightest <= weight && weight <= heaviest;
    }

    /**
     * The ranks, the heaviest first: a new one begins where a weight is a hundredth of the heaviest in its rank or less. Where the mix is
     * levelled all count at once. One rank at least, even if nothing weighs.
     */
    static List<Weights> of(SequencingProblem problem) {
        TreeSet<Long> weights = new TreeSet<>();
        weights.add(problem.paint().weight());
        problem.rules().forEach(rule -> weights.add(rule.weight()));
        weights.remove(0L);
        List<Weights> ranks = new ArrayList<>();
        for (long weight : weights.descendingSet()) {
            boolean first = ranks.isEmpty();
            if (!first && (problem.levelling() > 0 || weight * WORLDS_APART > ranks.getLast().heaviest)) {
                ranks.set(ranks.size() - 1, new Weights(ranks.getLast().heaviest, weight));
            } else {
                ranks.add(new Weights(weight, weight));
            }
        }
        return ranks.isEmpty() ? List.of(new Weights(1, 1)) : ranks;
    }
}
