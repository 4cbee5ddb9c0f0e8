package org.gemba.simulator.fit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Gamma;
import org.gemba.simulator.chance.Lognormal;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.chance.Weibull;

/** The likeliest figures of each kind of variation for times above 0 that are not all alike, given in rising order. */
final class Likelihood {
    private static final int STEPS = 200;

    private final double[] times;
    private final double mean;
    private final double meanLogarithm;

    Likelihood(double[] times) {
        this.times = times;
        double sum = 0;
        double logarithms = 0;
        for (double time : times) {
            sum += time;
            logarithms += Math.log(time);
        }
        mean = sum / times.length;
        meanLogarithm = logarithms / times.length;
    }

    /** All that lie within the limits of their records, the likeliest with regard to its number of figures first. */
    List<Fit> fits() {
        return Stream.of(Optional.of(exponential()), gamma(), lognormal(), weibull())
                .flatMap(Optional::stream)
                .map(this::judged)
                .sorted((one, other) -> Double.compare(one.akaike(), other.akaike()))
                .toList();
    }

    /** The same kind of variation again. */
    Optional<? extends Variation> like(Variation variation) {
        return switch (variation) {
            case Gamma gamma -> gamma();
            case Lognormal lognormal -> lognormal();
            case Weibull weibull -> weibull();
            default -> Optional.of(exponential());
        };
    }

    /** The largest distance between the measured shares and a distribution. */
    double distance(ContinuousDistribution law) {
        double distance = 0;
        for (int i = 0; i < times.length; i++) {
            double below = law.cumulativeProbability(times[i]);
            double least = (double) i / times.length;
            double most = (i + 1.0) / times.length;
            distance = Math.max(distance, Math.max(below - least, most - below));
        }
        return distance;
    }

    private Fit judged(Variation variation) {
        ContinuousDistribution law = Laws.of(variation);
        double likelihood = 0;
        for (double time : times) {
            likelihood += law.logDensity(time);
        }
        return new Fit(variation, 2 * Laws.parameters(variation) - 2 * likelihood, distance(law));
    }

    private Exponential exponential() {
        return new Exponential(mean);
    }

    private Optional<Lognormal> lognormal() {
        double squares = 0;
        for (double time : times) {
            double distance = Math.log(time) - meanLogarithm;
            squares += distance * distance;
        }
        double deviation = Math.sqrt(squares / times.length);
        return deviation >= 0.001 && deviation <= Lognormal.MOST_DEVIATION
                ? Optional.of(new Lognormal(Math.exp(meanLogarithm), deviation))
                : Optional.empty();
    }

    /** Newton's steps on log k − ψ(k) = log mean − mean log, from Minka's start (2002, "Estimating a gamma distribution"). */
    private Optional<Gamma> gamma() {
        double gap = Math.log(mean) - meanLogarithm;
        double shape = (3 - gap + Math.sqrt((gap - 3) * (gap - 3) + 24 * gap)) / (12 * gap);
        for (int step = 0; step < STEPS && shape > 0 && shape < 2 * Gamma.MOST_SHAPE; step++) {
            double error = Math.log(shape) - Digamma.value(shape) - gap;
            double next = shape - error / (1 / shape - Trigamma.value(shape));
            boolean found = Math.abs(next - shape) <= 1e-12 * shape;
            shape = next;
            if (found) {
                break;
            }
        }
        return shape >= Gamma.LEAST_SHAPE && shape <= Gamma.MOST_SHAPE
                ? Optional.of(new Gamma(shape, mean / shape))
                : Optional.empty();
    }

    /** Halving on Σ tᵏ log t ÷ Σ tᵏ − 1 ÷ k = mean log, whose left side rises with the shape k. */
    private Optional<Weibull> weibull() {
        double low = Weibull.LEAST_SHAPE;
        double high = Weibull.MOST_SHAPE;
        if (slope(low) > 0 || slope(high) < 0) {
            return Optional.empty();
        }
        for (int step = 0; step < STEPS && high - low > 1e-13 * high; step++) {
            double middle = (low + high) / 2;
            if (slope(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double shape = (low + high) / 2;
        double longest = times[times.length - 1];
        double sum = 0;
        for (double time : times) {
            sum += Math.pow(time / longest, shape);
        }
        return Optional.of(new Weibull(shape, longest * Math.pow(sum / times.length, 1 / shape)));
    }

    private double slope(double shape) {
        double longest = times[times.length - 1];
        double sum = 0;
        double weighted = 0;
        for (double time : times) {
            double power = Math.pow(time / longest, shape);
            sum += power;
            weighted += power * Math.log(time);
        }
        return weighted / sum - 1 / shape - meanLogarithm;
    }
}
