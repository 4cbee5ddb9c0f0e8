package org.gemba.house.justintime.flow;

import java.time.Instant;
import java.util.Optional;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Flow;

/**
 * A unit on its way through the line.
 *
 * @param where the station it was last seen at
 * @param thereSince when it came there
 * @param working whether a cycle on it has begun and not ended; otherwise it waits
 * @param since when the working, or the waiting, began
 * @param completedAt the station that completed it last, as long as no other has begun on it
 * @param attempt whether it is being worked on again
 * @param position how far along its part's route it is, counted from 0; -1 before the route or where there is none
 */
public record UnitInProcess(
        UnitId unit,
        PartId part,
        PieceCount pieces,
        Instant startedAt,
        StationId where,
        Instant thereSince,
        boolean working,
        Instant since,
        Optional<StationId> completedAt,
        Attempt attempt,
        int position) {

    /** Whether the station where it stands has completed it, so that it is ready to go on. */
    public boolean completedHere() {
        return completedAt.isPresent() && completedAt.get().equals(where);
    }

    static UnitInProcess started(Flow.UnitStarted it, Instant at) {
        return new UnitInProcess(
                it.unit(),
                it.part(),
                it.pieces(),
                at,
                it.station(),
                at,
                false,
                at,
                Optional.empty(),
                Attempt.FIRST,
                Route.BEFORE);
    }

    UnitInProcess placed(StationId station, Instant at, int newPosition) {
        return new UnitInProcess(
                unit, part, pieces, startedAt, station, at, false, at, completedAt, attempt, newPosition);
    }

    UnitInProcess began(Instant at) {
        return new UnitInProcess(
                unit, part, pieces, startedAt, where, thereSince, true, at, Optional.empty(), attempt, position);
    }

    UnitInProcess completed(Instant at, Attempt how) {
        return new UnitInProcess(
                unit, part, pieces, startedAt, where, thereSince, false, at, Optional.of(where), how, position);
    }

    /** It waits where it is, completed by none: as after a move, or when a beginning or an end was not true. */
    UnitInProcess waiting(Instant from) {
        return new UnitInProcess(
                unit, part, pieces, startedAt, where, thereSince, false, from, Optional.empty(), attempt, position);
    }

    UnitInProcess as(Attempt newAttempt) {
        return new UnitInProcess(
                unit, part, pieces, startedAt, where, thereSince, working, since, completedAt, newAttempt, position);
    }

    UnitInProcess of(PieceCount newPieces) {
        return new UnitInProcess(
                unit, part, newPieces, startedAt, where, thereSince, working, since, completedAt, attempt, position);
    }
}
