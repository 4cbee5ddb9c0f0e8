package org.gemba.planner.sequence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gemba.planner.Fraction;
import org.gemba.planner.sequence.SequencingProblem.Counting;

/**
 * Counts what an order comes to, by the definitions and nothing else: every stretch is looked at anew. It shares no code with the
 * search and so checks it.
 */
public final class Scoring {
    private Scoring() {}

    /** The score of the cars in an order, each given by its place in {@link SequencingProblem#cars()}. */
    public static Score of(SequencingProblem problem, List<Integer> order) {
        long stretches = 0;
        long high = 0;
        long low = 0;
        Fraction total = Fraction.ZERO;
        for (int rule = 0; rule < problem.rules().size(); rule++) {
            SpacingRule spacing = problem.rules().get(rule);
            long[] found = tooMany(problem, order, rule);
            long counted = problem.counting() == Counting.STRETCHES ? found[0] : found[1];
            stretches += found[0];
            high += spacing.priority() == SpacingRule.Priority.HIGH ? counted : 0;
            low += spacing.priority() == SpacingRule.Priority.LOW ? counted : 0;
            total = total.plus(Fraction.of(Math.multiplyExact(counted, spacing.weight())));
        }
        long changes = colourChanges(problem, order);
        Fraction unevenness = unevenness(problem, order);
        total = total.plus(
                        Fraction.of(Math.multiplyExact(changes, problem.paint().weight())))
                .plus(unevenness.times(Fraction.of(problem.levelling())));
        return new Score(total, stretches, high, low, changes, unevenness);
    }

    /** What is wrong with an order, if anything: a car missing or built twice, or a paint batch that is too long. */
    public static Optional<String> fault(SequencingProblem problem, List<Integer> order) {
        Set<Integer> built = new HashSet<>(order);
        if (order.size() != problem.cars().size() || built.size() != order.size()) {
            return Optional.of("The order has %d places and %d different cars; the day has %d."
                    .formatted(order.size(), built.size(), problem.cars().size()));
        }
        int batch = 0;
        String colour = "";
        for (int at = 0; at < order.size(); at++) {
            String next = problem.cars().get(order.get(at)).colour();
            batch = at > 0 && next.equals(colour) ? batch + 1 : 1;
            colour = next;
            if (batch > problem.paint().longestBatch()) {
                return Optional.of("The batch of colour %s that goes on at place %d is longer than %d."
                        .formatted(colour, at + 1, problem.paint().longestBatch()));
            }
        }
        return Optional.empty();
    }

    /** Stretches with too many cars, and cars too many in them. */
    private static long[] tooMany(SequencingProblem problem, List<Integer> order, int rule) {
        SpacingRule spacing = problem.rules().get(rule);
        boolean acrossDays = problem.counting() == Counting.CARS_TOO_MANY;
        int cars = order.size();
        int first = acrossDays ? 1 - spacing.outOf() : 0;
        int last = acrossDays ? cars - 1 : cars - spacing.outOf();
        long stretches = 0;
        long tooMany = 0;
        for (int start = first; start <= last; start++) {
            int count = 0;
            for (int at = start; at < Math.min(start + spacing.outOf(), cars); at++) {
                int earlier = problem.before().size() + at;
                boolean needs = at >= 0
                        ? problem.cars().get(order.get(at)).needs(rule)
                        : earlier >= 0 && problem.before().get(earlier).needs(rule);
                count += needs ? 1 : 0;
            }
            stretches += count > spacing.atMost() ? 1 : 0;
            tooMany += Math.max(0, count - spacing.atMost());
        }
        return new long[] {stretches, tooMany};
    }

    private static long colourChanges(SequencingProblem problem, List<Integer> order) {
        long changes = 0;
        String colour =
                problem.before().isEmpty() ? "" : problem.before().getLast().colour();
        for (int at = 0; at < order.size(); at++) {
            String next = problem.cars().get(order.get(at)).colour();
            boolean knownBefore = at > 0 || !problem.before().isEmpty();
            changes += knownBefore && !next.equals(colour) ? 1 : 0;
            colour = next;
        }
        return changes;
    }

    private static Fraction unevenness(SequencingProblem problem, List<Integer> order) {
        Map<String, Integer> demand = new HashMap<>();
        problem.cars().forEach(car -> demand.merge(car.model(), 1, Integer::sum));
        long cars = order.size();
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<String, Integer> model : demand.entrySet()) {
            long built = 0;
            long squares = 0;
            for (int at = 0; at < order.size(); at++) {
                built += problem.cars().get(order.get(at)).model().equals(model.getKey()) ? 1 : 0;
                long deviation = built * cars - (at + 1L) * model.getValue();
                squares = Math.addExact(squares, Math.multiplyExact(deviation, deviation));
            }
            sum = sum.plus(Fraction.of(squares, cars * cars));
        }
        return sum;
    }
}
