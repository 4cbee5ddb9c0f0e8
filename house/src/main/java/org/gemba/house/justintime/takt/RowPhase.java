package org.gemba.house.justintime.takt;

/** Where a row stands in time. */
public enum RowPhase {
    ENDED,
    RUNNING,
    FUTURE
}
