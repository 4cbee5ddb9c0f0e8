package org.gemba.planner.balance.crew;

import java.time.Duration;
import java.util.List;
import org.gemba.planner.balance.Why;

/**
 * Who does what.
 *
 * @param postOf post from 1, by the problem's elements; empty where no plan was found
 * @param startsOf by model, one where there is no mix, and element: when in the cycle it begins, in ticks; empty where the order
 *     within a cycle is free. What a model does not have begins somewhere and takes no time
 * @param operators posts with work
 * @param moved elements that another post does than today; 0 where nothing was to be compared
 * @param value what the goal counts: operators, moved elements, or ticks
 * @param lowerBound below which the goal cannot come
 * @param proved nothing better exists or, without a plan, none at all
 * @param why the argument, for the goal
 */
public record CrewPlan(
        List<Integer> postOf,
        List<List<Long>> startsOf,
        int operators,
        int moved,
        long value,
        long lowerBound,
        boolean proved,
        Why why,
        Duration took) {
    public CrewPlan {
        postOf = List.copyOf(postOf);
        startsOf = startsOf.stream().map(List::copyOf).toList();
    }

    /** Whether there is a plan. */
    public boolean found() {
        return !postOf.isEmpty();
    }
}
