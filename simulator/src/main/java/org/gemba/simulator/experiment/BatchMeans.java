package org.gemba.simulator.experiment;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The uncertainty of one long run: neighbours in a series depend on each other, means of long batches hardly. Batches are doubled until
 * their means pass von Neumann's test of independence (1941; as in Fishman's LABATCH.2, 1998) or {@value #LEAST_BATCHES} are left.
 *
 * @param interval of the mean
 * @param batchSize observations in a batch; a rest at the beginning is left out
 * @param independent false if even the longest batches depend on each other: the interval is then too narrow; run longer
 */
public record BatchMeans(Interval interval, int batchSize, boolean independent) {
    private static final int LEAST_BATCHES = 20;
    private static final int MOST_BATCHES = 640;
    private static final double DOUBT = 0.1;

    /** The interval of a series without its warm-up; 40 observations or more. */
    public static BatchMeans of(List<Double> series, double confidence) {
        if (series.size() < 2 * LEAST_BATCHES) {
            throw new IllegalArgumentException(
                    "A series of %d observations is too short for batches; %d are the least.\nRun longer."
                            .formatted(series.size(), 2 * LEAST_BATCHES));
        }
        int size = Math.max(1, series.size() / MOST_BATCHES);
        while (true) {
            List<Double> means = means(series, size);
            boolean independent = independent(means);
            if (independent || series.size() / (2 * size) < LEAST_BATCHES) {
                return new BatchMeans(Interval.of(means, confidence), size, independent);
            }
            size *= 2;
        }
    }

    private static List<Double> means(List<Double> series, int size) {
        List<Double> means = new ArrayList<>();
        for (int from = series.size() % size; from < series.size(); from += size) {
            means.add(Interval.mean(series.subList(from, from + size)));
        }
        return means;
    }

    /** Whether the correlation with the next is not above what chance alone gives in nine of ten series. */
    private static boolean independent(List<Double> means) {
        double mean = Interval.mean(means);
        double squares = Interval.variance(means, mean) * (means.size() - 1);
        if (squares == 0) {
            return true;
        }
        double steps = 0;
        for (int i = 1; i < means.size(); i++) {
            double step = means.get(i) - means.get(i - 1);
            steps += step * step;
        }
        double count = means.size();
        double score = (1 - steps / (2 * squares)) * Math.sqrt((count * count - 1) / (count - 2));
        return score <= NormalDistribution.of(0, 1).inverseSurvivalProbability(DOUBT);
    }
}
