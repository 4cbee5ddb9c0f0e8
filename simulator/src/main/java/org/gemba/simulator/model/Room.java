package org.gemba.simulator.model;

/**
 * How many units fit.
 *
 * @param units 0 to {@value Most#CARDS}, or {@link #UNLIMITED}'s value where nothing limits it
 */
public record Room(int units) {
    /** Nothing limits it: a push system's heap before a machine. */
    public static final Room UNLIMITED = new Room(Integer.MAX_VALUE);

    /** No room: a unit goes from hand to hand. */
    public static final Room NONE = new Room(0);

    public Room {
        if (units != Integer.MAX_VALUE) {
            Check.within("The room of a lane", units, 0, Most.CARDS, "Leave it unlimited where nothing limits it.");
        }
    }

    public static Room of(int units) {
        return new Room(units);
    }

    public boolean limited() {
        return units != Integer.MAX_VALUE;
    }
}
