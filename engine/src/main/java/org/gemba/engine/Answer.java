package org.gemba.engine;

import java.time.Duration;
import java.util.List;
import org.gemba.house.journal.Receipt;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Refusal;

/** What comes back to whoever asked. */
public sealed interface Answer {
    /**
     * The facts are durable; here is the proof.
     *
     * @param again whether the request had been done before, under the same id
     * @param facts what was written; empty where the request had been done before
     */
    record Done(Receipt receipt, boolean again, List<Recorded> facts) implements Answer {
        public Done {
            facts = List.copyOf(facts);
        }
    }

    /** Understood; nothing had to be written. */
    record Nothing() implements Answer {}

    /** Refused, with the reason and the remedy. Nothing was written. */
    record Refused(Refusal refusal) implements Answer {}

    /** Too much is waiting. Nothing was written; send it again, under the same id. */
    record Busy(Duration retryAfter) implements Answer {}

    /**
     * The book cannot be written. A call for help is shown on the boards all the same, but is not written down.
     *
     * @param shown whether the boards show it
     */
    record NotWritten(String why, boolean shown) implements Answer {}

    /** The house could not make sense of it: a fault of ours. Nothing was written, and the line goes on. */
    record Failed(String why) implements Answer {}

    /** There is no such line here. */
    record NoSuchLine() implements Answer {}
}
