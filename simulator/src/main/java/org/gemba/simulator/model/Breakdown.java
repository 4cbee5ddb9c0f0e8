package org.gemba.simulator.model;

import java.util.Optional;
import org.gemba.simulator.chance.Variation;

/**
 * What makes a machine stand now and then. A unit in work is kept and worked on for the rest of its time after the repair.
 *
 * @param cause its name; one machine's causes are told apart by it
 * @param clock what brings it nearer
 * @param until from a repair's end to the next breakdown: seconds by the clock, or cycles
 * @param repair what the repair takes, in seconds, from its beginning
 * @param crew the name of the crew that repairs; where none is given somebody is always there
 */
public record Breakdown(String cause, Clock clock, Variation until, Variation repair, Optional<String> crew) {
    /** The cause under which a station's calls for help are played: its people pull the cord and go on when they were helped. */
    public static final String CALLS = "calls for help";

    public Breakdown {
        Check.name("The cause of a breakdown", cause);
        if (!(until.mean() > 0)) {
            throw new IllegalArgumentException(
                    "Breakdown %s comes after nothing.\nGive the time from a repair's end to the next breakdown."
                            .formatted(cause));
        }
    }

    /** What brings a breakdown nearer. */
    public enum Clock {
        /** Only work does: the machine fails while it works. */
        BUSY,
        /** Time does, whether the machine works or not. */
        CALENDAR,
        /** Every cycle does, however long: the machine fails at a cycle's end. */
        CYCLES
    }

    public static Breakdown byWork(String cause, Variation until, Variation repair) {
        return new Breakdown(cause, Clock.BUSY, until, repair, Optional.empty());
    }

    public static Breakdown byCalendar(String cause, Variation until, Variation repair) {
        return new Breakdown(cause, Clock.CALENDAR, until, repair, Optional.empty());
    }

    public static Breakdown byCycles(String cause, Variation cycles, Variation repair) {
        return new Breakdown(cause, Clock.CYCLES, cycles, repair, Optional.empty());
    }

    public Breakdown repairedBy(String name) {
        return new Breakdown(cause, clock, until, repair, Optional.of(name));
    }
}
