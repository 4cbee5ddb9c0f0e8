package org.gemba.simulator.prediction;

import java.time.Duration;
import java.util.List;
import org.gemba.simulator.experiment.Interval;

/**
 * Units in process over time, from the beginning of the runs on, the warm-up included: so one sees whether it was long enough.
 *
 * @param subject a place; empty for the factory as a whole
 * @param stretches {@value #STRETCHES}, all of the same length
 */
public record Course(String subject, List<Stretch> stretches) {
    /** Stretches into which a run is divided. */
    public static final int STRETCHES = 40;

    /** Each place is followed in a factory with no more places than this, and only the whole in a larger one. */
    public static final int MOST_PLACES = 60;

    public Course {
        stretches = List.copyOf(stretches);
    }

    /**
     * Some time of the runs.
     *
     * @param from since the beginning of the runs
     * @param units in process on average in it
     */
    public record Stretch(Duration from, Duration to, Interval units) {}
}
