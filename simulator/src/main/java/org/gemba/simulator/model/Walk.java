package org.gemba.simulator.model;

import java.time.Duration;
import org.gemba.house.floor.StationId;

/** The way between two stations on foot, the same in both directions. Ways that are not named take no time. */
public record Walk(StationId from, StationId to, Duration takes) {
    public Walk {
        if (takes.isNegative() || takes.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    "The way from %s to %s takes %s; that must be 0 to 24 hours.".formatted(from, to, takes));
        }
    }

    public static Walk of(String from, String to, Duration takes) {
        return new Walk(new StationId(from), new StationId(to), takes);
    }
}
