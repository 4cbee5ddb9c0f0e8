package org.gemba.simulator.prediction;

import java.util.Optional;
import java.util.OptionalDouble;
import org.gemba.simulator.experiment.Interval;
import org.gemba.simulator.prediction.Measure.Unit;

/**
 * One figure of an alternative over all its runs.
 *
 * @param subject a station, part, loop, demand or operator; empty for the factory as a whole
 * @param interval where the figure's mean lies
 * @param difference of this alternative from the first, run by run under the same random numbers; empty for the first itself
 * @param exact what theory says, where it says something
 */
public record Estimate(
        String subject,
        String figure,
        Unit unit,
        Interval interval,
        Optional<Interval> difference,
        OptionalDouble exact) {
    /** The name under which it is told apart from all others. */
    public String key() {
        return new Measure(subject, figure, unit, 0).key();
    }
}
