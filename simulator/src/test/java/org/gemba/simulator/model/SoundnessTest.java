package org.gemba.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.run.Simulation;
import org.junit.jupiter.api.Test;

/** What does not hold together is said by place and with its remedy, all of it at once. */
class SoundnessTest {
    private final Factory sound = Factory.named("line")
            .with(Station.of("A").withLane(1))
            .with(Part.of("P", Step.at("A", new Fixed(60))))
            .with(new Release("material", Signal.asRoomAllows("P")));

    @Test
    void aSoundFactoryHasNoProblem() {
        assertThat(sound.problems()).isEmpty();
    }

    @Test
    void anEmptyFactoryMakesNothing() {
        assertThat(Factory.named("empty").problems()).extracting(Problem::what).containsExactly("it makes nothing");
    }

    @Test
    void allProblemsAreSaidAtOnce() {
        Factory factory = sound.with(Station.of("A"))
                .with(Part.of("Q", Step.at("B", new Fixed(1)).or(Exit.rework(0.1, 7))))
                .with(Loop.kanban("loop", 2, "P", 0, 3))
                .with(Operator.of("Aiko", "C"))
                .with(new Demand("customer", Signal.apart(new Exponential(60), "P"), Demand.Shortage.WAITS));
        assertThat(factory.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "Place A: it is described twice\nGive each place a code of its own.",
                        "Part Q: step 0 at B leads to a place that is not described\nDescribe the place.",
                        "Part Q: step 0 at B leads to step 7\nSteps are counted from 0 to 0.",
                        "Loop loop: it ends at step 3 of part P\nSteps are counted from 0 to 0.",
                        "Demand customer: part P is taken, but its route does not end in a store\nLet its last step be a store.",
                        "Operator Aiko: C is no station\nDescribe the station, or take it out.");
        assertThatThrownBy(() -> Simulation.of(factory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Describe the place.")
                .hasMessageContaining("Aiko");
    }

    @Test
    void endlessMaterialNeedsALimit() {
        Factory endless = Factory.named("endless")
                .with(Station.of("A"))
                .with(Part.of("P", Step.at("A", new Fixed(60))))
                .with(new Release("material", Signal.asRoomAllows("P")));
        assertThat(endless.problems())
                .extracting(Problem::what)
                .containsExactly("part P has endless room at A, so that endlessly many would be released");
        assertThat(endless.with(Loop.conwip("cards", 3, endless.parts())).problems())
                .isEmpty();
    }

    @Test
    void limitsNameValueLimitAndRemedy() {
        assertThatThrownBy(() -> Station.of("A").withParallel(Most.PARALLEL + 1))
                .hasMessage("The machines of station A (1001) must be 1 to 1000.\nSplit the station.");
        assertThat(Station.of("A").withParallel(Most.PARALLEL).parallel()).isEqualTo(Most.PARALLEL);
        assertThatThrownBy(() -> Exit.scrap(2))
                .hasMessage("The share of an exit (2.0) must be 0 to 1.\nMaybe it was given in percent.");
        assertThatThrownBy(() -> Step.at("A", new Fixed(1)).or(Exit.scrap(0.6), Exit.rework(0.6, 0)))
                .hasMessageContaining("more than all");
        assertThatThrownBy(() -> new WorkingTime(
                        "day",
                        Duration.ofHours(8),
                        List.of(new WorkingTime.Stretch(Duration.ofHours(5), Duration.ofHours(4)))))
                .hasMessageContaining("in order, apart");
    }

    @Test
    void aRunThatIsNotStableIsEndedAndSaysWhy() {
        Factory flood = Factory.named("flood")
                .with(Station.of("A"))
                .with(Part.of("P", Step.at("A", new Fixed(1000))))
                .with(new Release("orders", Signal.apart(new Fixed(0.001), "P")));
        assertThatThrownBy(() -> Simulation.of(flood).begin(1, 0).playUntil(Duration.ofDays(1)))
                .hasMessageContaining("more comes in than goes out");
    }
}
