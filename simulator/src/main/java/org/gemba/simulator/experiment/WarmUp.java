package org.gemba.simulator.experiment;

import java.util.List;

/**
 * How much of the beginning of a series is not yet typical, by MSER-5 (White 1997; White, Cobb and Spratt 2000, "A comparison of five
 * steady-state truncation heuristics for simulation"): means of five observations each are cut where the standard error of the rest is
 * least. For several runs, average the series over the runs first.
 *
 * @param observations to be left out at the beginning, a multiple of five
 * @param settled false if the best cut lies in the second half: the series is too short to tell, and half of it is left out
 */
public record WarmUp(int observations, boolean settled) {
    private static final int BATCH = 5;
    private static final int LEAST_BATCHES = 10;

    /** Cuts a series of 50 or more observations at even distances in time. */
    public static WarmUp mser5(List<Double> series) {
        int batches = series.size() / BATCH;
        if (batches < LEAST_BATCHES) {
            throw new IllegalArgumentException(
                    "A series of %d observations is too short to find its warm-up; %d are the least.\nObserve more often, or run longer."
                            .formatted(series.size(), BATCH * LEAST_BATCHES));
        }
        double mean = 0;
        double squares = 0;
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int first = batches - 1; first >= 0; first--) {
            double value = Interval.mean(series.subList(first * BATCH, (first + 1) * BATCH));
            int count = batches - first;
            double distance = value - mean;
            mean += distance / count;
            squares += distance * (value - mean);
            // The last five batches alone may agree by accident (Hoad, Robinson and Davies 2010).
            if (count >= BATCH && squares / count / count <= least) {
                least = squares / count / count;
                best = first;
            }
        }
        boolean settled = best <= batches / 2;
        return new WarmUp((settled ? best : batches / 2) * BATCH, settled);
    }

    /** The rest of the series. */
    public List<Double> cut(List<Double> series) {
        return series.subList(observations, series.size());
    }
}
