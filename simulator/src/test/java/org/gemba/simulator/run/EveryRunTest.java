package org.gemba.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gemba.house.promise.Proves;
import org.gemba.simulator.model.Factory;
import org.junit.jupiter.api.Test;

/** What holds in every run, tried on a thousand factories that have a little of everything. */
@Proves("SIMULATE-1")
class EveryRunTest {
    private static final int FACTORIES = 1000;
    private static final Duration SHIFT = Duration.ofHours(8);

    /** Little's law to the tick: units inside × time = the sum of the times that every single unit was seen inside. */
    @Test
    void littlesLawAndConservation() {
        for (int seed = 0; seed < FACTORIES; seed++) {
            Hashing seen = new Hashing();
            Run run = Simulation.of(RandomFactories.of(seed)).begin(seed, 0, seen);
            run.playUntil(SHIFT);
            Figures figures = run.figures();
            String why = "factory %d".formatted(seed);
            long times = seen.inside;
            for (long since : seen.entered.values()) {
                times += Ticks.of(SHIFT) - since;
            }
            double stock = figures.places().stream()
                    .mapToDouble(Figures.AtPlace::units)
                    .sum();
            assertThat(Math.round(stock * Ticks.of(SHIFT))).as(why).isEqualTo(times);
            assertThat(figures.inProcess()).as(why).isGreaterThanOrEqualTo(stock - 1e-9);
            assertThat(figures.atEnd()).as(why).isGreaterThanOrEqualTo(seen.entered.size());
            assertThat(figures.finished()).as(why).isEqualTo(seen.finished);
            assertThat(figures.scrapped()).as(why).isEqualTo(seen.scrapped);
            long started =
                    figures.parts().stream().mapToLong(Figures.OfPart::started).sum();
            assertThat(started).as(why).isEqualTo(seen.finished + seen.scrapped + seen.entered.size());
            for (Figures.OfLoop loop : figures.loops()) {
                assertThat(loop.onUnits()).as(why).isBetween(0.0, loop.cards() + 1e-9);
            }
            for (Figures.AtStation station : figures.stations()) {
                assertThat(station.working()
                                + station.changingOver()
                                + station.blocked()
                                + station.starved()
                                + station.down()
                                + station.waitingForOperator()
                                + station.resting())
                        .as(why)
                        .isCloseTo(1, within(1e-9));
            }
        }
    }

    @Test
    void theSameSeedTellsTheSameOnOneThreadAndOnTwo() throws Exception {
        List<Long> one = new ArrayList<>();
        for (int seed = 0; seed < FACTORIES; seed++) {
            one.add(hash(seed));
        }
        List<Future<Long>> futures = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int seed = 0; seed < FACTORIES; seed++) {
                int number = seed;
                futures.add(threads.submit(() -> hash(number)));
            }
        }
        List<Long> two = new ArrayList<>();
        for (Future<Long> future : futures) {
            two.add(future.get());
        }
        assertThat(two).isEqualTo(one);
        assertThat(one.stream().distinct().count()).isEqualTo(FACTORIES);
    }

    /** Playing in small steps, and reading figures between them, changes nothing. */
    @Test
    void whoLooksDoesNotDisturb() {
        Factory factory = RandomFactories.of(5);
        Hashing whole = new Hashing();
        Simulation.of(factory).begin(5, 0, whole).playUntil(SHIFT);
        Hashing steps = new Hashing();
        Run run = Simulation.of(factory).begin(5, 0, steps);
        for (int minute = 0; minute <= SHIFT.toMinutes(); minute++) {
            run.playUntil(Duration.ofMinutes(minute));
            run.forget();
        }
        assertThat(steps.hash).isEqualTo(whole.hash);
    }

    private static long hash(int seed) {
        Hashing seen = new Hashing();
        Simulation.of(RandomFactories.of(seed)).begin(seed, 1, seen).playUntil(SHIFT);
        return seen.hash;
    }
}
