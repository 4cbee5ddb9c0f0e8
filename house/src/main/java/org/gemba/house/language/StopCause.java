package org.gemba.house.language;

/** Why a segment stopped. */
public enum StopCause {
    /** The call was not answered before the fixed position. */
    FIXED_POSITION,
    /** The rule of the line, or a call for safety, stops it at once. */
    AT_ONCE,
    /** The segment before it stands and the buffer between them is empty. */
    STARVED,
    /** The segment behind it stands and the buffer between them is full. */
    BLOCKED
}
