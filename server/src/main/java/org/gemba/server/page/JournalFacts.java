package org.gemba.server.page;

import org.gemba.connect.whatif.LineFacts;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Journal;

/** The facts of a line as its book tells them, up to the one that was newest when somebody asked. */
public final class JournalFacts {
    /** Facts that a model is built from; older ones tell of another line. */
    public static final long MOST = 2_000_000;

    /** The oldest fact moves on in such steps, so that questions soon after one another are asked of the same facts. */
    private static final long STEP = 200_000;

    private JournalFacts() {}

    /** The newest facts up to and including a number. */
    public static LineFacts of(Works works, LineKey line, long newest) {
        long from = Math.max(0, (newest - MOST + STEP - 1) / STEP * STEP);
        return listener -> {
            try (Journal book = works.journals().openToRead(line)) {
                book.read(from, entry -> {
                    boolean told = entry.recorded().sequence() <= newest;
                    if (told) {
                        listener.accept(entry.recorded());
                    }
                    return told;
                });
            }
        };
    }
}
