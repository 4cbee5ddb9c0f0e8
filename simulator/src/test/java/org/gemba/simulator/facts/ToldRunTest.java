package org.gemba.simulator.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.promise.Proves;
import org.gemba.house.standards.DefinitionBoard;
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
import org.gemba.simulator.run.Figures;
import org.gemba.simulator.run.Run;
import org.gemba.simulator.run.Simulation;
import org.junit.jupiter.api.Test;

@Proves("SIMULATE-5")
class ToldRunTest {
    private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);

    /** The value stream of the product, on the facts of a run, has the run's own figures. */
    @Test
    void theFactsOfARunGiveTheFiguresOfTheRun() {
        Run run = Simulation.of(factory()).begin(5, 3);
        run.playUntil(DAY);
        Figures figures = run.figures();
        ValueStreamFold fold = new ValueStreamFold();
        List<Recorded> facts = told(5, 3);
        facts.forEach(fold::after);
        ValueStream stream = fold.valueStream(PlannedTime.NOT_KNOWN);
        assertThat(stream.leadTime().lead().count())
                .isEqualTo(figures.finished())
                .isPositive();
        assertThat(stream.leadTime().lead().mean().toNanos() / 1e9).isCloseTo(figures.meanLeadTime(), within(0.001));
        assertThat(stream.provenance()).contains(Provenance.SIMULATED);
    }

    @Test
    void anotherRunHasOtherFactsAndTheSameRunTheSame() {
        assertThat(told(5, 3)).isEqualTo(told(5, 3)).isNotEqualTo(told(5, 4));
    }

    @Test
    void theLineIsDescribedSoThatTheHouseTakesIt() {
        LineDefinition line = SimulatedLine.of(factory(), Optional.of(Duration.ofSeconds(60)));
        assertThat(line.key()).hasToString("SIM/A-LINE-TOLD");
        assertThat(DefinitionBoard.contradictions(line)).isEmpty();
        assertThat(line.stations())
                .extracting(each -> each.standardCycle().toSeconds())
                .containsExactly(50L, 45L);
        DefinitionBoard board = DefinitionBoard.EMPTY;
        for (Recorded fact : told(1, 0)) {
            board = board.after(fact);
        }
        assertThat(board.stations()).hasSize(2);
    }

    private static List<Recorded> told(long seed, long run) {
        List<Recorded> facts = new ArrayList<>();
        LineDefinition line = SimulatedLine.of(factory(), Optional.empty());
        ToldRun told = ToldRun.of(factory(), line, seed, run, BEGIN, DAY, facts::add);
        assertThat(told.facts()).isEqualTo(facts.size());
        assertThat(told.cut()).isFalse();
        return facts;
    }

    private static Factory factory() {
        return Factory.named("A line, told")
                .with(
                        Station.of("A-01")
                                .withLane(0)
                                .with(Breakdown.byWork("Jam", new Exponential(1_800), new Fixed(90))),
                        Station.of("A-02").withLane(2))
                .with(Part.of(
                        "P",
                        Step.at("A-01", new Fixed(50)),
                        Step.at("A-02", new Exponential(45)).or(Exit.rework(0.03, 1), Exit.scrap(0.02))))
                .with(new Release("material", Signal.asRoomAllows("P")));
    }
}
