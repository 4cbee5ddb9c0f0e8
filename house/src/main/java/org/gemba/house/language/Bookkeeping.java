package org.gemba.house.language;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Facts about facts. */
public sealed interface Bookkeeping extends Fact {

    /**
     * A fact written down earlier was wrong. The old one stays, and is counted no longer.
     *
     * @param sequence the number of the wrong fact
     * @param was what it said
     * @param wasAt when it said it happened
     * @param instead what happened in truth, at the same time; empty where nothing happened
     */
    record Corrected(long sequence, Happening was, Instant wasAt, Optional<Happening> instead, String why)
            implements Bookkeeping {
        public Corrected {
            Remark.check("reason for the correction", why);
        }
    }

    /** Something is known to have happened, but nobody knows when. It counts in totals, never in times. */
    record Undated(Happening what) implements Bookkeeping {}

    /**
     * A log of happenings was imported whole.
     *
     * @param sha256 of the file's bytes, in hexadecimal
     * @param rowsUndated rows whose time was missing; they follow as {@link Undated}
     */
    record LogImported(String file, String sha256, long rows, long rowsUndated) implements Bookkeeping {}

    /**
     * The sender gives a length of its own for a fact, and it is not the one between the fact's two times. Both stay.
     *
     * @param sequence the number of the fact it belongs to
     * @param span what the sender's own figure says it took
     */
    record SpanReported(long sequence, Duration span) implements Bookkeeping {
        public SpanReported {
            Times.notNegative("A reported span", span);
        }
    }
}
