package org.gemba.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.Journals;

/** The example plant come alive: its lines get their history, one after the other, and then go on by the clock. */
final class LivingPlant {
    private final Works works;
    private final Example example;
    private final PrintWriter out;

    LivingPlant(Works works, Example example, PrintWriter out) {
        this.works = works;
        this.example = example;
        this.out = out;
    }

    /** Begins in the background; each line is there as soon as its history is. */
    void begin() throws IOException, NotDone {
        List<LineDefinition> lines = example.lines();
        InstantSource clock =
                new PlayedClock(InstantSource.system(), InstantSource.system().instant(), example.speed());
        Thread.ofPlatform().name("living plant").daemon().start(() -> {
            for (LineDefinition line : lines) {
                try {
                    bring(line, clock);
                } catch (IllegalArgumentException e) {
                    out.println("Line " + line.key() + " is not played. " + e.getMessage());
                }
            }
            out.println("The plant is played, and marked so on every page: its facts did not happen in the world.");
            out.flush();
        });
    }

    private void bring(LineDefinition line, InstantSource clock) {
        Instant now = clock.instant();
        Instant from = beginning(works.journals(), line, now);
        PlayedHistory.Played played = PlayedHistory.play(works.journals(), line, example, from, now);
        works.keep(line.key(), clock);
        new LivingFloor(works, line.key(), clock, played).start();
    }

    /** Behind what its book holds; where that is long ago or nothing, as many days ago as the example begins with. */
    private Instant beginning(Journals journals, LineDefinition line, Instant now) {
        Instant earliest = now.minus(example.days());
        if (!journals.lines().contains(line.key())) {
            return earliest;
        }
        try (Journal book = journals.openToRead(line.key())) {
            return book.entry(book.head().sequence())
                    .map(entry -> later(earliest, entry.recorded().recordedAt().plus(Duration.ofMillis(1))))
                    .orElse(earliest);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
