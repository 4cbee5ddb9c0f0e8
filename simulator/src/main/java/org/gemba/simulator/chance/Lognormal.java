package org.gemba.simulator.chance;

/**
 * The lognormal distribution: the logarithm is normal. Fits manual work and repairs, which are sometimes much longer and never much
 * shorter.
 *
 * @param median half of the times are shorter
 * @param deviation standard deviation of the natural logarithm, 0.001 to {@value #MOST_DEVIATION}
 */
public record Lognormal(double median, double deviation) implements Variation {
    /** The largest deviation of the logarithm: the mean is then 90 times the median. */
    public static final double MOST_DEVIATION = 3;

    public Lognormal {
        Bounds.positiveTime("The median of a lognormal time", median);
        Bounds.within(
                "The deviation of a lognormal time",
                deviation,
                0.001,
                MOST_DEVIATION,
                "It is the standard deviation of the natural logarithm, not of the time; see Lognormal.of(mean, variation).");
    }

    /** The lognormal distribution with a mean and a coefficient of variation. */
    public static Lognormal of(double mean, double coefficientOfVariation) {
        double square = StrictMath.log1p(coefficientOfVariation * coefficientOfVariation);
        return new Lognormal(mean * StrictMath.exp(-square / 2), Math.sqrt(square));
    }

    @Override
    public double mean() {
        return median * StrictMath.exp(deviation * deviation / 2);
    }

    @Override
    public double variance() {
        return mean() * mean() * StrictMath.expm1(deviation * deviation);
    }

    @Override
    public Lognormal times(double factor) {
        return new Lognormal(median * factor, deviation);
    }

    @Override
    public Sampler sampler() {
        return stream -> median * StrictMath.exp(deviation * stream.normal());
    }
}
