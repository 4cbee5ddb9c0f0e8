package org.gemba.server.page;

import java.util.SortedSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.Journals;
import org.gemba.house.journal.MemoryJournals;
import org.gemba.house.journal.Verification;

/** Books in memory, and somebody at the shelf who counts readers, lets them wait, or sends them away. */
final class WatchedShelf implements Journals {
    private final Journals shelf = new MemoryJournals();
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore open = new Semaphore(0);
    private final AtomicInteger readings = new AtomicInteger();
    private volatile boolean waits;
    private volatile boolean fails;

    /** How often a book was opened to read. */
    int readings() {
        return readings.get();
    }

    /** Whoever reads from now on waits until {@link #open}. */
    void hold() {
        waits = true;
    }

    /** Lets the one who waits and all after it read. */
    void open() {
        waits = false;
        open.release();
    }

    /** Whether the next reading is a failure. */
    void fail(boolean next) {
        fails = next;
    }

    /** Waits until somebody began to read, each beginning counted once. */
    void awaitReading() throws InterruptedException {
        begun.acquire();
    }

    @Override
    public Journal openToRead(LineKey line) {
        readings.incrementAndGet();
        begun.release();
        if (waits) {
            open.acquireUninterruptibly();
        }
        if (fails) {
            throw new JournalFailed("The disk is gone.");
        }
        return shelf.openToRead(line);
    }

    @Override
    public SortedSet<LineKey> lines() {
        return shelf.lines();
    }

    @Override
    public Journal open(LineKey line) {
        return shelf.open(line);
    }

    @Override
    public Importing begin(LineKey line) {
        return shelf.begin(line);
    }

    @Override
    public Verification verify(LineKey line) {
        return shelf.verify(line);
    }

    @Override
    public void close() {
        shelf.close();
    }
}
