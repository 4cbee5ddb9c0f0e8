package org.gemba.house.jidoka.stop;

import java.time.Instant;
import java.util.Optional;
import org.gemba.house.floor.StationId;

/** A station that stands: for a stop, for a changeover, or for both at once. */
public record Standing(StationId station, Optional<OpenStop> stop, Optional<OpenChangeover> changeover) {
    static Standing running(StationId station) {
        return new Standing(station, Optional.empty(), Optional.empty());
    }

    /** Since when it stands: the earlier of the two. */
    public Instant since() {
        Optional<Instant> stopped = stop.map(OpenStop::since);
        Optional<Instant> changing = changeover.map(OpenChangeover::since);
        return stopped.filter(at -> changing.filter(at::isAfter).isEmpty())
                .or(() -> changing)
                .orElseThrow();
    }

    boolean runs() {
        return stop.isEmpty() && changeover.isEmpty();
    }

    Standing with(Optional<OpenStop> newStop) {
        return new Standing(station, newStop, changeover);
    }

    Standing changing(Optional<OpenChangeover> newChangeover) {
        return new Standing(station, stop, newChangeover);
    }
}
