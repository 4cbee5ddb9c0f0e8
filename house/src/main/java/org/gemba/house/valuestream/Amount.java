package org.gemba.house.valuestream;

import java.time.Duration;

/** How much: a count, a length of time, a share, an average; or why it cannot be known. */
public sealed interface Amount {
    /** So many of something that is counted. */
    record Count(long value) implements Amount {}

    /** So long. */
    record Length(Duration value) implements Amount {}

    /** A part of a whole, 1 being all of it. */
    record Share(double value) implements Amount {}

    /** An average or a rate. */
    record Average(double value) implements Amount {}

    /** It cannot be told from these facts. It is shown as missing, never as nought. */
    record NotKnown(Missing why) implements Amount {}

    /** A share of a whole, or not known where there is no whole. */
    static Amount share(long part, long whole, Missing otherwise) {
        return whole > 0 ? new Share((double) part / whole) : new NotKnown(otherwise);
    }

    /** What the facts lack. */
    enum Missing {
        /** No fact says when anything happened. */
        TIMES,
        /** No fact says how long work took. */
        LENGTHS,
        /** No unit came to its end in the period. */
        ENDED_UNITS,
        /** Nobody has said when the line is meant to work. */
        PLANNED_TIMES,
        /** Nobody has said how long a piece should take. */
        STANDARD_CYCLES,
        /** Nobody has counted pieces. */
        PIECES,
        /** The log that was studied has no column for it. */
        NOT_IN_THE_LOG
    }
}
