package org.gemba.simulator.chance;

/**
 * The gamma distribution: one hump with a tail to the right, or, with a shape below 1, many short times and few long ones.
 *
 * @param shape {@value #LEAST_SHAPE} to {@value #MOST_SHAPE}; the coefficient of variation is 1 ÷ √shape
 * @param scale mean ÷ shape
 */
public record Gamma(double shape, double scale) implements Variation {
    /** The least shape: times vary by more than four times their mean. */
    public static final double LEAST_SHAPE = 0.05;

    /** The largest shape: times vary by a thousandth of their mean. */
    public static final double MOST_SHAPE = 1e6;

    public Gamma {
        Bounds.within(
                "The shape of a gamma time",
                shape,
                LEAST_SHAPE,
                MOST_SHAPE,
                "For hardly any variation use a fixed time.");
        Bounds.positiveTime("The scale of a gamma time", scale);
    }

    /** The gamma distribution with a mean and a coefficient of variation. */
    public static Gamma of(double mean, double coefficientOfVariation) {
        double shape = 1 / (coefficientOfVariation * coefficientOfVariation);
        return new Gamma(shape, mean / shape);
    }

    @Override
    public double mean() {
        return shape * scale;
    }

    @Override
    public double variance() {
        return shape * scale * scale;
    }

    @Override
    public Gamma times(double factor) {
        return new Gamma(shape, scale * factor);
    }

    @Override
    public Sampler sampler() {
        if (shape >= 1) {
            double center = shape - 1.0 / 3;
            double slope = 1 / Math.sqrt(9 * center);
            return stream -> scale * center * cubed(stream, center, slope);
        }
        // A gamma draw of a shape one higher, times U^(1 ÷ shape), has this shape (Marsaglia and Tsang 2000, section
        // 6).
        double center = shape + 2.0 / 3;
        double slope = 1 / Math.sqrt(9 * center);
        return stream -> scale * center * cubed(stream, center, slope) * StrictMath.exp(-stream.exponential() / shape);
    }

    /** Marsaglia and Tsang 2000, "A simple method for generating gamma variables", ACM TOMS 26(3): the draw ÷ center. */
    private static double cubed(Stream stream, double center, double slope) {
        while (true) {
            double x = stream.normal();
            double root = 1 + slope * x;
            if (root > 0) {
                double cube = root * root * root;
                double square = x * x;
                double u = stream.nextDouble();
                if (u < 1 - 0.0331 * square * square
                        || StrictMath.log(u) < 0.5 * square + center * (1 - cube + StrictMath.log(cube))) {
                    return cube;
                }
            }
        }
    }
}
