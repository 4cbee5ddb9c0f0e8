package org.gemba.planner.sequence;

import java.util.List;

/**
 * The cars of a day and what an order of them is held against.
 *
 * @param name where it came from
 * @param rules spacing rules, 64 at most
 * @param before cars of the day before, in their order; the last one stands right before the first of today
 * @param cars today's cars in the order they were given
 * @param paint the paint shop's limit and weight
 * @param levelling what the unevenness of the models costs: the sum of squared deviations from an even mix, times this
 * @param counting how a stretch with too many cars counts
 */
public record SequencingProblem(
        String name,
        List<SpacingRule> rules,
        List<Car> before,
        List<Car> cars,
        Paint paint,
        long levelling,
        Counting counting) {
    /** The most cars in a day. */
    public static final int MOST_CARS = 5_000;

    /** How a stretch with too many cars of a kind counts. */
    public enum Counting {
        /** Each stretch with too many counts once; only stretches within the day count (CSPLib 001). */
        STRETCHES,
        /**
         * Each car too many in each stretch counts; stretches that begin in the day before, or that the end of the day
         * cuts, count too (Renault, ROADEF 2005).
         */
        CARS_TOO_MANY
    }

    /**
     * What the paint shop asks for.
     *
     * @param longestBatch the spray guns are flushed after so many cars of a colour: no batch of the day may be longer. Renault's own
     *     orders show that the batch of the day before does not count
     * @param weight what one change of colour costs
     */
    public record Paint(int longestBatch, long weight) {
        /** No paint shop. */
        public static final Paint NONE = new Paint(Integer.MAX_VALUE, 0);

        public Paint {
            if (longestBatch < 1 || weight < 0 || weight > 1_000_000_000) {
                throw new IllegalArgumentException(
                        "A paint batch of at most %d cars with weight %d is not possible; a batch has 1 car at least, weights are 0 to 1,000,000,000."
                                .formatted(longestBatch, weight));
            }
        }
    }

    public SequencingProblem {
        rules = List.copyOf(rules);
        before = List.copyOf(before);
        cars = List.copyOf(cars);
        if (cars.isEmpty() || cars.size() > MOST_CARS) {
            throw new IllegalArgumentException(
                    "A day has 1 to %d cars; %s has %d.".formatted(MOST_CARS, name, cars.size()));
        }
        if (rules.size() > Long.SIZE) {
            throw new IllegalArgumentException(
                    "%s has %d spacing rules; at most %d can be kept.".formatted(name, rules.size(), Long.SIZE));
        }
        if (levelling < 0 || levelling > 1_000_000) {
            throw new IllegalArgumentException("Levelling weighs %d; 0 to 1,000,000 is possible.".formatted(levelling));
        }
    }
}
