package org.gemba.house.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.gemba.house.floor.LineKey;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.RequestId;

/** One line's book in memory. What is written is seen by readers only once it is safe. */
final class MemoryBook {
    private final LineKey line;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<RequestId, Receipt> receipts = new HashMap<>();
    /** How many entries there were after each append that is not safe yet. */
    private final List<Integer> unsafe = new ArrayList<>();

    private Optional<Snapshot> snapshot = Optional.empty();
    private Chain chain = new Chain(Hash.NONE);
    private int safe;
    private boolean written;
    private boolean syncFails;
    private int shuttings;

    MemoryBook(LineKey line) {
        this.line = line;
    }

    LineKey line() {
        return line;
    }

    synchronized Journal openToWrite() {
        if (written) {
            throw new JournalFailed(
                    "The book of line %s is being written already.\nOne writer at a time: close the other first."
                            .formatted(line));
        }
        giveUpUnsafe();
        written = true;
        return new MemoryJournal(this, true, shuttings);
    }

    synchronized Journal openToRead() {
        return new MemoryJournal(this, false, shuttings);
    }

    synchronized void release() {
        written = false;
    }

    synchronized int shuttings() {
        return shuttings;
    }

    synchronized Head head() {
        return headAt(safe);
    }

    private Head headAt(int count) {
        return count == 0 ? Head.NONE : new Head(count, entries.get(count - 1).hash());
    }

    /** Refuses, before anything is written, what does not belong behind the head. */
    synchronized void check(long expected, List<Batch> batches) {
        if (expected != safe) {
            throw new JournalFailed(
                    "The writer of line %s believes to stand behind entry %d, but the book ends with %d."
                            .formatted(line, expected, safe));
        }
        Set<RequestId> asked = new HashSet<>();
        long next = expected + 1;
        for (Batch batch : batches) {
            if (receipts.containsKey(batch.request()) || !asked.add(batch.request())) {
                throw new JournalFailed(
                        "Request %s is in the book of line %s already.".formatted(batch.request(), line));
            }
            for (Recorded recorded : batch.facts()) {
                checkNext(next++, recorded);
            }
        }
    }

    private void checkNext(long next, Recorded recorded) {
        if (recorded.sequence() != next) {
            throw new JournalFailed(
                    "Fact %d of line %s was given where fact %d belongs.".formatted(recorded.sequence(), line, next));
        }
    }

    synchronized List<Receipt> append(List<Batch> batches) {
        List<Receipt> given = new ArrayList<>(batches.size());
        for (Batch batch : batches) {
            int before = entries.size();
            batch.facts().forEach(recorded -> add(batch.request(), recorded));
            given.add(receive(batch.request(), before));
        }
        unsafe.add(entries.size());
        if (syncFails) {
            syncFails = false;
            throw new JournalFailed("The book of line %s could not be made safe: the sync failed.".formatted(line));
        }
        sync();
        return List.copyOf(given);
    }

    synchronized void add(RequestId request, Recorded recorded) {
        checkNext(entries.size() + 1L, recorded);
        entries.add(new Entry(request, recorded, chain.add(FactText.encode(line, request, recorded))));
    }

    /** Notes that all entries follow from one request. */
    synchronized void receive(RequestId request) {
        if (!entries.isEmpty()) {
            receive(request, 0);
        }
    }

    private Receipt receive(RequestId request, int before) {
        int last = entries.size();
        Receipt receipt = new Receipt(
                line, request, before + 1L, last, entries.get(last - 1).hash());
        receipts.put(request, receipt);
        return receipt;
    }

    synchronized void sync() {
        safe = entries.size();
        unsafe.clear();
    }

    synchronized void failNextSync() {
        syncFails = true;
    }

    synchronized void loseSnapshots() {
        snapshot = Optional.empty();
    }

    synchronized void crash(IntUnaryOperator kept) {
        if (!unsafe.isEmpty()) {
            int survivors = Math.clamp(kept.applyAsInt(unsafe.size()), 0, unsafe.size());
            safe = survivors == 0 ? safe : unsafe.get(survivors - 1);
        }
        giveUpUnsafe();
        syncFails = false;
        shut();
    }

    private void giveUpUnsafe() {
        unsafe.clear();
        entries.subList(safe, entries.size()).clear();
        receipts.values().removeIf(receipt -> receipt.last() > safe);
        chain = new Chain(headAt(safe).hash());
    }

    /** All journals that are open on it are of no use from now on. */
    synchronized void shut() {
        written = false;
        shuttings++;
    }

    synchronized Map<RequestId, Receipt> receiptsOf(Collection<RequestId> requests) {
        Map<RequestId, Receipt> found = new HashMap<>();
        for (RequestId request : requests) {
            Receipt receipt = receipts.get(request);
            if (receipt != null && receipt.last() <= safe) {
                found.put(request, receipt);
            }
        }
        return found;
    }

    synchronized Optional<Entry> entry(long sequence) {
        return sequence < 1 || sequence > safe ? Optional.empty() : Optional.of(entries.get((int) sequence - 1));
    }

    void read(long after, Predicate<Entry> reader) {
        Chain checked = new Chain(entry(after).map(Entry::hash).orElse(Hash.NONE));
        for (Optional<Entry> next = entry(after + 1);
                next.isPresent();
                next = entry(next.get().recorded().sequence() + 1)) {
            Entry entry = next.get();
            Hash hash = checked.add(FactText.encode(line, entry.request(), entry.recorded()));
            if (!hash.equals(entry.hash())) {
                throw new JournalFailed("Entry %d of line %s is not as it was written."
                        .formatted(entry.recorded().sequence(), line));
            }
            if (!reader.test(entry)) {
                return;
            }
        }
    }

    void find(FactQuery query, Predicate<Entry> reader) {
        long last = Math.min(query.throughSequence(), head().sequence());
        for (long sequence = Math.max(0, query.afterSequence()) + 1; sequence <= last; sequence++) {
            Optional<Entry> found = entry(sequence).filter(query::wants);
            if (found.isPresent() && !reader.test(found.get())) {
                return;
            }
        }
    }

    synchronized Optional<Snapshot> snapshot(String format) {
        return snapshot.filter(kept -> kept.format().equals(format)
                && kept.head().sequence() <= safe
                && headAt((int) kept.head().sequence()).equals(kept.head()));
    }

    synchronized void keep(Snapshot taken) {
        snapshot = Optional.of(taken);
    }
}
