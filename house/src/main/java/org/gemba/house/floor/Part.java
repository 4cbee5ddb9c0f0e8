package org.gemba.house.floor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A part the line makes.
 *
 * @param route the stations it passes, in order; empty where any order is normal, as in a job shop
 * @param cycles its own standard cycles, where they differ from the stations'
 */
public record Part(PartId id, String name, List<StationId> route, List<StandardCycle> cycles) {
    public Part {
        Naming.name("part's name", name);
        route = List.copyOf(route);
        cycles = List.copyOf(cycles);
    }

    /** This part's own standard cycle at a station, if it has one. */
    public Optional<Duration> cycleAt(StationId station) {
        for (StandardCycle own : cycles) {
            if (own.station().equals(station)) {
                return Optional.of(own.cycle());
            }
        }
        return Optional.empty();
    }
}
