package org.gemba.simulator.model;

import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.StationId;

/**
 * A station: a FIFO lane, and behind it one or more alike machines or pairs of hands.
 *
 * @param parallel how many units (or batches) it works on at once
 * @param lane room before it, not counting the units in work; a unit may enter the station when a machine or a place of the lane is free
 * @param blocking when it notices that there is no room behind it
 * @param breakdowns what makes each of its machines stand, each by its own clock
 * @param changeover what changing over to another part takes; none where it is nothing
 * @param selection which unit of the lane comes next
 * @param batch how many units are worked on together, as in an oven; one by one where it is not given
 * @param workingTime the name of its working time; always at work where none is given
 */
public record Station(
        StationId id,
        int parallel,
        Room lane,
        Blocking blocking,
        List<Breakdown> breakdowns,
        Optional<Changeover> changeover,
        Selection selection,
        Batch batch,
        Optional<String> workingTime)
        implements Place {
    public Station {
        breakdowns = List.copyOf(breakdowns);
        Check.within("The machines of station " + id, parallel, 1, Most.PARALLEL, "Split the station.");
    }

    /** A station with one machine and an unlimited lane, without troubles. */
    public static Station of(String id) {
        return new Station(
                new StationId(id),
                1,
                Room.UNLIMITED,
                Blocking.AFTER_SERVICE,
                List.of(),
                Optional.empty(),
                Selection.FIRST_IN_FIRST_OUT,
                Batch.ONE,
                Optional.empty());
    }

    public Station withParallel(int machines) {
        return new Station(id, machines, lane, blocking, breakdowns, changeover, selection, batch, workingTime);
    }

    public Station withLane(Room room) {
        return new Station(id, parallel, room, blocking, breakdowns, changeover, selection, batch, workingTime);
    }

    public Station withLane(int units) {
        return withLane(Room.of(units));
    }

    public Station blocking(Blocking rule) {
        return new Station(id, parallel, lane, rule, breakdowns, changeover, selection, batch, workingTime);
    }

    public Station with(Breakdown... troubles) {
        return new Station(id, parallel, lane, blocking, List.of(troubles), changeover, selection, batch, workingTime);
    }

    public Station with(Changeover change) {
        return new Station(
                id, parallel, lane, blocking, breakdowns, Optional.of(change), selection, batch, workingTime);
    }

    public Station with(Selection rule) {
        return new Station(id, parallel, lane, blocking, breakdowns, changeover, rule, batch, workingTime);
    }

    public Station with(Batch together) {
        return new Station(id, parallel, lane, blocking, breakdowns, changeover, selection, together, workingTime);
    }

    public Station working(String time) {
        return new Station(id, parallel, lane, blocking, breakdowns, changeover, selection, batch, Optional.of(time));
    }
}
