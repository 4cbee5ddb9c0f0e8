package org.gemba.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * A clock that never jumps. It starts from the machine's clock and goes on by the machine's monotonic counter; a small
 * difference between the two is worked off slowly, a large one (somebody set the clock) is told and waits for a restart.
 * Thread-safe.
 */
public final class SteadyClock implements InstantSource {
    /** A difference up to this is worked off. */
    static final Duration FOLLOWED = Duration.ofSeconds(2);

    /** How much of the time that passes may be used to work a difference off: one part in so many. */
    private static final long SLEW = 2_000;

    private final InstantSource machine;
    private final LongSupplier nanos;
    private Instant now;
    private long at;
    private Duration difference = Duration.ZERO;

    public SteadyClock() {
        this(InstantSource.system(), System::nanoTime);
    }

    /** For tests: any machine clock, any monotonic counter of nanoseconds. */
    SteadyClock(InstantSource machine, LongSupplier nanos) {
        this.machine = machine;
        this.nanos = nanos;
        this.now = machine.instant();
        this.at = nanos.getAsLong();
    }

    @Override
    public synchronized Instant instant() {
        long reading = nanos.getAsLong();
        long passed = Math.max(0, reading - at);
        at = reading;
        now = now.plusNanos(passed);
        difference = Duration.between(now, machine.instant());
        if (difference.abs().compareTo(FOLLOWED) <= 0) {
            long most = passed / SLEW;
            now = now.plusNanos(Math.clamp(difference.toNanos(), -most, most));
        }
        return now;
    }

    /** How far the machine's clock is ahead of this one, at the last reading; above two seconds somebody has set it. */
    public synchronized Duration difference() {
        return difference;
    }
}
