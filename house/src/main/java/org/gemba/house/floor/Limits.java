package org.gemba.house.floor;

import java.time.Duration;

/** Every limit of the house in one place. Above a limit a request is refused, naming the value, the limit and the remedy. */
public final class Limits {
    /** Characters in the code of a plant, line, segment, station or team. */
    public static final int CODE_LENGTH = 48;

    /** Characters in the name of a thing, a unit, a part or a person. */
    public static final int NAME_LENGTH = 96;

    /** Characters in a remark typed by a person. */
    public static final int REMARK_LENGTH = 500;

    /** Stations of one line. */
    public static final int STATIONS = 200;

    /** Parts one line can make. */
    public static final int PARTS = 2_000;

    /** Stop reasons and defect kinds an operator chooses among; six to nine is what a person can take in at a glance. */
    public static final int REASONS = 20;

    /** Units in process on one line; a further one is written down and raises an abnormality. */
    public static final int UNITS_IN_PROCESS = 10_000;

    /** Pieces in one count. */
    public static final int PIECES = 10_000_000;

    /** Production days that boards keep before them; older ones are read from the journal. */
    public static final int DAYS_ON_BOARDS = 14;

    /** Rows that a container's pitch may cut a day into; with a shorter pitch a row shows several containers. */
    public static final int PITCHES_A_DAY = 300;

    /** Reasons kept in one row of the pitch board; the newest stay, older ones are read from the journal. */
    public static final int REASONS_IN_ROW = 20;

    /** Ended stops, and stretches of missing data, that the pitch board keeps; older ones are read from the journal. */
    public static final int STOPS_ON_BOARDS = 10_000;

    /** Days looked ahead for the next work; a line without work for so long has none planned. */
    public static final int DAYS_LOOKED_AHEAD = 400;

    /** Calls and abnormalities that boards keep after they ended; older ones are read from the journal. */
    public static final int ENDED_ON_BOARDS = 500;

    /** Calls that stand open on one line's board; above it the oldest answered one leaves, as if nobody had cleared it. */
    public static final int CALLS_OPEN = 2_000;

    /** A sender's clock this far from ours is marked on the fact. */
    public static final Duration SKEW_MARKED = Duration.ofSeconds(2);

    /** A sender's clock this far ahead of ours is an abnormality. */
    public static final Duration SKEW_ABNORMAL = Duration.ofMinutes(5);

    /** A fact told this long after it happened is late, and an abnormality. */
    public static final Duration LATE = Duration.ofMinutes(5);

    private Limits() {}
}
