package org.gemba.simulator.backtest;

import java.util.ArrayList;
import java.util.List;

/** An order's work, one visit after the other: what overlaps at one station, or is begun before the visit before it ended, is told apart in time. */
final class Merged {
    private Merged() {}

    /** Visits that do not overlap; one that lies within those before it is left out. */
    static List<PastOrder.Visit> visits(PastOrder order) {
        List<PastOrder.Visit> visits = new ArrayList<>();
        for (PastOrder.Visit visit : order.visits()) {
            if (visits.isEmpty() || !visit.start().isBefore(visits.getLast().end())) {
                visits.add(visit);
            } else if (visit.end().isAfter(visits.getLast().end())) {
                visits.add(new PastOrder.Visit(visit.station(), visits.getLast().end(), visit.end()));
            }
        }
        return visits;
    }
}
