package org.gemba.simulator.experiment;

/** Why a study ended. */
public enum Ending {
    /** The interval is as narrow as asked. */
    NARROW_ENOUGH,
    /** The most runs were made; the interval may be wider than asked. */
    MOST_RUNS,
    /** Somebody ended it; the interval may be wider than asked. */
    CANCELLED
}
