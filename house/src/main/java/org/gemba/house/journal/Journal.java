package org.gemba.house.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gemba.house.floor.LineKey;
import org.gemba.house.language.RequestId;

/**
 * The book of one line: append-only, without gaps, chained by hashes. One writer at a time holds it; any number may read
 * beside it. Failures are {@link JournalFailed}.
 */
public interface Journal extends AutoCloseable {
    LineKey line();

    /** The newest entry that is durable. */
    Head head();

    /**
     * Writes batches behind the head, in one transaction, and returns once they are durable.
     *
     * @param expected the sequence number after which the writer believes to stand; another one is a failure, because
     *     then somebody else has written
     * @return a receipt a batch, in order
     */
    List<Receipt> append(long expected, List<Batch> batches);

    /**
     * The receipts of those of these requests that were written before: by their ids duplicates are known, for as long as
     * the book lasts.
     */
    Map<RequestId, Receipt> receiptsOf(Collection<RequestId> requests);

    /** The receipt of a request, if it was written before. */
    default Optional<Receipt> receiptOf(RequestId request) {
        return Optional.ofNullable(receiptsOf(List.of(request)).get(request));
    }

    /**
     * Reads entries in order, checking the chain while it goes, until there are no more or the reader returns false.
     *
     * @param after the sequence number before the first one wanted; 0 reads from the beginning
     * @param reader given each entry; returns whether it wants more
     */
    void read(long after, Predicate<Entry> reader);

    /** The entries a query wants, in order, until there are no more or the reader returns false. */
    void find(FactQuery query, Predicate<Entry> reader);

    /** How many entries a query wants. */
    long count(FactQuery query);

    /** The entry of this number, if the book has one. */
    Optional<Entry> entry(long sequence);

    /** The newest snapshot of this format, if one is kept whose head stands in the book. */
    Optional<Snapshot> snapshot(String format);

    /** Keeps a snapshot in place of older ones. It may be lost at any time without loss of a fact. */
    void keep(Snapshot snapshot);

    @Override
    void close();
}
