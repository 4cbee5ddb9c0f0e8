package org.gemba.simulator;

import java.time.Duration;
import org.gemba.house.floor.StationId;

/**
 * What makes a station stand now and then.
 *
 * @param reason the code of one of the line's stop reasons
 * @param every the time worked between two of them, on average
 * @param lasts how long one lasts, on average; lengths are spread exponentially, as repairs are
 * @param regular whether it comes after just so much work, as a worn tool does, and not by chance
 */
public record Trouble(StationId station, String reason, Duration every, Duration lasts, boolean regular) {
    public Trouble {
        if (!every.isPositive() || !lasts.isPositive()) {
            throw new IllegalArgumentException(
                    "Trouble %s at station %s comes every %s and lasts %s; both must be longer than nothing."
                            .formatted(reason, station, every, lasts));
        }
    }
}
