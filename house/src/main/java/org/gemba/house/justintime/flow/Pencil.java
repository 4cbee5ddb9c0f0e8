package org.gemba.house.justintime.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Attempt;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/** Writes one fact onto a copy of the board. Confined to one fold, and given up with it. */
final class Pencil {
    /** The line's own stations and as many that it does not know; what happens at further ones is not followed. */
    private static final int STATIONS_FOLLOWED = 2 * Limits.STATIONS;

    /** Units that left lately and can be brought back by a correction; older ones count as in process, not followed. */
    private static final int LEFT_REMEMBERED = 200;

    private final FlowBoard board;
    private final Instant recordedAt;
    private StationFlow[] stations;
    private TreePMap<UnitId, UnitInProcess> units;
    private TreePVector<LeftUnit> left;
    private Totals totals;

    Pencil(FlowBoard board, Instant recordedAt) {
        this.board = board;
        this.recordedAt = recordedAt;
        this.stations = board.stations().copied();
        this.units = board.units();
        this.left = board.left();
        this.totals = board.totals();
    }

    FlowBoard written() {
        return new FlowBoard(board.line(), board.parts(), units, Stations.of(stations), left, totals);
    }

    /** The stations of the line itself are followed in any case. */
    void followAll(List<StationId> line) {
        for (StationId station : line) {
            int place = Stations.placeOf(station, Arrays.asList(stations));
            if (place < 0) {
                takeUp(station, -1 - place);
            }
        }
    }

    void removeStation(StationId station) {
        stations = Arrays.stream(stations)
                .filter(flow -> !flow.station().equals(station))
                .toArray(StationFlow[]::new);
    }

    void heard(StationId station) {
        int place = follow(station);
        if (place >= 0) {
            stations[place] = stations[place].heard(recordedAt);
        }
    }

    void start(UnitInProcess fresh) {
        UnitInProcess known = units.get(fresh.unit());
        if (known != null) {
            place(known, fresh.where(), fresh.startedAt());
        } else if (units.size() >= Limits.UNITS_IN_PROCESS) {
            totals = totals.plus(1, 0, 0, 1, 0);
        } else {
            totals = totals.plus(1, 0, 0, 0, 0);
            int position = Route.after(routeOf(fresh), Route.BEFORE, fresh.where());
            enter(fresh.placed(fresh.where(), fresh.startedAt(), position));
        }
    }

    void begin(UnitId id, StationId station, Instant at) {
        UnitInProcess unit = units.get(id);
        if (unit != null) {
            replace(unit, placedAt(unit, station, at).began(at));
        }
    }

    void complete(UnitId id, CompletedCycle cycle, StationId station, Attempt attempt) {
        UnitInProcess unit = units.get(id);
        if (unit != null) {
            replace(unit, placedAt(unit, station, cycle.endedAt()).completed(cycle.endedAt(), attempt));
        }
        int place = follow(station);
        if (place >= 0) {
            stations[place] = stations[place].ended(cycle, recordedAt);
        }
    }

    void move(UnitId id, StationId to, Instant at) {
        UnitInProcess unit = units.get(id);
        if (unit != null) {
            place(unit, to, at);
        }
    }

    void rework(UnitId id, StationId to, Instant at) {
        UnitInProcess unit = units.get(id);
        if (unit != null) {
            replace(unit, placedAt(unit, to, at).waiting(at).as(Attempt.REWORK));
        }
    }

    void finish(UnitId id, long sequence) {
        leave(id, false, sequence);
    }

    void scrap(UnitId id, PieceCount pieces, long sequence) {
        UnitInProcess unit = units.get(id);
        int rest = unit == null ? 0 : unit.pieces().value() - pieces.value();
        if (unit != null && rest > 0) {
            replace(unit, unit.of(new PieceCount(rest)));
        } else {
            leave(id, true, sequence);
        }
    }

