package org.gemba.journal.sql;

import java.util.Collection;
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

/** A book that is read beside its writer, whichever process that is. */
class ReadingJournal implements Journal {
    final BookFiles files;
    private final Reading reading;
    private final Snapshots snapshots;

    ReadingJournal(BookFiles files, Reading reading) {
        this.files = files;
        this.reading = reading;
        this.snapshots = new Snapshots(files);
    }

    @Override
    public LineKey line() {
        return files.line();
    }

    @Override
    public Head head() {
        return reading.head();
    }

    @Override
    public List<Receipt> append(long expected, List<Batch> batches) {
        throw new JournalFailed("Line %s: its book was opened to read only.".formatted(line()));
    }

    @Override
    public Map<RequestId, Receipt> receiptsOf(Collection<RequestId> requests) {
        return reading.receiptsOf(List.copyOf(requests));
    }

    @Override
    public void read(long after, Predicate<Entry> reader) {
        reading.read(after, reader);
    }

    @Override
    public void find(FactQuery query, Predicate<Entry> reader) {
        reading.find(query, reader);
    }

    @Override
    public long count(FactQuery query) {
        return reading.count(query);
    }

    @Override
    public Optional<Entry> entry(long sequence) {
        return reading.entry(sequence);
    }

    @Override
    public Optional<Snapshot> snapshot(String format) {
        return snapshots
                .read()
                .filter(snapshot -> snapshot.format().equals(format)
                        && reading.hash(snapshot.head().sequence())
                                .equals(snapshot.head().hash()));
    }

    @Override
    public void keep(Snapshot snapshot) {
        snapshots.keep(snapshot);
    }

    @Override
    public void close() {
        reading.close();
    }
}
