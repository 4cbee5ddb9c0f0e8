package org.gemba.engine;

import java.time.Instant;

/** How a line's book is being kept. */
public sealed interface Keeping {
    /** The book is being read; the picture is not complete yet. */
    record CatchingUp(long sequence) implements Keeping {}

    /** Each acknowledged fact is in the book and on the boards. */
    record Current() implements Keeping {}

    /**
     * The book could not be read or written, so the keeper stopped. What the boards show of production is not current.
     *
     * @param since the last moment at which they were
     * @param unwritten calls for help shown since then that stand in no book
     */
    record Stopped(Instant since, String why, int unwritten) implements Keeping {}
}
