package org.gemba.simulator.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.gemba.House;
import org.gemba.house.gemba.Turn;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Request;
import org.gemba.house.valuestream.PlannedTime;
import org.gemba.house.valuestream.ValueStream;
import org.gemba.house.valuestream.ValueStreamFold;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Exit;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Store;
import org.gemba.simulator.run.Figures;
import org.gemba.simulator.run.Run;
import org.gemba.simulator.run.Simulation;
import org.junit.jupiter.api.Test;

/** The house reads a simulated shift like a real one, and sees the same figures. */
class TellingTest {
    private static final Instant BEGIN = Instant.parse("2026-11-02T06:00:00Z");
    private static final Duration SHIFT = Duration.ofHours(8);

    private final Factory factory = Factory.named("line")
            .with(
                    Station.of("A-01").withLane(0).with(Breakdown.byWork("JAM", new Exponential(1800), new Fixed(120))),
                    Store.of("LANE", 3),
                    Station.of("A-02").withLane(0))
            .with(Part.of(
                    "P",
                    Step.at("A-01", new Fixed(60)),
                    Step.through("LANE"),
                    Step.at("A-02", new Exponential(50)).or(Exit.rework(0.05, 2))))
            .with(new Release("material", Signal.asRoomAllows("P")));

    @Test
    void theValueStreamSeesWhatTheEngineCounted() {
        Telling telling = new Telling(factory, "run-1", BEGIN);
        Run run = Simulation.of(factory).begin(1, 0, telling);
        run.playUntil(SHIFT);
        Figures figures = run.figures();
        ValueStreamFold fold = new ValueStreamFold();
        Gemba gemba = Gemba.EMPTY;
        List<String> refused = new ArrayList<>();
        for (Asked asked : telling.take()) {
            if (House.decide(gemba, asked, asked.happenedAt()) instanceof Turn.Written turn) {
                gemba = turn.gemba();
                turn.facts().forEach(fold::after);
            } else {
                refused.add(asked.toString());
            }
        }
        assertThat(refused).isEmpty();
        ValueStream stream = fold.valueStream(PlannedTime.NOT_KNOWN);
        assertThat(stream.provenance()).contains(Provenance.SIMULATED);
        assertThat(stream.leadTime().endsByFact()).isTrue();
        assertThat(stream.leadTime().lead().count()).isEqualTo(figures.finished());
        assertThat(stream.leadTime().lead().mean().toNanos() / 1e9).isCloseTo(figures.meanLeadTime(), within(0.001));
    }

    @Test
    void whatIsToldIsInTheOrderOfTimeAndNamedOnce() {
        Telling telling = new Telling(factory, "run-1", BEGIN);
        Run run = Simulation.of(factory).begin(1, 0, telling);
        run.playUntil(SHIFT);
        List<Asked> told = telling.take();
        assertThat(told).isSortedAccordingTo((a, b) -> a.happenedAt().compareTo(b.happenedAt()));
        assertThat(told.stream().map(Asked::id).distinct().count()).isEqualTo(told.size());
        assertThat(told).allMatch(asked -> asked.request() instanceof Request.Report);
        assertThat(telling.take()).isEmpty();
    }
}
