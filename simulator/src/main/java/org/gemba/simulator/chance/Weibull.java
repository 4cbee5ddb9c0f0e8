package org.gemba.simulator.chance;

/**
 * The Weibull distribution: the time to the first failure of many parts. With a shape above 1 things wear out, below 1 they fail early.
 *
 * @param shape {@value #LEAST_SHAPE} to {@value #MOST_SHAPE}; 1 is the exponential
 * @param scale 63.2 percent of the times are shorter
 */
public record Weibull(double shape, double scale) implements Variation {
    /** The least shape: the mean is then 120 times the scale. */
    public static final double LEAST_SHAPE = 0.2;

    /** The largest shape: times vary by about a hundredth. */
    public static final double MOST_SHAPE = 100;

    public Weibull {
        Bounds.within(
                "The shape of a Weibull time",
                shape,
                LEAST_SHAPE,
                MOST_SHAPE,
                "For hardly any variation use a fixed time.");
        Bounds.positiveTime("The scale of a Weibull time", scale);
    }

    @Override
    public double mean() {
        return scale * GammaFunction.of(1 + 1 / shape);
    }

    @Override
    public double variance() {
        double first = GammaFunction.of(1 + 1 / shape);
        return scale * scale * (GammaFunction.of(1 + 2 / shape) - first * first);
    }

    @Override
    public Weibull times(double factor) {
        return new Weibull(shape, scale * factor);
    }

    @Override
    public Sampler sampler() {
        double power = 1 / shape;
        // Three times as fast as StrictMath.pow.
        return stream -> scale * StrictMath.exp(power * StrictMath.log(stream.exponential()));
    }
}
