package org.gemba.simulator.question;

import java.util.List;
import java.util.OptionalDouble;
import org.gemba.simulator.experiment.Ending;
import org.gemba.simulator.experiment.Interval;
import org.gemba.simulator.prediction.Measure;
import org.gemba.simulator.prediction.Prediction;

/**
 * The answer to a question, and how sure it is.
 *
 * @param question as it was asked, in a sentence
 * @param figure what was compared, by its key
 * @param target what the figure was to reach; empty where it was only compared
 * @param changes whether the rows are changes of the figure, not the figure itself
 * @param confidence of the answer as a whole
 * @param says the answer first, then how sure it is and what was not tried, a sentence each
 * @param rows what was tried, in the order in which it is to be read
 * @param ending NARROW_ENOUGH if the answer is as sure as it says; otherwise the runs did not do, or somebody ended it
 */
public record Answer(
        String question,
        String figure,
        Measure.Unit unit,
        OptionalDouble target,
        boolean changes,
        double confidence,
        List<String> says,
        List<Row> rows,
        Ending ending) {
    /** How sure the interval of each row is, by itself. */
    public static final double ROW_CONFIDENCE = Prediction.CONFIDENCE;

    public Answer {
        says = List.copyOf(says);
        rows = List.copyOf(rows);
    }

    /**
     * One thing that was tried.
     *
     * @param mean of the figure, or of its change
     * @param halfWidth of its own 99 % interval, whatever the finding stands on; empty after a single run
     * @param runs that were made of it
     * @param finding in a word or two
     * @param chosen whether it is the answer
     */
    public record Row(String name, double mean, OptionalDouble halfWidth, int runs, String finding, boolean chosen) {
        static Row of(String name, Interval interval, String finding, boolean chosen) {
            OptionalDouble halfWidth = Double.isFinite(interval.halfWidth())
                    ? OptionalDouble.of(interval.at(ROW_CONFIDENCE).halfWidth())
                    : OptionalDouble.empty();
            return new Row(name, interval.mean(), halfWidth, interval.count(), finding, chosen);
        }
    }
}
