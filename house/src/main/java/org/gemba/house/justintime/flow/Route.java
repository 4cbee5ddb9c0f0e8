package org.gemba.house.justintime.flow;

import java.util.List;
import org.gemba.house.floor.StationId;

/** Where a unit is along its part's route. A route may pass a station more than once. */
final class Route {
    /** Before the route's first station, or where there is no route. */
    static final int BEFORE = -1;

    private Route() {}

    /**
     * The position after a unit was seen at a station: the same where it stands there, else the nearest one ahead, else
     * the nearest one behind, else unchanged, for a station that is not on the route.
     */
    static int after(List<StationId> route, int position, StationId seen) {
        if (position >= 0 && position < route.size() && route.get(position).equals(seen)) {
            return position;
        }
        for (int i = Math.max(0, position + 1); i < route.size(); i++) {
            if (route.get(i).equals(seen)) {
                return i;
            }
        }
        for (int i = Math.min(position, route.size()) - 1; i >= 0; i--) {
            if (route.get(i).equals(seen)) {
                return i;
            }
        }
        return position;
    }
}
