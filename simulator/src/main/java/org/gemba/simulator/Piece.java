package org.gemba.simulator;

import java.util.List;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Attempt;

/** A unit on its way, and how far it has come on its route. */
final class Piece {
    final UnitId unit;
    final Part part;
    final List<Bench> route;
    private int place;
    private int reworkedUpTo = -1;

    Piece(UnitId unit, Part part, List<Bench> route, int place) {
        this.unit = unit;
        this.part = part;
        this.route = route;
        this.place = place;
    }

    Bench here() {
        return route.get(place);
    }

    boolean atEnd() {
        return place == route.size() - 1;
    }

    Bench following() {
        return route.get(place + 1);
    }

    void goOn() {
        place++;
    }

    Attempt attempt() {
        return place <= reworkedUpTo ? Attempt.REWORK : Attempt.FIRST;
    }

    /** Sent to be worked on again, from here back by so many stations. */
    void goBack(int stations) {
        reworkedUpTo = place;
        place -= stations;
    }

    /** How many stations before this one on the route stand in the same segment, one after the other. */
    int stationsBackInSegment() {
        int back = 0;
        while (place - back - 1 >= 0 && route.get(place - back - 1).segment == here().segment) {
            back++;
        }
        return back;
    }
}
