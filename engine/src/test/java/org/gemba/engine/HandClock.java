package org.gemba.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock turned by hand. */
final class HandClock implements InstantSource {
    private volatile Instant now;

    HandClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void turn(Duration by) {
        now = now.plus(by);
    }
}
