package org.gemba.simulator.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * Two scenarios, run by run under the same random numbers: what the second has more than the first.
 *
 * @param difference second less first
 * @param correlation of the two over the runs, −1 to 1; the nearer to 1, the more the common random numbers have helped; 0 if one is
 *     constant
 */
public record Comparison(Interval difference, double correlation) {
    /** What the interval shows. */
    public enum Verdict {
        MORE,
        LESS,
        NO_DIFFERENCE_SHOWN
    }

    /** Compares a figure in the runs that both scenarios have; needs two of them. */
    public static Comparison of(Replications first, Replications second, String figure, double confidence) {
        List<Double> one = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        List<Double> differences = new ArrayList<>();
        for (int run = 0; run < Math.min(first.size(), second.size()); run++) {
            var left = first.value(run, figure);
            var right = second.value(run, figure);
            if (left.isPresent() && right.isPresent()) {
                one.add(left.getAsDouble());
                other.add(right.getAsDouble());
                differences.add(right.getAsDouble() - left.getAsDouble());
            }
        }
        return new Comparison(Interval.of(differences, confidence), correlation(one, other));
    }

    /** Whether the second scenario has more, less, or nothing was shown. */
    public Verdict verdict() {
        if (difference.low() > 0) {
            return Verdict.MORE;
        }
        return difference.high() < 0 ? Verdict.LESS : Verdict.NO_DIFFERENCE_SHOWN;
    }

    private static double correlation(List<Double> one, List<Double> other) {
        double left = Interval.mean(one);
        double right = Interval.mean(other);
        double product = 0;
        for (int i = 0; i < one.size(); i++) {
            product += (one.get(i) - left) * (other.get(i) - right);
        }
        double spread = Math.sqrt(Interval.variance(one, left) * Interval.variance(other, right)) * (one.size() - 1);
        return spread == 0 ? 0 : Math.clamp(product / spread, -1, 1);
    }
}
