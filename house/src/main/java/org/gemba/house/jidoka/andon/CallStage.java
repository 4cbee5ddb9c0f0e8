package org.gemba.house.jidoka.andon;

import java.util.List;

/** The stages in the life of a call. All but the escalations come once. */
public enum CallStage {
    /** The cord was pulled. */
    PULLED("pulled"),
    /** The next on the ladder was called, since nobody answered. */
    ESCALATED("escalated"),
    /** The segment stopped for it. */
    STOPPED("stopped for"),
    /** Somebody named is coming. */
    ANSWERED("answered"),
    /** Help stands at the station. */
    ARRIVED("attended"),
    /** The abnormality cannot go further. */
    CONTAINED("contained"),
    /** The segment that stopped for it runs again. */
    RESTARTED("restarted after"),
    /** Normal is restored at the station. */
    CLEARED("cleared"),
    /** What keeps it from coming again was named. */
    COUNTERMEASURE("given its countermeasure");

    /** What the one who helps does, in order; a later step says all before it. */
    static final List<CallStage> RESPONSE = List.of(ANSWERED, ARRIVED, CONTAINED, CLEARED);

    private final String said;

    CallStage(String said) {
        this.said = said;
    }

    /** As it is said of a call: call 7 is "answered". */
    public String said() {
        return said;
    }
}
