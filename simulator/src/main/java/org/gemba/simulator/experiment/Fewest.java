package org.gemba.simulator.experiment;

import java.util.List;
import java.util.OptionalInt;

/**
 * The fewest cards, places or people with which a figure reaches its target, as far as it can be told. The search halves the range and
 * supposes that one more never makes the figure worse. Each count is looked at after 10, 20, 40 … runs until its interval lies on one
 * side of the target; all these looks together are wrong with at most the probability 1 − confidence (Bonferroni), as long as the figure
 * is about normal over the runs.
 *
 * @param enough the fewest that were shown to be enough; empty if not even the most were
 * @param tooFew the most that were shown to be too few; empty if not even the fewest were
 * @param tried every count that was run, in order
 * @param ending NARROW_ENOUGH if {@code tooFew} is one below {@code enough} or the whole range lies on one side; otherwise what lies
 *     between could not be told with the runs allowed
 */
public record Fewest(OptionalInt enough, OptionalInt tooFew, List<Tried> tried, Ending ending) {
    public Fewest {
        tried = List.copyOf(tried);
    }

    /** Whether a count was shown to be enough. */
    public enum Finding {
        ENOUGH,
        TOO_FEW,
        NOT_TOLD
    }

    /**
     * One count.
     *
     * @param interval of the figure at the last look, at the confidence of one look
     */
    public record Tried(int count, Interval interval, Finding finding) {}

    /** The scenario with a given count. */
    @FunctionalInterface
    public interface Counted {
        Trial with(int count);
    }

    /**
     * What is asked.
     *
     * @param figure that shall reach the target; more of it is better
     * @param target to be reached by the mean in the long run
     * @param least first count of the range
     * @param most last count of the range
     * @param confidence of the whole answer
     * @param mostRuns of one count, {@value #FIRST_LOOK} or more
     */
    public record Question(String figure, double target, int least, int most, double confidence, int mostRuns) {
        static final int FIRST_LOOK = 10;
        private static final int MOST_RANGE = 1_000_000;

        public Question {
            Interval.confident(confidence);
            if (least < 0 || most < least || most - least >= MOST_RANGE) {
                throw new IllegalArgumentException(
                        "The range (%d to %d) must begin at 0 or more, end above, and hold at most %d counts.\nMaybe least and most were exchanged."
                                .formatted(least, most, MOST_RANGE));
            }
            if (mostRuns < FIRST_LOOK || mostRuns > Replications.MOST_RUNS) {
                throw new IllegalArgumentException("The runs of one count (%d) must be %d to %d.\n100 is a good number."
                        .formatted(mostRuns, FIRST_LOOK, Replications.MOST_RUNS));
            }
        }

        /** Looks at one count. */
        int looks() {
            int looks = 1;
            for (long runs = FIRST_LOOK; runs < mostRuns; runs *= 2) {
                looks++;
            }
            return looks;
        }

        /** Counts that halving tries at most, twice: for the enough and for the too few. */
        int counts() {
            return 2 * (33 - Integer.numberOfLeadingZeros(most - least + 1));
        }

        /** Runs if every look at every count is needed. */
        public long atMost() {
            return (long) mostRuns * counts();
        }

        double confidenceOfOneLook() {
            return 1 - (1 - confidence) / looks() / counts();
        }
    }

    /** Searches. */
    public static Fewest of(Counted counted, Question question, Cores cores, Watch watch) {
        return new Halving(counted, question, cores, watch).fewest();
    }
}
