package org.gemba.house.justintime.takt;

/** How the count of a row is known. */
public enum RowData {
    /** Nothing can be known yet, or nothing was heard so far in the row that runs. */
    NOT_YET,
    /** Data is missing for the row, in part or whole: what was counted is not all. Missing is not zero. */
    MISSING,
    MEASURED,
    ENTERED,
    IMPORTED,
    /** At least a part of it did not happen in the world. */
    SIMULATED,
    /** Known in several ways, such as measured and corrected by a person. */
    MIXED
}
