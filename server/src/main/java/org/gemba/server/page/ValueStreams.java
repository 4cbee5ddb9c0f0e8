package org.gemba.server.page;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.WorkTime;
import org.gemba.house.journal.Journal;
import org.gemba.house.valuestream.PlannedTime;
import org.gemba.house.valuestream.ValueStream;
import org.gemba.house.valuestream.ValueStreamFold;
import org.gemba.house.valuestream.Window;

/**
 * The value streams that were looked at lately. One is worked out from the whole book, beside the line and never in its way;
 * it is kept as long as no fact was added, and for {@link #FRESH} while the line goes on. Thread-safe.
 */
public final class ValueStreams {
    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final int KEPT = 32;

    private final Works works;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    public ValueStreams(Works works) {
        this.works = works;
    }

    /** The stream of a window; the one of a moment ago while a newer one is being worked out, empty before the first. */
    Optional<ValueStream> soon(LineKey line, Window window) {
        Kept known = newest(new Key(line, window));
        return Optional.ofNullable(known.stream.getNow(null)).or(() -> known.before);
    }

    /** The stream of a window, waited for. */
    ValueStream now(LineKey line, Window window) {
        return newest(new Key(line, window)).stream.join();
    }

    private synchronized Kept newest(Key key) {
        long sequence = works.picture(key.line).map(it -> it.head().sequence()).orElse(0L);
        Kept known = kept.get(key);
        if (known != null && known.serves(sequence)) {
            return known;
        }
        Optional<ValueStream> before = known == null
                ? Optional.empty()
                : Optional.ofNullable(known.stream.getNow(null)).or(() -> known.before);
        CompletableFuture<ValueStream> stream = new CompletableFuture<>();
        Kept fresh = new Kept(stream, before, sequence, System.nanoTime());
        kept.put(key, fresh);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        Thread.ofVirtual().name("value stream " + key.line).start(() -> work(key, stream));
        return fresh;
    }

    private void work(Key key, CompletableFuture<ValueStream> stream) {
        try (Journal journal = works.journals().openToRead(key.line)) {
            ValueStreamFold fold = new ValueStreamFold(key.window);
            journal.read(0, entry -> {
                fold.after(entry.recorded());
                return true;
            });
            stream.complete(fold.valueStream(planned(key.line)));
        } catch (RuntimeException failed) {
            stream.completeExceptionally(failed);
        }
    }

    private PlannedTime planned(LineKey line) {
        Optional<WorkTime> time = works.picture(line)
                .filter(picture -> picture.gemba()
                        .definition()
                        .today()
                        .filter(it -> !it.calendar().shifts().isEmpty())
                        .isPresent())
                .flatMap(picture -> picture.gemba().definition().workTime());
        Instant now = works.clock(line).map(clock -> clock.instant()).orElse(Instant.EPOCH);
        return (station, window) -> time.map(it -> it.netTime(window.from(), earlier(window.to(), now)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private record Key(LineKey line, Window window) {}

    private record Kept(
            CompletableFuture<ValueStream> stream, Optional<ValueStream> before, long sequence, long startedNanos) {
        boolean serves(long newest) {
            boolean failed = stream.isCompletedExceptionally();
            return !failed && (sequence == newest || System.nanoTime() - startedNanos < FRESH.toNanos());
        }
    }
}
