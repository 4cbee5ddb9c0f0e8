package org.gemba.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemba.simulator.run.Factories.MINUTE;
import static org.gemba.simulator.run.Factories.exponential;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.gemba.house.promise.Proves;
import org.gemba.simulator.chance.Discrete;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Factory;
import org.junit.jupiter.api.Test;

/** Closed forms of queueing theory: the 99 % interval covers them, and is narrow. */
@Proves("SIMULATE-2")
class ClosedFormsTest {
    /** Two exponential stations with b places between them, blocking after service: (b + 2) ÷ (b + 3) (Hillier and Boling 1967). */
    @Test
    void twoStationsAndABuffer() {
        for (int room : new int[] {0, 1, 2, 5}) {
            Factory line = Factories.line(List.of(exponential(1), exponential(1)), List.of(room));
            covers(line, ClosedFormsTest::perMinute, (room + 2.0) / (room + 3));
        }
    }

    /** Three exponential stations without buffers: 22 ÷ 39 (Hunt 1956). */
    @Test
    void threeStationsFromHandToHand() {
        covers(
                Factories.line(Collections.nCopies(3, exponential(1)), List.of(0, 0)),
                ClosedFormsTest::perMinute,
                22.0 / 39);
    }

    /** M/M/1: units in the system ρ ÷ (1 − ρ), time in it 1 ÷ (µ − λ). */
    @Test
    void aQueue() {
        Factory queue = Factories.queue(0.8, exponential(1), 1);
        covers(queue, Figures::inProcess, 4);
        covers(queue, figures -> figures.meanLeadTime() / MINUTE, 5);
        covers(queue, figures -> figures.stations().getFirst().inLane(), 3.2);
        covers(queue, figures -> figures.stations().getFirst().working(), 0.8);
    }

    /** M/M/2 at ρ = 0.8: ρ² · 2ρ ÷ ((1 + ρ)(1 − ρ)) … waiting on average 2ρ³ ÷ (1 − ρ²) = 2.8444 units. */
    @Test
    void aQueueBeforeTwoMachines() {
        covers(
                Factories.queue(1.6, exponential(1), 2),
                figures -> figures.stations().getFirst().inLane(),
                2 * 0.512 / 0.36);
    }

    /** M/G/1: the formula of Pollaczek and Khinchine, for work of 0.5 or 2 minutes with shares 2 to 1. */
    @Test
    void aQueueBeforeUnevenWork() {
        Variation work = new Discrete(List.of(0.5 * MINUTE, 2 * MINUTE), List.of(2.0, 1.0));
        double waiting = 0.7 * 0.7 * (2 * 0.25 + 4) / 3 / (2 * (1 - 0.7));
        covers(
                Factories.queue(0.7, work, 1),
                figures -> figures.stations().getFirst().inLane(),
                waiting);
    }

    /** A balanced closed line of m exponential stations with n units: n ÷ (n + m − 1) (Hopp and Spearman: practical worst case). */
    @Test
    void conwip() {
        for (int cards : new int[] {1, 3, 8}) {
            covers(
                    Factories.conwip(Collections.nCopies(4, exponential(1)), cards),
                    ClosedFormsTest::perMinute,
                    cards / (cards + 3.0));
        }
    }

    /** Two cells with k cards each: as a buffer of 2k − 2 places between two stations, 2k ÷ (2k + 1). */
    @Test
    void twoKanbanCells() {
        for (int cards : new int[] {1, 2, 4}) {
            covers(
                    Factories.kanban(List.of(exponential(1), exponential(1)), List.of(cards, cards)),
                    ClosedFormsTest::perMinute,
                    2.0 * cards / (2 * cards + 1));
        }
    }

    /** One machine that breaks down after a mean of 20 minutes of work and is repaired in a mean of 5: 20 ÷ (20 + 5) of its rate. */
    @Test
    void breakdownsByWork() {
        Breakdown breakdown = Breakdown.byWork("JAM", exponential(1.0 / 20), exponential(1.0 / 5));
        covers(
                Factories.line(List.of(new Fixed(MINUTE)), List.of(), List.of(breakdown)),
                ClosedFormsTest::perMinute,
                0.8);
    }

    /** By calendar the same machine is up 20 of 25 minutes, too; by cycles it stands 5 minutes after 20 cycles on average. */
    @Test
    void breakdownsByTheOtherClocks() {
        Breakdown calendar = Breakdown.byCalendar("JAM", exponential(1.0 / 20), exponential(1.0 / 5));
        covers(
                Factories.line(List.of(new Fixed(MINUTE)), List.of(), List.of(calendar)),
                ClosedFormsTest::perMinute,
                0.8);
        Breakdown cycles = Breakdown.byCycles("TOOL", new Fixed(20), new Fixed(5 * MINUTE));
        Factory line = Factories.line(List.of(new Fixed(MINUTE)), List.of(), List.of(cycles));
        Run run = Simulation.of(line).begin(1, 0);
        run.playUntil(Duration.ofMinutes(2500));
        assertThat(run.finished()).isEqualTo(2000);
    }

    private static double perMinute(Figures figures) {
        return figures.throughput() * MINUTE;
    }

    private static void covers(Factory factory, ToDoubleFunction<Figures> figure, double exact) {
        Interval interval = Interval.of(factory, 20, Duration.ofMinutes(1000), Duration.ofMinutes(21_000), figure);
        assertThat(interval.covers(exact))
                .as("%s ± %s covers %s", interval.mean(), interval.halfWidth(), exact)
                .isTrue();
        assertThat(interval.halfWidth()).isLessThan(exact / 10);
    }
}
