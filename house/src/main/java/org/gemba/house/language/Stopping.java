package org.gemba.house.language;

import java.time.Duration;
import java.util.Optional;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;

/** A station stands: broken down, waiting, or being changed over. */
public sealed interface Stopping extends Happening {
    StationId station();

    /** A station stopped, and somebody or the machine said why at the moment it happened. */
    record StopBegan(StationId station, String reason) implements Stopping {
        public StopBegan {
            Remark.check("stop reason", reason);
        }
    }

    /** The reason of the stop that lasts was named, or named better. */
    record StopReasonNamed(StationId station, String reason) implements Stopping {
        public StopReasonNamed {
            Remark.check("stop reason", reason);
        }
    }

    /**
     * A station runs again.
     *
     * @param took how long it stood; the stop ended when this fact happened
     * @param unit the unit it stood with, where one is known
     * @param pieces good pieces reported with the stop all the same
     */
    record StopEnded(
            StationId station, String reason, Step step, Duration took, Optional<UnitId> unit, PieceCount pieces)
            implements Stopping {
        public StopEnded {
            Remark.check("stop reason", reason);
            Times.notNegative("A stop", took);
        }
    }

    /** A station began to change over to another part. */
    record ChangeoverBegan(StationId station, PartId to) implements Stopping {}

    /**
     * A station ended a changeover or set-up.
     *
     * @param took how long it lasted; it ended when this fact happened
     * @param unit the unit it was set up for, where one is known
     * @param pieces good pieces that came of setting up
     */
    record ChangeoverEnded(
            StationId station, PartId to, Step step, Duration took, Optional<UnitId> unit, PieceCount pieces)
            implements Stopping {
        public ChangeoverEnded {
            Times.notNegative("A changeover", took);
        }
    }
}
