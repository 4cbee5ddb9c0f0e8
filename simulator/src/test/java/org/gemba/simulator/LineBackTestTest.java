package org.gemba.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.language.Stopping;
import org.gemba.house.promise.Proves;
import org.gemba.simulator.experiment.Cores;
import org.gemba.simulator.experiment.Replication;
import org.gemba.simulator.experiment.Watch;
import org.gemba.simulator.plant.Facts;
import org.gemba.simulator.plant.LineBackTest;
import org.gemba.simulator.plant.NothingToForetell;
import org.junit.jupiter.api.Test;

/**
 * Two weeks of the played gear cell, whose second half is foretold from the first. The floor that tells the facts has people on it whom the
 * model that foretells them does not know: they call, come, stop segments and hold units back. Machines break down at a cycle's end there, by
 * work here; who foretells has nothing but the facts.
 */
@Proves("SIMULATE-6")
class LineBackTestTest {
    private static final Instant BEGIN = Instant.parse("2026-11-01T21:00:00Z");
    private static final LineDefinition GEARS = Lines.gears();
    private static final Drive PLAYED = played();
    private static final Facts FACTS = PLAYED.facts::forEach;

    private static Drive played() {
        PlayedFloor floor = new PlayedFloor(GEARS, Behaviour.suiting(GEARS), 5, BEGIN, List.of());
        Drive drive = new Drive(GEARS, floor, BEGIN);
        drive.until(BEGIN.plus(Duration.ofDays(15).plusHours(2)));
        return drive;
    }

    private static LineBackTest test(Facts facts) {
        return LineBackTest.of(GEARS, facts, Optional.empty(), 100, 1, new Cores(1));
    }

    private static final LineBackTest TEST = test(FACTS);

    @Test
    void theLastSevenWholeDaysAreForetold() {
        // The production day of 2026-11-02 begins at 21:00 UTC of the day before; the sixteenth day has begun.
        assertThat(TEST.since()).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(TEST.until()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(TEST.answers()).hasSize(15);
    }

    @Test
    void theLastHalfOfAYoungLinesDaysIsForetold() {
        Instant now = Instant.parse("2026-11-05T00:00:00Z");
        LineBackTest young = test(listener -> PLAYED.facts.stream()
                .filter(fact -> fact.recordedAt().isBefore(now))
                .forEach(listener));
        assertThat(young.since()).isEqualTo(LocalDate.of(2026, 11, 4));
        assertThat(young.until()).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(young.answers())
                .as("one day's output is counted once")
                .extracting(LineBackTest.Answer::figure)
                .startsWith("units finished", "mean lead time, min");
    }

    @Test
    void mostOfWhatHappenedLiesInside() {
        assertThat(TEST.inside()).as(TEST.answers().toString()).isGreaterThanOrEqualTo(13);
        assertThat(TEST.warns()).isFalse();
    }

    @Test
    void theOutputOfTheWeekIsForetoldWithinAFewPercent() {
        LineBackTest.Answer output = TEST.answers().get(7);
        assertThat(output.figure()).isEqualTo("units finished");
        assertThat(output.middle()).isBetween(0.97 * output.happened(), 1.03 * output.happened());
        assertThat(output.high() - output.low()).isLessThan(0.15 * output.happened());
    }

    @Test
    void theModelSeesNothingOfTheDaysThatItForetells() {
        long before = PLAYED.facts.stream()
                .filter(fact -> fact.happenedAt().isBefore(Instant.parse("2026-11-09T21:00:00Z")))
                .count();
        assertThat(TEST.learned().facts()).isPositive().isLessThan(before);
    }

    @Test
    void theSameSeedGivesTheSameTestOnAnyNumberOfCores() {
        assertThat(LineBackTest.of(GEARS, FACTS, Optional.empty(), 100, 1, new Cores(2)))
                .isEqualTo(TEST);
    }

    /** Before the tested week stops were not reported: the model that learned so is warned of. */
    @Test
    void aModelThatLearnedNothingOfStopsIsWarnedOf() {
        Instant tested = Instant.parse("2026-11-09T21:00:00Z");
        LineBackTest blind = test(listener -> PLAYED.facts.stream()
                .filter(fact ->
                        !(fact.fact() instanceof Stopping) || !fact.happenedAt().isBefore(tested))
                .forEach(listener));
        assertThat(blind.warns()).as(blind.answers().toString()).isTrue();
    }

    @Test
    void whoLooksOnSeesEveryRunAndEndsItWhereNoMoreAreWanted() {
        List<Replication> seen = new ArrayList<>();
        Watch ends = new Watch() {
            @Override
            public void finished(Replication replication) {
                seen.add(replication);
            }

            @Override
            public boolean goesOn() {
                return seen.size() < 3;
            }
        };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> LineBackTest.of(GEARS, FACTS, Optional.empty(), 100, 1, new Cores(1), ends));
        assertThat(seen).hasSize(3);
    }

    @Test
    void aLineOfWhichNothingIsKnownSaysWhatIsMissing() {
        assertThatExceptionOfType(NothingToForetell.class)
                .isThrownBy(() -> test(listener -> {}))
                .satisfies(refused -> assertThat(refused.lack()).isEqualTo(NothingToForetell.Lack.WHOLE_DAYS));
    }

    @Test
    void daysWithoutFactsBeforeOrAfterAreRefused() {
        for (String day : List.of("2026-11-02", "2026-11-17", "2027-01-01")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            LineBackTest.of(GEARS, FACTS, Optional.of(LocalDate.parse(day)), 100, 1, new Cores(1)))
                    .withMessageContaining("Say another day");
        }
    }
}
