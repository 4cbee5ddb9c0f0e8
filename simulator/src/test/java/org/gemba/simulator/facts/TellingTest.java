package org.gemba.simulator.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.gemba.House;
import org.gemba.house.gemba.Turn;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Request;
import org.gemba.house.language.Source;
import org.gemba.house.language.Stopping;
import org.gemba.house.valuestream.PlannedTime;
import org.gemba.house.valuestream.ValueStream;
import org.gemba.house.valuestream.ValueStreamFold;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Changeover;
import org.gemba.simulator.model.Conveyance;
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

    /** Of two stations the first changes over; at the second every unit is sent back once along a way without a voice. */
    private static List<Happening> told(Exit... atTheEnd) {
        Factory factory = Factory.named("line")
                .with(
                        Station.of("A-01").withLane(0).with(Changeover.of(new Fixed(30))),
                        Station.of("A-02").withLane(0),
                        Conveyance.of("BACK", new Fixed(0)))
                .with(
                        Part.of(
                                "P",
                                Step.at("A-01", new Fixed(60)),
                                Step.at("A-02", new Fixed(50)).or(atTheEnd),
                                Step.through("BACK").or(Exit.branch(1, 0))),
                        Part.of("Q", Step.at("A-01", new Fixed(60))))
                .with(new Release("material", Signal.asRoomAllows("P", "Q")));
        Telling telling = new Telling(factory, "run-1", BEGIN);
        Simulation.of(factory).begin(1, 0, telling).playUntil(Duration.ofMinutes(20));
        return telling.take().stream()
                .map(asked -> ((Request.Report) asked.request()).happening())
                .toList();
    }

    @Test
    void aChangeoverIsToldWithItsFirstUnit() {
        Stopping.ChangeoverEnded ended = told(Exit.end(1)).stream()
                .filter(Stopping.ChangeoverEnded.class::isInstance)
                .map(Stopping.ChangeoverEnded.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(ended.to()).isEqualTo(new PartId("Q"));
        assertThat(ended.took()).isEqualTo(Duration.ofSeconds(30));
        assertThat(ended.unit()).contains(new UnitId("run-1-2"));
    }

    @Test
    void aUnitThatWasSentBackIsNotToldToHaveMovedThere() {
        List<Happening> told = told(Exit.rework(0.5, 2), Exit.end(0.5));
        assertThat(told)
                .filteredOn(happening -> happening instanceof Quality.UnitSentToRework)
                .isNotEmpty()
                .allMatch(
                        happening -> ((Quality.UnitSentToRework) happening).to().equals(new StationId("A-01")));
        assertThat(told)
                .filteredOn(happening -> happening instanceof Flow.UnitMoved)
                .isNotEmpty()
                .allMatch(happening -> ((Flow.UnitMoved) happening).to().equals(new StationId("A-02")));
    }

    /** The station where it was found works on it again as well, and what comes behind is first work. */
    @Test
    void aUnitIsWorkedOnAgainUpToWhereItsDefectWasFound() {
        Factory factory = this.factory.eachPart(part -> Part.of(
                "P",
                Step.at("A-01", new Fixed(60)),
                Step.through("LANE"),
                Step.at("A-02", new Fixed(50)).or(Exit.rework(0.3, 2)),
                Step.at("A-03", new Fixed(40))));
        Telling telling = new Telling(factory.with(Station.of("A-03").withLane(0)), "run-1", BEGIN);
        Simulation.of(factory.with(Station.of("A-03").withLane(0)))
                .begin(1, 0, telling)
                .playUntil(SHIFT);
        List<Flow.CycleCompleted> again = telling.take().stream()
                .map(asked -> ((Request.Report) asked.request()).happening())
                .filter(Flow.CycleCompleted.class::isInstance)
                .map(Flow.CycleCompleted.class::cast)
                .filter(cycle -> cycle.attempt() == Attempt.REWORK)
                .toList();
        assertThat(again).isNotEmpty().allMatch(cycle -> cycle.station().equals(new StationId("A-02")));
    }

    @Test
    void aUnitFromBeforeTheRunKeepsItsNameAndPeopleSpeakBetweenTheFacts() {
        Telling telling = new Telling(factory, "floor", "run-1", BEGIN, (place, disposition) -> "SEAL");
        telling.carries(1, new UnitId("LEFT"), 2);
        telling.finished(1_000_000, 1, 0, 2);
        telling.ask(2_000_000, 2, Optional.of(new PersonId("P-1")), new Request.SignOffPitch(BEGIN));
        assertThat(telling.take())
                .extracting(Asked::source, Asked::actor, Asked::request)
                .containsExactly(
                        tuple(
                                new Source("floor:A-02"),
                                Optional.empty(),
                                new Request.Report(new Flow.UnitFinished(
                                        new UnitId("LEFT"), new StationId("A-02"), PieceCount.ONE))),
                        tuple(
                                new Source("floor:A-02"),
                                Optional.of(new PersonId("P-1")),
                                new Request.SignOffPitch(BEGIN)));
    }
}
