package org.gemba.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.gemba.engine.Subscription;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Journal;
import org.gemba.house.language.Asked;
import org.gemba.simulator.PlayedFloor;

/** A played floor on a living line: it sends what happens through the gate, and sees the boards as people do. */
final class LivingFloor {
    private static final Duration LOOKS_EVERY = Duration.ofMillis(200);

    private final Works works;
    private final LineKey line;
    private final InstantSource clock;
    private final PlayedFloor floor;
    private long seen;

    LivingFloor(Works works, LineKey line, InstantSource clock, PlayedHistory.Played played) {
        this.works = works;
        this.line = line;
        this.clock = clock;
        this.floor = played.floor();
        this.seen = played.gemba().sequence();
    }

    void start() {
        Thread.ofPlatform().name("floor " + line).daemon().start(this::live);
    }

    private void live() {
        try (Subscription pictures = works.subscribe();
                Journal book = works.journals().openToRead(line)) {
            while (!Thread.currentThread().isInterrupted()) {
                look(book);
                play();
                pictures.await(LOOKS_EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Journal book) {
        book.read(seen, entry -> {
            floor.after(entry.recorded());
            seen = entry.recorded().sequence();
            return true;
        });
    }

    /** Plays what is due by now, a step at a time, so that what comes of a step is seen before the next. */
    private void play() throws InterruptedException {
        Instant now = clock.instant();
        while (floor.next().isPresent() && !floor.next().get().isAfter(now)) {
            for (Asked asked : floor.play(floor.next().get())) {
                works.ask(line, asked);
            }
        }
    }
}
