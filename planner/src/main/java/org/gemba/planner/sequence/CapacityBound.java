package org.gemba.planner.sequence;

import java.util.HashMap;
import java.util.Map;
import org.gemba.planner.sequence.SequencingProblem.Counting;

/**
 * What no order can fall below. Stretches that lie end to end take up their allowance and no more: the cars of the kind that do not
 * fit are too many. There are as many ways to lay the stretches end to end as a stretch has cars, and no stretch belongs to two of
 * them. Colours need one batch at least for each so many cars.
 */
final class CapacityBound {
    private CapacityBound() {}

    static long of(SequencingProblem problem) {
        long bound = problem.paint().weight() * colourChanges(problem);
        for (int rule = 0; rule < problem.rules().size(); rule++) {
            bound += problem.rules().get(rule).weight() * tooMany(problem, rule);
        }
        return bound;
    }

    /** Changes of colour no order can avoid. */
    static long colourChanges(SequencingProblem problem) {
        Map<String, Integer> cars = new HashMap<>();
        problem.cars().forEach(car -> cars.merge(car.colour(), 1, Integer::sum));
        long longest = problem.paint().longestBatch();
        long batches = cars.values().stream()
                .mapToLong(count -> (count + longest - 1) / longest)
                .sum();
        if (problem.before().isEmpty()) {
            return batches - 1;
        }
        return cars.containsKey(problem.before().getLast().colour()) ? batches - 1 : batches;
    }

    /** What one rule counts in any order. */
    static long tooMany(SequencingProblem problem, int rule) {
        SpacingRule spacing = problem.rules().get(rule);
        long cars = problem.cars().stream().filter(car -> car.needs(rule)).count();
        long sum = 0;
        for (int lead = 0; lead < spacing.outOf(); lead++) {
            long counted = laidEndToEnd(problem, rule, lead, cars);
            int most = spacing.outOf() - spacing.atMost();
            boolean once = problem.counting() == Counting.STRETCHES;
            sum += once && counted > 0 ? (counted + most - 1) / most : counted;
        }
        return sum;
    }

    private static long laidEndToEnd(SequencingProblem problem, int rule, int lead, long cars) {
        SpacingRule spacing = problem.rules().get(rule);
        boolean acrossDays = problem.counting() == Counting.CARS_TOO_MANY;
        int size = problem.cars().size();
        long certain = 0;
        long fit = 0;
        for (int start = lead == 0 ? 0 : lead - spacing.outOf(); start < size; start += spacing.outOf()) {
            int length = Math.min(start + spacing.outOf(), size) - Math.max(0, start);
            boolean whole = start >= 0 && start + spacing.outOf() <= size;
            if (whole || acrossDays) {
                int already = before(problem, rule, start);
                certain += Math.max(0, already - spacing.atMost());
                fit += Math.min(length, Math.max(0, spacing.atMost() - already));
            } else {
                fit += length;
            }
        }
        return certain + Math.max(0L, cars - fit);
    }

    private static int before(SequencingProblem problem, int rule, int start) {
        int count = 0;
        for (int at = start; at < 0; at++) {
            int car = problem.before().size() + at;
            count += car >= 0 && problem.before().get(car).needs(rule) ? 1 : 0;
        }
        return count;
    }
}
