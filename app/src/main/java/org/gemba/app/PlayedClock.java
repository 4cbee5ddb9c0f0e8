package org.gemba.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The clock of a played plant: it starts at a moment and runs so many times as fast as ours. Thread-safe. */
final class PlayedClock implements InstantSource {
    private final InstantSource ours;
    private final Instant started;
    private final Instant start;
    private final double speed;

    PlayedClock(InstantSource ours, Instant start, double speed) {
        this.ours = ours;
        this.started = ours.instant();
        this.start = start;
        this.speed = speed;
    }

    @Override
    public Instant instant() {
        long passed = Duration.between(started, ours.instant()).toNanos();
        return start.plusNanos((long) (passed * speed));
    }
}
