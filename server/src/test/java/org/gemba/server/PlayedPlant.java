package org.gemba.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.connect.plantfile.PlantFile;
import org.gemba.engine.Keeping;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.gemba.Alarm;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.gemba.House;
import org.gemba.house.gemba.Turn;
import org.gemba.house.journal.Journals;
import org.gemba.house.journal.MemoryJournals;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.gemba.simulator.Behaviour;
import org.gemba.simulator.PlayedFloor;

/** The example plant after some hours of a played day, standing still at that moment. */
final class PlayedPlant {
    /** Early in the morning in Hida: the production day has just begun. */
    static final Instant MORNING = Instant.parse("2026-11-16T21:00:00Z");

    private PlayedPlant() {}

    static Works after(Duration played) throws IOException {
        MemoryJournals journals = new MemoryJournals();
        Works works = new Works(journals);
        Instant end = MORNING.plus(played);
        for (LineDefinition line : lines()) {
            try (Journals.Importing book = journals.begin(line.key())) {
                facts(line, end).forEach(book::add);
                book.finish();
            }
            works.keep(line.key(), InstantSource.fixed(end));
            while (works.picture(line.key()).orElseThrow().keeping() instanceof Keeping.CatchingUp) {
                Thread.onSpinWait();
            }
        }
        return works;
    }

    static List<LineDefinition> lines() throws IOException {
        Path examples = Path.of(System.getProperty("gemba.examples", "../examples"));
        return switch (PlantFile.read(examples.resolve("hida-pumps/plant.yaml"))) {
            case PlantFile.Result.Understood understood -> understood.lines();
            case PlantFile.Result.NotUnderstood not ->
                throw new IllegalStateException(not.problems().toString());
        };
    }

    private static List<Recorded> facts(LineDefinition line, Instant end) {
        List<Recorded> recorded = new ArrayList<>();
        PlayedFloor floor = new PlayedFloor(line, Behaviour.suiting(line), 7, MORNING, List.of());
        Alarm alarm = new Alarm();
        Gemba gemba =
                decide(Gemba.EMPTY, asked("define", MORNING, new Request.LoadDefinition(line)), MORNING, recorded);
        while (floor.next().filter(at -> !at.isAfter(end)).isPresent()) {
            Instant at = floor.next().orElseThrow();
            int before = recorded.size();
            Instant due = alarm.next(gemba, at);
            if (!due.isAfter(at)) {
                gemba = decide(gemba, asked("time-" + before, at, new Request.TimeReached(at)), at, recorded);
            }
            for (Asked asked : floor.play(at)) {
                gemba = decide(gemba, asked, at, recorded);
            }
            recorded.subList(before, recorded.size()).forEach(floor::after);
        }
        return recorded;
    }

    private static Gemba decide(Gemba gemba, Asked asked, Instant at, List<Recorded> recorded) {
        if (House.decide(gemba, asked, at) instanceof Turn.Written turn) {
            recorded.addAll(turn.facts());
            return turn.gemba();
        }
        return gemba;
    }

    private static Asked asked(String id, Instant at, Request request) {
        return new Asked(new RequestId(id), at, new Source("test"), Optional.empty(), Provenance.SIMULATED, request);
    }
}
