package org.gemba.simulator.experiment;

/**
 * How narrow an interval is wanted. Runs are added one by one until the half-width is at most this share of the mean (Law and Kelton's
 * relative precision: Law 2015, "Simulation Modeling and Analysis", section 9.4.1). Because the runs stop when the interval happens to be
 * narrow, it covers a little less often than the confidence says; the least number of runs keeps that small.
 *
 * @param figure whose interval is looked at
 * @param share of the mean, above 0 and at most 1
 * @param confidence 0.5 or more and below 1
 * @param leastRuns 2 or more; 10 is a good number
 * @param mostRuns after which the study ends in any case
 */
public record Precision(String figure, double share, double confidence, int leastRuns, int mostRuns) {
    public Precision {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "The half-width's share of the mean (%s) must be above 0 and at most 1.\nMaybe it was given in percent."
                            .formatted(share));
        }
        Interval.confident(confidence);
        if (leastRuns < 2 || leastRuns > mostRuns || mostRuns > Replications.MOST_RUNS) {
            throw new IllegalArgumentException(
                    "The runs (%d to %d) must be 2 to %d, the least not above the most.\nMaybe they were exchanged."
                            .formatted(leastRuns, mostRuns, Replications.MOST_RUNS));
        }
    }
}
