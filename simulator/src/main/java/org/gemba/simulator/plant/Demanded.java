package org.gemba.simulator.plant;

/** When a line's model starts units. */
public enum Demanded {
    /** As the facts tell: at the fitted time between starts where orders set the pace, as room allows where the line does. */
    AS_MEASURED,
    /** As soon as there is room: what is foretold is what the line could make. */
    AS_ROOM_ALLOWS,
    /** At the fitted time between starts. */
    FITTED
}