    /** A start that was not true: the unit is taken off, or what left is known to have never been started. */
    void unstart(UnitId id) {
        UnitInProcess unit = units.get(id);
        int remembered = lastLeft(id);
        if (unit != null) {
            exit(unit);
            totals = totals.plus(-1, 0, 0, 0, 0);
        } else if (remembered >= 0) {
            boolean scrapped = left.get(remembered).scrapped();
            left = left.minus(remembered);
            totals = totals.plus(-1, scrapped ? 0 : -1, scrapped ? -1 : 0, 0, 1);
        } else if (totals.notFollowed() > 0) {
            totals = totals.plus(-1, 0, 0, -1, 0);
        }
    }

    /**
     * A leaving that was not true: the unit is back as it was, or, where that is forgotten, in process but not followed.
     * A leaving that was told twice is only told once now.
     */
    void unleave(UnitId id, boolean scrapped, long sequence) {
        int remembered = lastLeft(id);
        if (units.containsKey(id)) {
            return;
        }
        if (remembered < 0) {
            forgetLeaving(scrapped);
        } else if (left.get(remembered).sequence() == sequence) {
            enter(left.get(remembered).asItWas());
            left = left.minus(remembered);
            totals = totals.plus(0, scrapped ? 0 : -1, scrapped ? -1 : 0, 0, 0);
        }
    }

    void unscrap(UnitId id, PieceCount pieces, long sequence) {
        UnitInProcess unit = units.get(id);
        if (unit == null) {
            unleave(id, true, sequence);
        } else {
            int whole = Math.min(Limits.PIECES, unit.pieces().value() + pieces.value());
            replace(unit, unit.of(new PieceCount(whole)));
        }
    }

    /** A beginning that was not true: the unit waits. */
    void unbegin(UnitId id, StationId station, Instant wasAt) {
        UnitInProcess unit = units.get(id);
        if (unit != null
                && unit.working()
                && unit.where().equals(station)
                && unit.since().equals(wasAt)) {
            replace(unit, unit.waiting(unit.thereSince()));
        }
    }

    /** An end that was not true: the unit is not ready to go on. */
    void uncomplete(UnitId id, StationId station, long sequence, Duration took) {
        UnitInProcess unit = units.get(id);
        if (unit != null && unit.completedAt().equals(Optional.of(station))) {
            replace(unit, unit.waiting(unit.thereSince()));
        }
        int place = follow(station);
        if (place >= 0) {
            stations[place] = stations[place].without(sequence, took);
        }
    }

    /** A move that was not true: the unit is where it came from, unless it was seen elsewhere since. */
    void unmove(UnitId id, StationId from, StationId to, Instant wasAt) {
        UnitInProcess unit = units.get(id);
        if (unit != null && unit.where().equals(to)) {
            place(unit, from, wasAt);
        }
    }

    /** A sending to rework that was not true: the unit is where it came from, worked on for the first time. */
    void unrework(UnitId id, StationId from, StationId to, Instant wasAt) {
        UnitInProcess unit = units.get(id);
        if (unit != null && unit.where().equals(to)) {
            replace(unit, placedAt(unit, from, wasAt).as(Attempt.FIRST));
        }
    }

    /** Of a leaving that is not remembered: it was one that was never started, or else one of long ago. */
    private void forgetLeaving(boolean scrapped) {
        long remembered =
                left.stream().filter(unit -> unit.scrapped() == scrapped).count();
        if (totals.leftUnstarted() > 0) {
            totals = totals.plus(0, 0, 0, 0, -1);
        } else if (scrapped && totals.scrapped() > remembered) {
            totals = totals.plus(0, 0, -1, 1, 0);
        } else if (!scrapped && totals.finished() > remembered) {
            totals = totals.plus(0, -1, 0, 1, 0);
        }
    }

