package org.gemba.proof;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Batch;
import org.gemba.house.journal.Entry;
import org.gemba.house.journal.FactQuery;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.Journals;
import org.gemba.house.journal.Receipt;
import org.gemba.house.journal.Snapshot;
import org.gemba.house.journal.Verification;
import org.gemba.house.language.RequestId;

/** A real book with somebody who looks over the writer's shoulder. It changes nothing. */
final class WatchedBook implements Journal {
    /** Looks on, in the writer's own thread. */
    interface Watcher {
        /** The writer is about to write. */
        void before(long expected, List<Batch> batches);

        /** It is written and synced; nobody knows yet. */
        void after(List<Receipt> receipts);
    }

    private final Journal book;
    private final Watcher watcher;

    private WatchedBook(Journal book, Watcher watcher) {
        this.book = book;
        this.watcher = watcher;
    }

    /** A shelf on which every book is watched, each by its own. */
    static Journals shelf(Journals shelf, Function<LineKey, Watcher> watchers) {
        return new Journals() {
            @Override
            public SortedSet<LineKey> lines() {
                return shelf.lines();
            }

            @Override
            public Journal open(LineKey line) {
                return new WatchedBook(shelf.open(line), watchers.apply(line));
            }

            @Override
            public Journal openToRead(LineKey line) {
                return shelf.openToRead(line);
            }

            @Override
            public Journals.Importing begin(LineKey line) {
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
        };
    }

    @Override
    public List<Receipt> append(long expected, List<Batch> batches) {
        watcher.before(expected, batches);
        List<Receipt> receipts = book.append(expected, batches);
        watcher.after(receipts);
        return receipts;
    }

    @Override
    public Map<RequestId, Receipt> receiptsOf(Collection<RequestId> requests) {
        return book.receiptsOf(requests);
    }

    @Override
    public void read(long after, Predicate<Entry> reader) {
        book.read(after, reader);
    }

    @Override
    public LineKey line() {
        return book.line();
    }

    @Override
    public Head head() {
        return book.head();
    }

    @Override
    public void find(FactQuery query, Predicate<Entry> reader) {
        book.find(query, reader);
    }

    @Override
    public long count(FactQuery query) {
        return book.count(query);
    }

    @Override
    public Optional<Entry> entry(long sequence) {
        return book.entry(sequence);
    }

    @Override
    public Optional<Snapshot> snapshot(String format) {
        return book.snapshot(format);
    }

    @Override
    public void keep(Snapshot snapshot) {
        book.keep(snapshot);
    }

    @Override
    public void close() {
        book.close();
    }
}
