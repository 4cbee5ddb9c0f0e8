package org.gemba.simulator.experiment;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Where a mean lies, by Student's t: of 100 intervals with a confidence of 0.99, 99 hold the true mean if the values are independent and
 * their mean is about normal.
 *
 * @param mean of the values
 * @param halfWidth of the interval on either side of the mean
 * @param confidence between 0.5 and 1
 * @param count of the values, 2 or more
 */
public record Interval(double mean, double halfWidth, double confidence, int count) {
    public Interval {
        confident(confidence);
    }

    /** The interval of independent values. */
    public static Interval of(List<Double> values, double confidence) {
        confident(confidence);
        int count = values.size();
        if (count < 2) {
            throw new IllegalArgumentException(
                    "%d value says nothing about its uncertainty; 2 are the least.\nRun more often.".formatted(count));
        }
        double mean = mean(values);
        return new Interval(mean, halfWidth(variance(values, mean), count, confidence), confidence, count);
    }

    static double halfWidth(double variance, int count, double confidence) {
        return TDistribution.of(count - 1.0).inverseSurvivalProbability((1 - confidence) / 2)
                * Math.sqrt(variance / count);
    }

    static double mean(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.size();
    }

    /** The sum of squared distances ÷ (count − 1). */
    static double variance(List<Double> values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.size() - 1);
    }

    static void confident(double confidence) {
        if (!(confidence >= 0.5 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "A confidence (%s) must be 0.5 or more and below 1.\nMaybe it was given in percent."
                            .formatted(confidence));
        }
    }

    /** The same mean, more or less surely. */
    public Interval at(double other) {
        confident(other);
        if (!Double.isFinite(halfWidth)) {
            return new Interval(mean, halfWidth, other, count);
        }
        TDistribution student = TDistribution.of(count - 1.0);
        double share = student.inverseSurvivalProbability((1 - other) / 2)
                / student.inverseSurvivalProbability((1 - confidence) / 2);
        return new Interval(mean, halfWidth * share, other, count);
    }

    /** The lower end. */
    public double low() {
        return mean - halfWidth;
    }

    /** The upper end. */
    public double high() {
        return mean + halfWidth;
    }

    /** Whether a value lies in it. */
    public boolean covers(double value) {
        return low() <= value && value <= high();
    }

    /** Half-width ÷ mean; infinite if the mean is 0 and the half-width is not. */
    public double relativeHalfWidth() {
        return halfWidth == 0 ? 0 : halfWidth / Math.abs(mean);
    }
}