    private void leave(UnitId id, boolean scrapped, long sequence) {
        UnitInProcess unit = units.get(id);
        int finishedOne = scrapped ? 0 : 1;
        int scrappedOne = scrapped ? 1 : 0;
        if (unit != null) {
            exit(unit);
            left = left.plus(new LeftUnit(unit, scrapped, sequence));
            if (left.size() > LEFT_REMEMBERED) {
                left = left.minus(0);
            }
            totals = totals.plus(0, finishedOne, scrappedOne, 0, 0);
        } else if (totals.notFollowed() > 0) {
            totals = totals.plus(0, finishedOne, scrappedOne, -1, 0);
        } else if (lastLeft(id) < 0) {
            totals = totals.plus(0, 0, 0, 0, 1);
        }
    }

    private int lastLeft(UnitId id) {
        for (int i = left.size() - 1; i >= 0; i--) {
            if (left.get(i).asItWas().unit().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private void place(UnitInProcess unit, StationId station, Instant at) {
        if (!unit.where().equals(station)) {
            replace(unit, placedAt(unit, station, at));
        }
    }

    private UnitInProcess placedAt(UnitInProcess unit, StationId station, Instant at) {
        return unit.where().equals(station)
                ? unit
                : unit.placed(station, at, Route.after(routeOf(unit), unit.position(), station));
    }

    private List<StationId> routeOf(UnitInProcess unit) {
        Part part = board.parts().get(unit.part());
        return part == null ? List.of() : part.route();
    }

    private void enter(UnitInProcess unit) {
        count(unit, 1);
        units = units.plus(unit.unit(), unit);
    }

    private void exit(UnitInProcess unit) {
        count(unit, -1);
        units = units.minus(unit.unit());
    }

    /** The counts first: a station that is taken up by them looks at where the units stood before. */
    private void replace(UnitInProcess before, UnitInProcess now) {
        int workingBefore = one(before.working());
        int workingNow = one(now.working());
        if (!before.where().equals(now.where())) {
            add(before.where(), -1, -workingBefore, 0);
            add(now.where(), 1, workingNow, 0);
        } else if (workingBefore != workingNow) {
            add(now.where(), 0, workingNow - workingBefore, 0);
        }
        if (!before.completedAt().equals(now.completedAt())) {
            countReady(before, -1);
            countReady(now, 1);
        }
        units = units.plus(now.unit(), now);
    }

    private void count(UnitInProcess unit, int sign) {
        add(unit.where(), sign, sign * one(unit.working()), 0);
        countReady(unit, sign);
    }

    private void countReady(UnitInProcess unit, int sign) {
        if (unit.completedAt().isPresent()) {
            add(unit.completedAt().get(), 0, 0, sign);
        }
    }

    private void add(StationId station, int here, int atWork, int ready) {
        int place = follow(station);
        if (place >= 0) {
            stations[place] = stations[place].plus(here, atWork, ready);
        }
    }

    private static int one(boolean yes) {
        return yes ? 1 : 0;
    }

    /** The place of a station among those followed, taken up if there is room; below 0 if there is none. */
    private int follow(StationId station) {
        int place = Stations.placeOf(station, Arrays.asList(stations));
        return place >= 0 || stations.length >= STATIONS_FOLLOWED ? place : takeUp(station, -1 - place);
    }

    private int takeUp(StationId station, int place) {
        StationFlow[] more = new StationFlow[stations.length + 1];
        System.arraycopy(stations, 0, more, 0, place);
        System.arraycopy(stations, place, more, place + 1, stations.length - place);
        more[place] = counted(station);
        stations = more;
        return place;
    }

    private StationFlow counted(StationId station) {
        Optional<StationId> itself = Optional.of(station);
        int here = 0;
        int atWork = 0;
        int ready = 0;
        for (UnitInProcess unit : units.values()) {
            boolean isHere = unit.where().equals(station);
            here += one(isHere);
            atWork += one(isHere && unit.working());
            ready += one(unit.completedAt().equals(itself));
        }
        return StationFlow.of(station, recordedAt).plus(here, atWork, ready);
    }
}
