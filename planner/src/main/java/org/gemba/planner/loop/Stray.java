package org.gemba.planner.loop;

import org.gemba.planner.Fraction;

/**
 * How far demand and lead time stray from their means.
 *
 * @param demand standard deviation of the demand of one unit of time
 * @param leadTime standard deviation of the lead time
 */
public record Stray(double demand, double leadTime) {
    public Stray {
        if (!(demand >= 0) || !(leadTime >= 0)) {
            throw new IllegalArgumentException(
                    "A standard deviation is 0 or more, not %s and %s.".formatted(demand, leadTime));
        }
    }

    /** Standard deviation of what is used in a round, the days being independent: {@code √(L·σD² + D²·σL²)}. */
    double deviation(Fraction mean, Fraction round) {
        double pieces = mean.toDouble();
        return Math.sqrt(round.toDouble() * demand * demand + pieces * pieces * leadTime * leadTime);
    }
}
