package org.gemba.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.connect.plantfile.PlantFile;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.gemba.Alarm;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.gemba.House;
import org.gemba.house.gemba.Turn;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.gemba.simulator.Behaviour;
import org.gemba.simulator.PlayedFloor;

/** Facts as a line has them: days of the example plant, played into the house. */
final class PlayedFacts {
    private static final Instant MONDAY = Instant.parse("2026-11-02T00:00:00Z");

    private PlayedFacts() {}

    static LineDefinition line(int index) throws IOException {
        Path examples = Path.of(System.getProperty("gemba.examples", "examples"));
        return switch (PlantFile.read(examples.resolve("hida-pumps/plant.yaml"))) {
            case PlantFile.Result.Understood understood -> understood.lines().get(index);
            case PlantFile.Result.NotUnderstood not ->
                throw new IllegalStateException(not.problems().toString());
        };
    }

    /** At least so many facts of one line, from its definition on. */
    static List<Recorded> of(LineDefinition definition, int facts) {
        List<Recorded> recorded = new ArrayList<>(facts + 100);
        PlayedFloor floor = new PlayedFloor(definition, Behaviour.suiting(definition), 7, MONDAY, List.of());
        Alarm alarm = new Alarm();
        Gemba gemba =
                decide(Gemba.EMPTY, asked("define", MONDAY, new Request.LoadDefinition(definition)), MONDAY, recorded);
        while (recorded.size() < facts) {
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

    /** How much time they span. */
    static Duration span(List<Recorded> facts) {
        return Duration.between(facts.getFirst().recordedAt(), facts.getLast().recordedAt());
    }

    private static Gemba decide(Gemba gemba, Asked asked, Instant at, List<Recorded> recorded) {
        if (House.decide(gemba, asked, at) instanceof Turn.Written turn) {
            recorded.addAll(turn.facts());
            return turn.gemba();
        }
        return gemba;
    }

    private static Asked asked(String id, Instant at, Request request) {
        return new Asked(new RequestId(id), at, new Source("bench"), Optional.empty(), Provenance.SIMULATED, request);
    }
}
