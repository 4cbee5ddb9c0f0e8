package org.gemba.house.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gemba.house.floor.LineKey;
import org.gemba.house.language.RequestId;

/** A book in memory as one writer or reader holds it. */
final class MemoryJournal implements Journal {
    private final MemoryBook book;
    private final boolean writes;
    private final int shuttings;
    private boolean doubtful;
    private boolean closed;

    /** @param shuttings how often the book was shut before it was opened; once more, and it is of no use */
    MemoryJournal(MemoryBook book, boolean writes, int shuttings) {
        this.book = book;
        this.writes = writes;
        this.shuttings = shuttings;
    }

    @Override
    public LineKey line() {
        return book.line();
    }

    @Override
    public Head head() {
        return held().head();
    }

    @Override
    public List<Receipt> append(long expected, List<Batch> batches) {
        held();
        if (!writes) {
            throw new JournalFailed("The book of line %s was opened to read only.".formatted(line()));
        }
        if (doubtful) {
            throw new JournalFailed(
                    "A write of line %s failed, so nothing more is written.\nOpen the book anew.".formatted(line()));
        }
        book.check(expected, batches);
        if (batches.isEmpty()) {
            return List.of();
        }
        doubtful = true;
        List<Receipt> receipts = book.append(batches);
        doubtful = false;
        return receipts;
    }

    @Override
    public Map<RequestId, Receipt> receiptsOf(Collection<RequestId> requests) {
        return held().receiptsOf(requests);
    }

    @Override
    public void read(long after, Predicate<Entry> reader) {
        held().read(after, reader);
    }

    @Override
    public void find(FactQuery query, Predicate<Entry> reader) {
        held().find(query, reader);
    }

    @Override
    public long count(FactQuery query) {
        long[] count = {0};
        held().find(query, entry -> {
            count[0]++;
            return true;
        });
        return count[0];
    }

    @Override
    public Optional<Entry> entry(long sequence) {
        return held().entry(sequence);
    }

    @Override
    public Optional<Snapshot> snapshot(String format) {
        return held().snapshot(format);
    }

    @Override
    public void keep(Snapshot snapshot) {
        held().keep(snapshot);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            if (writes && shuttings == book.shuttings()) {
                book.release();
            }
        }
    }

    private MemoryBook held() {
        if (closed || shuttings != book.shuttings()) {
            throw new JournalFailed("The book of line %s was closed, or its process died.".formatted(line()));
        }
        return book;
    }
}
