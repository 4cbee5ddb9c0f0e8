package org.gemba.house.floor;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, from its start up to but not including its end. */
public record Stretch(Instant start, Instant end) {
    public Stretch {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "A stretch of time cannot run from %s to %s: the end is before the start.\nExchange the two."
                            .formatted(start, end));
        }
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public boolean contains(Instant at) {
        return !at.isBefore(start) && at.isBefore(end);
    }

    /** How much of this stretch lies between two times. */
    public Duration within(Instant from, Instant to) {
        Instant first = from.isAfter(start) ? from : start;
        Instant last = to.isBefore(end) ? to : end;
        return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    }

    public boolean overlaps(Instant from, Instant to) {
        return start.isBefore(to) && from.isBefore(end);
    }
}
