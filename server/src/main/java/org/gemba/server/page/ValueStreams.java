package org.gemba.server.page;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.gemba.engine.Keeping;
import org.gemba.engine.Picture;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.WorkTime;
import org.gemba.house.valuestream.PlannedTime;
import org.gemba.house.valuestream.ValueStream;
import org.gemba.house.valuestream.Window;

/**
 * The value streams of the lines, worked out beside them and never in their way. Each goes on where it stood, so only facts
 * that are new are read; that of the production day that runs is at hand before anybody asks. Thread-safe.
 */
public final class ValueStreams implements AutoCloseable {
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

    private final Works works;
    private final ConcurrentMap<LineKey, LineStreams> lines = new ConcurrentHashMap<>();
    private final Thread foresight;

    public ValueStreams(Works works) {
        this.works = works;
        this.foresight = Thread.ofVirtual().name("value streams").start(this::lookAhead);
    }

    /** The stream of a window as last worked out, while a newer one is being worked out; empty before the first. */
    Optional<ValueStream> soon(LineKey line, Window window) {
        return streams(line).soon(window);
    }

    /** The production day that a line is in; all of time where nobody has said when it works. */
    public Window today(LineKey line) {
        Instant now = works.clock(line).map(clock -> clock.instant()).orElse(Instant.EPOCH);
        return works.picture(line)
                .flatMap(it -> it.gemba().definition().workTime())
                .filter(it -> !it.calendar().shifts().isEmpty())
                .map(it -> ValueStreamPage.day(it, now))
                .orElse(Window.ALL);
    }

    /** The stream of a window as last worked out; waited for where there is none yet. */
    public ValueStream now(LineKey line, Window window) {
        return streams(line).now(window);
    }

    private LineStreams streams(LineKey line) {
        return lines.computeIfAbsent(line, key -> new LineStreams(works, key, () -> planned(key)));
    }

    /** Begins the stream of a production day as soon as a line is in it, so that its first reader need not wait. */
    private void lookAhead() {
        Map<LineKey, Window> begun = new HashMap<>();
        try {
            while (true) {
                for (Picture picture : works.pictures().values()) {
                    Optional<Window> day = day(picture);
                    if (day.isPresent() && !day.get().equals(begun.put(picture.line(), day.get()))) {
                        soon(picture.line(), day.get());
                    }
                }
                Thread.sleep(LOOKS_EVERY);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Window> day(Picture picture) {
        if (!(picture.keeping() instanceof Keeping.Current)) {
            return Optional.empty();
        }
        Instant now = works.clock(picture.line()).map(clock -> clock.instant()).orElse(picture.at());
        return picture.gemba().definition().workTime().map(time -> ValueStreamPage.day(time, now));
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

    @Override
    public void close() {
        foresight.interrupt();
    }
}
