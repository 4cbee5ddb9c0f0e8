package org.gemba.simulator.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.experiment.Cores;
import org.gemba.simulator.experiment.Watch;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Loop;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.junit.jupiter.api.Test;

class PredictionTest {
    private static final Conditions CONDITIONS = new Conditions(
            Duration.ofHours(200), Optional.of(Duration.ofHours(20)), Optional.of(Duration.ofSeconds(100)), 20, 7);

    /** Where theory says something, nearly all intervals hold what it says; the seed is fixed, so the count is too. */
    @Test
    void whatTheorySaysLiesInTheIntervals() {
        Prediction prediction = Prediction.of(
                List.of(
                        new Alternative("queue", queue(80)),
                        new Alternative("line", line()),
                        new Alternative("cards", cards(6))),
                CONDITIONS,
                Cores.all(),
                Watch.NOBODY);
        List<Estimate> known = prediction.alternatives().stream()
                .flatMap(predicted -> predicted.estimates().stream())
                .filter(estimate -> estimate.exact().isPresent())
                .toList();
        assertThat(known).hasSizeGreaterThanOrEqualTo(16);
        assertThat(known)
                .allSatisfy(estimate -> assertThat(estimate.exact().orElseThrow())
                        .as(estimate.key())
                        .isBetween(
                                estimate.interval().low() - 1e-9,
                                estimate.interval().high() + 1e-9));
    }

    @Test
    void theNumberOfCoresChangesNothing() {
        List<Alternative> alternatives =
                List.of(new Alternative("6 cards", cards(6)), new Alternative("5 cards", cards(5)));
        assertThat(Prediction.of(alternatives, CONDITIONS, new Cores(2), Watch.NOBODY))
                .isEqualTo(Prediction.of(alternatives, CONDITIONS, new Cores(1), Watch.NOBODY));
    }

    @Test
    void aFactoryDoesNotDifferFromItself() {
        Prediction prediction = Prediction.of(
                List.of(new Alternative("one", cards(4)), new Alternative("the same", cards(4))),
                CONDITIONS,
                Cores.all(),
                Watch.NOBODY);
        assertThat(prediction.alternatives().getLast().estimates())
                .allSatisfy(estimate ->
                        assertThat(estimate.difference().orElseThrow().mean()).isZero());
    }

    @Test
    void theWarmUpThatIsFoundIsLongerForASlowBeginning() {
        Conditions auto = new Conditions(Duration.ofHours(100), Optional.empty(), Optional.empty(), 5, 1);
        Prediction quick = Prediction.of(List.of(new Alternative("fixed", queue(20))), auto, Cores.all(), Watch.NOBODY);
        Prediction slow = Prediction.of(List.of(new Alternative("busy", queue(95))), auto, Cores.all(), Watch.NOBODY);
        assertThat(quick.settled()).isTrue();
        assertThat(slow.warmUp()).isGreaterThan(quick.warmUp());
    }

    @Test
    void taktAttainmentIsOutputTimesTakt() {
        Predicted predicted = Prediction.of(
                        List.of(new Alternative("queue", queue(50))), CONDITIONS, Cores.all(), Watch.NOBODY)
                .alternatives()
                .getFirst();
        double anHour =
                predicted.estimate("throughput").orElseThrow().interval().mean();
        assertThat(predicted
                        .estimate("takt attainment")
                        .orElseThrow()
                        .interval()
                        .mean())
                .isCloseTo(anHour * 100 / 3_600, within(1e-9));
    }

    @Test
    void oneReplicationSaysNothingAboutItsUncertainty() {
        assertThatThrownBy(() -> new Conditions(Duration.ofHours(1), Optional.empty(), Optional.empty(), 1, 0))
                .hasMessageContaining("replications (1)")
                .hasMessageContaining("Two are the least");
    }

    private static Factory queue(double work) {
        return Factory.named("queue")
                .with(Station.of("CUT"))
                .with(Part.of("A", Step.at("CUT", new Exponential(work))))
                .with(new Release("Orders", Signal.apart(new Exponential(100), "A")));
    }

    private static Factory line() {
        Breakdown jam = Breakdown.byWork("Jam", new Exponential(1_000), new Exponential(100));
        return Factory.named("line")
                .with(
                        Station.of("CUT").withLane(0).with(jam),
                        Station.of("FIT").withLane(2).with(jam))
                .with(Part.of("A", Step.at("CUT", new Exponential(60)), Step.at("FIT", new Exponential(50))))
                .with(new Release("Orders", Signal.asRoomAllows("A")));
    }

    private static Factory cards(int cards) {
        Part part = Part.of(
                "A",
                Step.at("CUT", new Exponential(60)),
                Step.at("FIT", new Exponential(50)),
                Step.at("TEST", new Exponential(40)));
        return Factory.named("cards")
                .with(Station.of("CUT"), Station.of("FIT"), Station.of("TEST"))
                .with(part)
                .with(Loop.conwip("Line", cards, List.of(part)))
                .with(new Release("Orders", Signal.asRoomAllows("A")));
    }
}
