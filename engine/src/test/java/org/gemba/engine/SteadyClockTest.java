package org.gemba.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Proves("CLOCK-14")
class SteadyClockTest {
    private static final Instant SIX = Instant.parse("2026-11-23T06:00:00Z");
    private final AtomicReference<Instant> machine = new AtomicReference<>(SIX);
    private final AtomicLong nanos = new AtomicLong();
    private final SteadyClock clock = new SteadyClock(machine::get, nanos::get);

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "P400D", "PT-3S"})
    void aClockThatSomebodySetsDoesNotMoveOurs(Duration jump) {
        pass(Duration.ofSeconds(10), jump);

        assertThat(clock.instant()).isEqualTo(SIX.plusSeconds(10));
        assertThat(clock.difference()).isEqualTo(jump);
    }

    @Test
    void aSmallDifferenceIsWorkedOffSlowlyAndNeverBackwards() {
        Instant before = clock.instant();
        machine.set(SIX.minusSeconds(1));
        for (int i = 0; i < 3_000; i++) {
            pass(Duration.ofSeconds(1), Duration.ZERO);
            Instant now = clock.instant();
            assertThat(now).isAfter(before);
            before = now;
        }
        assertThat(before).isEqualTo(machine.get());
    }

    private void pass(Duration time, Duration jump) {
        nanos.addAndGet(time.toNanos());
        machine.updateAndGet(now -> now.plus(time).plus(jump));
    }
}
