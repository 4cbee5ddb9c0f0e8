package org.gemba.house.language;

/** What can be seen not to be as it should from the facts alone. */
public enum AbnormalityKind {
    /** A cycle took longer than its standard. */
    CYCLE_OVER_STANDARD,
    /** Nothing was heard of a station for longer than agreed, in working time. */
    STATION_SILENT,
    /** A unit was seen at a station that its part's route does not lead to next. */
    OFF_ROUTE,
    /** A unit was worked on at a station where it is not. */
    IN_TWO_PLACES,
    /** More units are in process at a station than its standard. */
    STOCK_OVER_STANDARD,
    /** A sender's clock is far from ours. */
    CLOCK_SKEW,
    /** A fact was told long after it happened. */
    LATE_DATA,
    /** The same happening was told twice under different ids. */
    DOUBLED_DATA,
    /** A fact names a station that the line does not have. */
    UNKNOWN_STATION,
    /** A fact names a unit that never started here. */
    UNKNOWN_UNIT,
    /** A unit started whose part the line does not make. */
    UNKNOWN_PART,
    /** More units are in process than the house can follow; the further ones are written down but not followed. */
    TOO_MANY_UNITS
}
