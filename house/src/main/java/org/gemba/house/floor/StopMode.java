package org.gemba.house.floor;

/** What a pull of the cord does to the segment. */
public enum StopMode {
    /** It stops at once. */
    AT_ONCE,
    /** It runs on for the window, and stops then unless the call was answered by then. */
    FIXED_POSITION,
    /** It runs on to the end of the cycle the station is in, at the latest for the window, and stops then unless answered. */
    END_OF_CYCLE,
    /** It never stops by itself: a call for help only. */
    CALL_ONLY
}
