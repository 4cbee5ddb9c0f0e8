package org.gemba.house.valuestream;

import java.time.Duration;
import java.util.Optional;
import org.gemba.house.floor.StationId;

/** How long a station was meant to work in a window, by its calendar; empty where nobody has said. */
@FunctionalInterface
public interface PlannedTime {
    /** Nobody has said when the line is meant to work. */
    PlannedTime NOT_KNOWN = (station, window) -> Optional.empty();

    Optional<Duration> of(StationId station, Window window);
}
