package org.gemba.connect.log;

/** Every limit on a log that comes in. A log above one is refused, naming the limit and the remedy. */
public final class LogLimits {
    /** Columns of a table, or different attribute keys of an XES log. */
    public static final int COLUMNS = 500;

    /** Characters in one field. */
    public static final int FIELD = 65_536;

    /** Characters in one row. */
    public static final int ROW = 1_048_576;

    /** Elements inside each other in an XES log. */
    public static final int XML_DEPTH = 32;

    /** Bytes of an XES log between two closing brackets. */
    public static final int XML_TAG = 1_048_576;

    /** Attributes of one XES event or trace. */
    public static final int XML_ATTRIBUTES = 1_000;

    /** Different units in one log. */
    public static final int UNITS = 2_000_000;

    /** Work that was begun and not yet ended, in a log that tells the two apart. */
    public static final int OPEN_STARTS = 100_000;

    /** Faulty rows that are told in full; all are counted. */
    public static final int FAULTS_TOLD = 100;

    /** Rows that are looked at to guess what the columns mean. */
    public static final int ROWS_FOR_GUESSING = 5_000;

    /** Rows of the preview. */
    public static final int ROWS_OF_PREVIEW = 10;

    private LogLimits() {}
}
