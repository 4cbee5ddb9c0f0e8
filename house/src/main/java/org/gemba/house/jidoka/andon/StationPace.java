package org.gemba.house.jidoka.andon;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gemba.house.floor.UnitId;

/**
 * Where a station is in its cycle, for lines that stop at its end.
 *
 * @param standardCycle zero where the station has none
 * @param began when the cycle that runs began; empty where none runs
 * @param unit the unit it runs on
 */
public record StationPace(Duration standardCycle, Optional<Instant> began, Optional<UnitId> unit) {
    /** A station of which nothing is known. */
    static final StationPace UNKNOWN = new StationPace(Duration.ZERO, Optional.empty(), Optional.empty());

    /** When the cycle that runs is planned to end. */
    Optional<Instant> plannedEnd() {
        return standardCycle.isZero() ? Optional.empty() : began.map(beginning -> beginning.plus(standardCycle));
    }

    StationPace withStandard(Duration cycle) {
        return new StationPace(cycle, began, unit);
    }

    StationPace begun(UnitId on, Instant at) {
        return new StationPace(standardCycle, Optional.of(at), Optional.of(on));
    }

    StationPace ended(UnitId on) {
        return unit.isPresent() && unit.get().equals(on) ? between() : this;
    }

    /** Between two cycles. */
    StationPace between() {
        return new StationPace(standardCycle, Optional.empty(), Optional.empty());
    }
}
