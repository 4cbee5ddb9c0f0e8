package org.gemba.simulator.chance;

/**
 * How a time varies from one piece, stop or arrival to the next. Times are in seconds as a rule; whoever counts otherwise (cycles between
 * two breakdowns, ticks of a simulated clock) uses the same records with that unit. A variation is never negative.
 *
 * <p>{@link #sampler()} makes it ready to draw from; {@link #times(double)} changes the unit.
 */
public sealed interface Variation
        permits Fixed,
                Exponential,
                Erlang,
                Gamma,
                Lognormal,
                Weibull,
                Triangular,
                Uniform,
                Discrete,
                Empirical,
                Narrowed {
    /** The longest time that may be named: 31 years in microseconds. */
    double LONGEST = 1e15;

    /** The shortest time that may be named where 0 may not. */
    double SHORTEST = 1e-15;

    /** The average in the long run. */
    double mean();

    /** The average squared distance from the mean. */
    double variance();

    /** The same in another unit, or stretched: every value times a factor above 0. */
    Variation times(double factor);

    /** Ready to draw from. */
    Sampler sampler();

    /** Standard deviation ÷ mean: 0 for a fixed time, 1 for the exponential. 0 if the mean is 0. */
    default double coefficientOfVariation() {
        return mean() == 0 ? 0 : Math.sqrt(variance()) / mean();
    }

    /** The mean, always: what is left when the variation is taken away. */
    default Variation levelled() {
        return new Fixed(mean());
    }

    /** The same mean with the given share (0 to 1) of the distance to it, piece by piece, drawn with the same random numbers. */
    default Variation narrowed(double share) {
        return new Narrowed(this, share);
    }
}
