package org.gemba.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Batch;
import org.gemba.house.journal.Entry;
import org.gemba.house.journal.FactQuery;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.Receipt;
import org.gemba.house.journal.Snapshot;
import org.gemba.house.language.RequestId;

/** A book with a planted bug, to see whether the long shifts find it. */
final class RiggedJournal implements Journal {
    /** What is wrong with it. */
    enum Bug {
        /** One request id in fifty is forgotten, so that its duplicate is done again. */
        FORGETS_IDS,
        /** A failed sync is acknowledged all the same. */
        LIES_ABOUT_THE_SYNC,
        /** The last of several batches is dropped, and acknowledged. */
        DROPS_THE_LAST_BATCH,
        /** Reading leaves out the newest entry. */
        HIDES_THE_NEWEST
    }

    private final Journal book;
    private final Bug bug;

    RiggedJournal(Journal book, Bug bug) {
        this.book = book;
        this.bug = bug;
    }

    @Override
    public List<Receipt> append(long expected, List<Batch> batches) {
        if (bug == Bug.DROPS_THE_LAST_BATCH && batches.size() > 2) {
            List<Receipt> receipts = new ArrayList<>(book.append(expected, batches.subList(0, batches.size() - 1)));
            Receipt last = receipts.getLast();
            receipts.add(new Receipt(line(), batches.getLast().request(), last.first(), last.last(), last.hash()));
            return receipts;
        }
        try {
            return book.append(expected, batches);
        } catch (JournalFailed failed) {
            if (bug != Bug.LIES_ABOUT_THE_SYNC) {
                throw failed;
            }
            long last = expected;
            List<Receipt> receipts = new ArrayList<>();
            for (Batch batch : batches) {
                receipts.add(new Receipt(
                        line(), batch.request(), last + 1, last + batch.facts().size(), head().hash()));
                last += batch.facts().size();
            }
            return receipts;
        }
    }

    @Override
    public Map<RequestId, Receipt> receiptsOf(Collection<RequestId> requests) {
        Map<RequestId, Receipt> found = new HashMap<>(book.receiptsOf(requests));
        if (bug == Bug.FORGETS_IDS) {
            found.keySet().removeIf(request -> request.value().hashCode() % 50 == 0);
        }
        return found;
    }

    @Override
    public void read(long after, Predicate<Entry> reader) {
        long newest = head().sequence();
        book.read(after, entry -> {
            boolean hidden = bug == Bug.HIDES_THE_NEWEST && entry.recorded().sequence() == newest;
            return !hidden && reader.test(entry);
        });
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
