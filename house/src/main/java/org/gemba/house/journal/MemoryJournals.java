package org.gemba.house.journal;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.gemba.house.floor.LineKey;
import org.gemba.house.language.Recorded;

/**
 * Books in memory, for tests and simulation. They are a rig as well: a sync can be made to fail ({@link #failNextSync}),
 * and a crash loses what was written but not yet safe, as a disk may ({@link #crash}). One writer a book, any number of
 * readers.
 */
public final class MemoryJournals implements Journals {
    private final Map<LineKey, MemoryBook> books = new TreeMap<>();

    @Override
    public synchronized SortedSet<LineKey> lines() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(books.keySet()));
    }

    @Override
    public synchronized Journal open(LineKey line) {
        return books.computeIfAbsent(line, MemoryBook::new).openToWrite();
    }

    @Override
    public synchronized Journal openToRead(LineKey line) {
        return book(line).openToRead();
    }

    @Override
    public synchronized Importing begin(LineKey line) {
        if (books.containsKey(line)) {
            throw new JournalFailed("Line %s has a book already.\nImport into a line that has none.".formatted(line));
        }
        return new MemoryImport(line);
    }

    @Override
    public Verification verify(LineKey line) {
        MemoryBook book;
        synchronized (this) {
            book = book(line);
        }
        Head[] sound = {Head.NONE};
        Optional<Verification.Fault> fault = Optional.empty();
        try {
            book.read(0, entry -> {
                sound[0] = new Head(entry.recorded().sequence(), entry.hash());
                return true;
            });
        } catch (JournalFailed wrong) {
            fault = Optional.of(new Verification.Fault(sound[0].sequence() + 1, String.valueOf(wrong.getMessage())));
        }
        return new Verification(line, sound[0].sequence(), sound[0], Duration.ZERO, fault);
    }

    /** The rig: the line's next append writes its entries, but fails to make them safe. */
    public synchronized void failNextSync(LineKey line) {
        books.computeIfAbsent(line, MemoryBook::new).failNextSync();
    }

    /**
     * The rig: the process dies. Every journal that is open fails from now on; opened again, the books hold what was safe,
     * and of what was not, as much as the disk happened to keep.
     *
     * @param kept given how many appends of a line were written but not safe, how many of them, oldest first, are there
     *     all the same
     */
    public synchronized void crash(IntUnaryOperator kept) {
        books.values().forEach(book -> book.crash(kept));
    }

    /** The rig: the process dies, and the disk kept nothing but what was safe. */
    public void crash() {
        crash(unsafe -> 0);
    }

    /** The rig: all snapshots are gone. */
    public synchronized void loseSnapshots() {
        books.values().forEach(MemoryBook::loseSnapshots);
    }

    @Override
    public synchronized void close() {
        books.values().forEach(MemoryBook::shut);
    }

    private MemoryBook book(LineKey line) {
        MemoryBook book = books.get(line);
        if (book == null) {
            throw new JournalFailed(
                    "Line %s has no book.\nLook at the lines that have one: gemba verify.".formatted(line));
        }
        return book;
    }

    private final class MemoryImport implements Importing {
        private final MemoryBook book;

        MemoryImport(LineKey line) {
            book = new MemoryBook(line);
        }

        @Override
        public void add(Recorded recorded) {
            book.add(REQUEST, recorded);
        }

        @Override
        public Head finish() {
            book.receive(REQUEST);
            book.sync();
            synchronized (MemoryJournals.this) {
                if (books.putIfAbsent(book.line(), book) != null) {
                    throw new JournalFailed("Line %s got a book while another was imported.".formatted(book.line()));
                }
            }
            return book.head();
        }

        @Override
        public void close() {}
    }
}
