package org.gemba.server.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Journal;
import org.gemba.house.language.Recorded;
import org.gemba.house.valuestream.PlannedTime;
import org.gemba.house.valuestream.ValueStream;
import org.gemba.house.valuestream.ValueStreamFold;
import org.gemba.house.valuestream.Window;

/**
 * The value streams of one line. One thread at a time reads its book, for all windows that are due; each window's fold goes
 * on from where it stood. Thread-safe.
 */
final class LineStreams {
    /** Windows kept, and worked out together. The one asked for longest ago goes first, but none that somebody waits for. */
    private static final int KEPT = 4;

    /** A fold of more facts than this begins anew rather than stay in memory, where a fact takes some sixty bytes. */
    private static final long FACTS_KEPT = 300_000;

    /** A stream is good for so long, and where it took long to work out for so many times that. */
    private static final Duration FRESH = Duration.ofSeconds(60);

    private static final int TIMES_AS_LONG = 20;

    /** How long a reader who has an older stream waits for a newer one. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Works works;
    private final LineKey line;
    private final Supplier<PlannedTime> planned;
    private final Map<Window, Stream> streams = new LinkedHashMap<>(KEPT, 0.75f, true);
    private boolean reading;

    LineStreams(Works works, LineKey line, Supplier<PlannedTime> planned) {
        this.works = works;
        this.line = line;
        this.planned = planned;
    }

    /** As last worked out; empty before the first. */
    synchronized Optional<ValueStream> soon(Window window) {
        return asked(window).last;
    }

    /** The newest, waited for; where that takes long the one before it, if there is one. */
    ValueStream now(Window window) {
        Optional<ValueStream> last;
        CompletableFuture<ValueStream> next;
        synchronized (this) {
            Stream stream = asked(window);
            last = stream.last;
            next = stream.next.copy();
        }
        last.ifPresent(it -> next.completeOnTimeout(it, PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        return next.join();
    }

    private Stream asked(Window window) {
        Stream stream = streams.computeIfAbsent(window, Stream::new);
        if (!stream.wanted && stream.next.isDone() && !stream.isFresh(head())) {
            stream.wanted = true;
            stream.next = new CompletableFuture<>();
        }
        if (stream.wanted && !reading) {
            reading = true;
            Thread.ofVirtual().name("value stream " + line).start(this::work);
        }
        forgetOldest();
        return stream;
    }

    private void forgetOldest() {
        Iterator<Stream> oldest = streams.values().iterator();
        while (streams.size() > KEPT && oldest.hasNext()) {
            if (oldest.next().next.isDone()) {
                oldest.remove();
            }
        }
    }

    private long head() {
        return works.picture(line).map(it -> it.head().sequence()).orElse(0L);
    }

    private void work() {
        for (List<Stream> due = due(); !due.isEmpty(); due = due()) {
            long began = System.nanoTime();
            try {
                read(due);
                PlannedTime time = planned.get();
                for (Stream stream : due) {
                    publish(stream, stream.fold.valueStream(time), began);
                }
            } catch (RuntimeException failed) {
                due.forEach(stream -> giveUp(stream, failed));
            }
        }
    }

    private synchronized List<Stream> due() {
        List<Stream> due = streams.values().stream()
                .filter(stream -> stream.wanted)
                .limit(KEPT)
                .toList();
        due.forEach(stream -> stream.wanted = false);
        reading = !due.isEmpty();
        return due;
    }

    /** Those that stand at the same fact go on together, so that the book is read once for all that begin. */
    private void read(List<Stream> due) {
        SortedMap<Long, List<Stream>> places = new TreeMap<>();
        due.forEach(stream ->
                places.computeIfAbsent(stream.read, place -> new ArrayList<>()).add(stream));
        try (Journal book = works.journals().openToRead(line)) {
            places.forEach((place, together) -> book.read(place, entry -> {
                together.forEach(stream -> stream.after(entry.recorded()));
                return true;
            }));
        }
    }

    private synchronized void publish(Stream stream, ValueStream worked, long began) {
        stream.last = Optional.of(worked);
        stream.worked = stream.read;
        stream.readyAt = System.nanoTime();
        stream.took = stream.readyAt - began;
        if (stream.read > FACTS_KEPT) {
            stream.beginAnew();
        }
        stream.next.complete(worked);
        forgetOldest();
    }

    private synchronized void giveUp(Stream stream, RuntimeException failed) {
        stream.beginAnew();
        stream.next.completeExceptionally(failed);
    }

    /** The stream of one window. Its fold belongs to the thread that reads, the rest to whoever holds the lock. */
    private static final class Stream {
        private final Window window;
        private ValueStreamFold fold;
        private long read;
        private Optional<ValueStream> last = Optional.empty();
        private CompletableFuture<ValueStream> next = new CompletableFuture<>();
        private boolean wanted = true;
        private long worked;
        private long readyAt;
        private long took;

        Stream(Window window) {
            this.window = window;
            this.fold = new ValueStreamFold(window);
        }

        void after(Recorded recorded) {
            fold.after(recorded);
            read = recorded.sequence();
        }

        void beginAnew() {
            fold = new ValueStreamFold(window);
            read = 0;
        }

        boolean isFresh(long newest) {
            boolean failed = next.isCompletedExceptionally();
            long good = Math.max(FRESH.toNanos(), TIMES_AS_LONG * took);
            return !failed && (worked == newest || System.nanoTime() - readyAt < good);
        }
    }
}
