package org.gemba.house.valuestream;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from its first instant
 * @param to the first instant behind it
 */
public record Window(Instant from, Instant to) {
    /** All of time: nothing is left out. */
    public static final Window ALL = new Window(Instant.MIN, Instant.MAX);

    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "A window cannot end (%s) before it begins (%s).\nExchange the two.".formatted(to, from));
        }
    }

    /** Whether an instant falls into it. */
    public boolean has(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
