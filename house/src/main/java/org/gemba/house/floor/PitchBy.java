package org.gemba.house.floor;

/** What one row of the pitch board is. */
public enum PitchBy {
    /** A container's worth: takt × pieces in a container. */
    CONTAINER,
    /** A clock hour. */
    HOUR
}
