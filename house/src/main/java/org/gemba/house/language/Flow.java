package org.gemba.house.language;

import java.time.Duration;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;

/** Units on their way through the line. A unit is one piece on a moving line, one lot or order in a job shop. */
public sealed interface Flow extends Happening {
    UnitId unit();

    /** A unit was started at a station: from here its lead time runs. */
    record UnitStarted(UnitId unit, PartId part, StationId station, PieceCount pieces) implements Flow {}

    /** A station began to work on a unit. */
    record CycleBegan(UnitId unit, StationId station) implements Flow {}

    /**
     * A station ended a cycle on a unit.
     *
     * @param step what was done, where one station does several things; {@link Step#USUAL} elsewhere
     * @param took from the cycle's beginning to its end, which is when this fact happened
     * @param pieces good pieces that came of it
     */
    record CycleCompleted(UnitId unit, StationId station, Step step, Duration took, PieceCount pieces, Attempt attempt)
            implements Flow {
        public CycleCompleted {
            Times.notNegative("A cycle", took);
        }
    }

    /** A unit was moved from one station to the next. */
    record UnitMoved(UnitId unit, StationId from, StationId to) implements Flow {}

    /** A unit left the line, good: here its lead time ends. */
    record UnitFinished(UnitId unit, StationId station, PieceCount pieces) implements Flow {}
}
