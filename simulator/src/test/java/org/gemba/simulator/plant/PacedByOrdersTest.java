package org.gemba.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Recorded;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Gamma;
import org.gemba.simulator.experiment.Cores;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.run.Run;
import org.gemba.simulator.run.Simulation;
import org.junit.jupiter.api.Test;

/** Orders come slower than the line could take them. */
class PacedByOrdersTest {
    private static final String CALENDAR = "Calendar";

    private static final List<Recorded> FACTS = KnownLine.told(
            Factory.named("slow orders")
                    .with(
                            Station.of("CUT").withLane(0).working(CALENDAR),
                            Station.of("DRILL").withLane(3).working(CALENDAR),
                            Station.of("PACK").withLane(0).working(CALENDAR))
                    .with(Part.of(
                            "BLUE",
                            Step.at("CUT", new Gamma(16, 3)),
                            Step.at("DRILL", new Gamma(25, 2)),
                            Step.at("PACK", new Exponential(30))))
                    .with(new Release("Orders", Signal.apart(new Exponential(300), "BLUE")))
                    .with(UsualWeek.of(KnownLine.line().calendar(), CALENDAR)),
            Duration.ofDays(15));

    private static final Observation OBSERVED = Observation.of(KnownLine.line(), FACTS::forEach);

    @Test
    void theTimeBetweenStartsIsFittedBesideItsFacts() {
        MeasuredTime between = OBSERVED.starts().orElseThrow();
        assertThat(between.facts()).isGreaterThan(3_000);
        assertThat(between.quantilePairs(5)).isNotEmpty();
        assertThat(between.used().mean()).isCloseTo(27_000 / startedADay(), withinPercentage(1));
    }

    @Test
    void theModelStartsUnitsAsOrdersCame() {
        PlantModel model = PlantModel.of(KnownLine.line(), OBSERVED);
        assertThat(OBSERVED.isPacedByOrders()).isTrue();
        assertThat(model.leftOut()).noneMatch(left -> left.startsWith("when orders come"));
        assertThat(finishedADay(model)).isCloseTo(startedADay(), withinPercentage(3));
    }

    @Test
    void whoAsksWhatTheLineCouldMakeIsTold() {
        PlantModel model = PlantModel.of(KnownLine.line(), OBSERVED, Demanded.AS_ROOM_ALLOWS);
        assertThat(model.leftOut()).anyMatch(left -> left.startsWith("when orders come"));
        assertThat(finishedADay(model)).isGreaterThan(400);
    }

    @Test
    void whatWasStartedOnCertainDaysIsReplayed() {
        Instant begin = Instant.parse("2026-11-05T00:00:00Z");
        Instant end = Instant.parse("2026-11-08T00:00:00Z");
        PlantModel model = PlantModel.replayed(KnownLine.line(), OBSERVED, FACTS::forEach, begin, end);
        Signal signal = model.factory().releases().getFirst().signal();
        List<Duration> started = FACTS.stream()
                .filter(fact -> fact.fact() instanceof Flow.UnitStarted)
                .map(Recorded::happenedAt)
                .filter(at -> !at.isBefore(begin) && at.isBefore(end))
                .map(at -> Duration.between(begin, at))
                .toList();
        assertThat(signal)
                .isInstanceOfSatisfying(
                        Signal.Replayed.class,
                        replayed -> assertThat(replayed.dues())
                                .extracting(Signal.Due::at)
                                .containsExactlyElementsOf(started));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlantModel.replayed(
                        KnownLine.line(),
                        OBSERVED,
                        FACTS::forEach,
                        end.plus(Duration.ofDays(90)),
                        end.plus(Duration.ofDays(91))))
                .withMessageContaining("Replay days that were");
    }

    /** About 288 orders come a day, one every 300 s. */
    private static double startedADay() {
        return FACTS.stream()
                        .filter(fact -> fact.fact() instanceof Flow.UnitStarted)
                        .count()
                / 15.0;
    }

    private static double finishedADay(PlantModel model) {
        Run run = Simulation.of(model.factory()).begin(5, 0);
        run.playUntil(Duration.ofDays(7));
        run.forget();
        run.playUntil(Duration.ofDays(147));
        return run.figures().finished() / 140.0;
    }

    @Test
    void theBackTestIsGivenTheStarts() {
        LineBackTest test = LineBackTest.of(KnownLine.line(), FACTS::forEach, Optional.empty(), 100, 1, new Cores(1));
        assertThat(test.inside()).as(test.answers().toString()).isGreaterThanOrEqualTo(13);
        LineBackTest.Answer output = test.answers().get(7);
        assertThat(output.figure()).isEqualTo("units finished");
        assertThat(output.middle()).isBetween(0.98 * output.happened(), 1.02 * output.happened());
    }
}
