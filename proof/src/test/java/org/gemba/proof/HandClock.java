package org.gemba.proof;

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

    void turnTo(Instant to) {
        now = to;
    }
}
