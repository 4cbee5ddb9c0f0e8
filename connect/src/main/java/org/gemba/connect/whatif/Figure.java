package org.gemba.connect.whatif;

/** What is predicted. */
public enum Figure {
    /** Good units an hour. */
    OUTPUT,
    /** Output ÷ what the takt asks for, 0 to 1. */
    ATTAINMENT,
    /** Seconds that half of the units do not exceed. */
    LEAD_TIME,
    /** Seconds that 95 of 100 units do not exceed. */
    LEAD_TIME_95,
    /** Units in process, on average. */
    IN_PROCESS,
    /** Of a station, as the following: share of the time in which it works. */
    WORKING,
    CHANGING_OVER,
    /** Done, and no room behind it. */
    BLOCKED,
    /** Free, and nothing before it. */
    STARVED,
    DOWN,
    /** Nobody is there to work. */
    WITHOUT_OPERATOR,
    /** Out of working time. */
    RESTING
}
