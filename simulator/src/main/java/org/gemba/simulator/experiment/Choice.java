package org.gemba.simulator.experiment;

import java.util.List;

/**
 * The best of several scenarios, chosen by the fully sequential procedure of Kim and Nelson (2001, "A fully sequential procedure for
 * indifference-zone selection in simulation", ACM TOMACS 11(3)). If the best is better than every other by at least the difference that
 * matters, it is chosen with the confidence asked for; otherwise a scenario within that difference of the best is. Common random numbers
 * are welcome. The guarantee supposes that the figure is about normal over the runs.
 *
 * @param best name of the chosen scenario
 * @param kept every scenario with its mean and the runs after which it was left out, in the order given
 * @param ending NARROW_ENOUGH if the guarantee holds; otherwise the best so far was taken
 */
public record Choice(String best, List<Kept> kept, Ending ending) {
    public Choice {
        kept = List.copyOf(kept);
    }

    /**
     * One scenario in the contest.
     *
     * @param interval of the figure over the runs that it took part in, by itself; endless after a single run
     */
    public record Kept(String name, Interval interval) {
        /** Of the figure over its runs. */
        public double mean() {
            return interval.mean();
        }

        /** That it took part in. */
        public int runs() {
            return interval.count();
        }
    }

    /**
     * What is asked.
     *
     * @param figure that is compared; every run must come to it
     * @param matters the least difference that matters, above 0
     * @param confidence 0.5 or more and below 1
     * @param firstRuns of each scenario before any is left out, 5 or more; 10 to 20 is a good number
     * @param mostRuns of each scenario after which the contest ends in any case
     */
    public record Question(
            String figure, Direction direction, double matters, double confidence, int firstRuns, int mostRuns) {
        public Question {
            Interval.confident(confidence);
            if (!(matters > 0) || Double.isInfinite(matters)) {
                throw new IllegalArgumentException(
                        "The difference that matters (%s) must be above 0.\nAsk from which difference on you would act."
                                .formatted(matters));
            }
            if (firstRuns < 5 || firstRuns > mostRuns || mostRuns > Replications.MOST_RUNS) {
                throw new IllegalArgumentException(
                        "The runs (%d first, %d at most) must be 5 to %d, the first not above the most.\nMaybe they were exchanged."
                                .formatted(firstRuns, mostRuns, Replications.MOST_RUNS));
            }
        }
    }

    /** Runs the contest of 2 to 1,000 scenarios. */
    public static Choice of(List<Scenario> scenarios, Question question, Cores cores, Watch watch) {
        return new Contest(scenarios, question, cores, watch).choice();
    }
}
