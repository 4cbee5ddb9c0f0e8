package org.gemba.connect.whatif;

import java.util.List;

/** A scenario that cannot be asked as it is, with the value, the limit and what helps. */
public final class NotAsked extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Object> gaps;

    NotAsked(Reason reason, Object... gaps) {
        super(reason + " " + List.of(gaps));
        this.reason = reason;
        this.gaps = List.of(gaps);
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** What stands in the sentence's gaps: numbers, codes, times, counted from 0. */
    public List<Object> gaps() {
        return gaps;
    }

    /** Every reason; the pages have a sentence for each. */
    public enum Reason {
        /** The line was not described, or makes no part, or never works. */
        NO_MODEL,
        NAME_MISSING,
        NAME_LONG,
        NAME_TAKEN,
        WHY_MISSING,
        WHY_LONG,
        NOTHING_CHANGED,
        TOO_MANY_CHANGES,
        CHANGED_TWICE,
        STATION_UNKNOWN,
        PART_UNKNOWN,
        SEGMENT_UNKNOWN,
        CYCLE_OUTSIDE,
        NO_STANDARD,
        MOVED_OUTSIDE,
        MOVED_NOWHERE,
        PLACES_OUTSIDE,
        MACHINES_OUTSIDE,
        STANDS_OUTSIDE,
        STANDS_OFTEN,
        PERCENT_OUTSIDE,
        NO_CHANGEOVER,
        CHANGEOVER_OUTSIDE,
        DEMAND_OUTSIDE,
        NO_DEMAND,
        PEOPLE_OUTSIDE,
        HORIZON_OUTSIDE,
        RUNS_OUTSIDE,
        TOO_MUCH_WORK,
        SHELF_FULL,
        QUEUE_FULL,
        NOT_KEPT,
        /** The simulator says why the factory does not hold together. */
        NOT_SOUND
    }
}
