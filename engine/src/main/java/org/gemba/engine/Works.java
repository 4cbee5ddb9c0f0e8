package org.gemba.engine;

import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Journals;
import org.gemba.house.language.Asked;

/** All lines that this process keeps: each with its gate, its keeper and its picture. Thread-safe. */
public final class Works implements AutoCloseable {
    private final Journals journals;
    private final Broadcast broadcast = new Broadcast();
    private final ConcurrentSkipListMap<LineKey, LineKeeper> keepers = new ConcurrentSkipListMap<>();

    public Works(Journals journals) {
        this.journals = journals;
    }

    /** Begins to keep a line, by this clock; its book is begun if it has none. Does nothing where it is kept already. */
    public synchronized void keep(LineKey line, InstantSource clock) {
        if (!keepers.containsKey(line)) {
            LineKeeper keeper = new LineKeeper(journals.open(line), clock, broadcast::show);
            keepers.put(line, keeper);
            keeper.start();
        }
    }

    /** The lines that are kept. */
    public SortedSet<LineKey> lines() {
        return new TreeSet<>(keepers.keySet());
    }

    /** The newest picture of a line. */
    public Optional<Picture> picture(LineKey line) {
        return Optional.ofNullable(keepers.get(line)).map(LineKeeper::picture);
    }

    /** The newest picture of every line. */
    public SortedMap<LineKey, Picture> pictures() {
        SortedMap<LineKey, Picture> pictures = new TreeMap<>();
        keepers.forEach((line, keeper) -> pictures.put(line, keeper.picture()));
        return pictures;
    }

    /** The clock a line lives by. */
    public Optional<InstantSource> clock(LineKey line) {
        return Optional.ofNullable(keepers.get(line)).map(LineKeeper::clock);
    }

    /** Sends a request to a line's gate. The answer comes when the facts are durable, or at once where it is refused. */
    public CompletableFuture<Answer> send(LineKey line, Asked asked) {
        LineKeeper keeper = keepers.get(line);
        if (keeper == null) {
            return CompletableFuture.completedFuture(new Answer.NoSuchLine());
        }
        Letter letter = new Letter(asked);
        if (!keeper.gate().offer(letter)) {
            return CompletableFuture.completedFuture(new Answer.Busy(EngineLimits.RETRY_AFTER));
        }
        return letter.answer();
    }

    /** Sends a request and waits for its answer. */
    public Answer ask(LineKey line, Asked asked) throws InterruptedException {
        try {
            return send(line, asked).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An answer is always completed with a value.", e);
        }
    }

    /** Joins the readers of live pictures. */
    public Subscription subscribe() {
        return broadcast.join();
    }

    /** The shelf the books stand on, to read. */
    public Journals journals() {
        return journals;
    }

    /** How many readers look at live pictures. */
    public int readers() {
        return broadcast.readers();
    }

    /** How many requests wait at a line's gate. */
    public int waiting(LineKey line) {
        LineKeeper keeper = keepers.get(line);
        return keeper == null ? 0 : keeper.gate().waiting();
    }

    /** Lets every line finish what it holds, and closes the books. */
    @Override
    public synchronized void close() {
        try {
            for (LineKeeper keeper : keepers.values()) {
                keeper.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        journals.close();
    }
}
