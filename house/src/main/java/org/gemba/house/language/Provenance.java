package org.gemba.house.language;

/** How a value is known. A value that is missing has none, and is drawn as missing. */
public enum Provenance {
    /** A machine or a sensor told it. */
    MEASURED,
    /** A person told it. */
    ENTERED,
    /** A file told it, later. */
    IMPORTED,
    /** It did not happen in the world: a simulated floor told it. */
    SIMULATED,
    /** The house concluded it from other facts or from the time. */
    CONCLUDED
}
