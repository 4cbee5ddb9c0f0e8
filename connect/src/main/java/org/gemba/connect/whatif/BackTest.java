package org.gemba.connect.whatif;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.LineKey;
import org.gemba.simulator.plant.LineBackTest;

/**
 * What the model of a line foretold of days whose facts it had not seen, beside what happened: the reason to trust its answers, or not to.
 *
 * @param askedAt by the clock of the line
 * @param sequence of the line's newest fact when it was asked
 * @param definition the plant's definition of the line, as a hash: another one, and it was another line
 * @param since the first day that was foretold
 * @param until the day after the last
 * @param facts that the model was built from
 * @param simulated whether a played floor told them, not the world
 * @param pacedByOrders whether it was given when each unit was started, and not their order alone
 * @param runs of these days
 * @param took to play, by the clock on the wall
 */
public record BackTest(
        LineKey line,
        Instant askedAt,
        long sequence,
        String definition,
        LocalDate since,
        LocalDate until,
        long facts,
        boolean simulated,
        boolean pacedByOrders,
        int runs,
        long seed,
        Duration took,
        List<Foretold> figures) {
    /** How much of its runs an interval holds. */
    public static final double SHARE = 0.95;

    public BackTest {
        figures = List.copyOf(figures);
    }

    /** What is foretold. */
    public enum What {
        /** Units finished. */
        FINISHED,
        /** Mean lead time, in seconds. */
        LEAD,
        /** Units in process, on average. */
        INSIDE,
        /** Units scrapped. */
        SCRAPPED,
        /** Calls for help. */
        CALLS,
        /** Calls that stopped the segment. */
        SEGMENT_STOPS,
        /** Stops of stations. */
        STOPS,
        /** How long stations stood, in seconds. */
        STOOD
    }

    /**
     * One figure.
     *
     * @param day empty for all days together
     * @param low the figure is below it in 2.5 % of the runs
     * @param middle in half of them
     * @param high it is above it in 2.5 %
     * @param happened what really came
     */
    public record Foretold(
            What what, Optional<LocalDate> day, double low, double middle, double high, double happened) {
        /** Whether what happened lies in the interval. */
        public boolean isInside() {
            return low <= happened && happened <= high;
        }

        /** Whether more was foretold than came. */
        public boolean isTooMuch() {
            return happened < low;
        }
    }

    /** What to think of a model that stood the test so. */
    public enum Verdict {
        /** Nothing speaks against it. */
        HOLDS,
        /** A few figures lie outside. */
        MOSTLY,
        /** Fewer days were foretold than tell much. */
        FEW,
        /** So many lie outside that chance hardly explains it. */
        WARNS
    }

    /** What to think of the model. */
    public Verdict verdict() {
        if (LineBackTest.warns(inside(), figures.size(), days())) {
            return Verdict.WARNS;
        }
        if (days() < LineBackTest.FEW_DAYS) {
            return Verdict.FEW;
        }
        return inside() == figures.size() ? Verdict.HOLDS : Verdict.MOSTLY;
    }

    /** How many figures lie inside their intervals. */
    public long inside() {
        return figures.stream().filter(Foretold::isInside).count();
    }

    /** How many days were foretold. */
    public long days() {
        return ChronoUnit.DAYS.between(since, until);
    }
}
