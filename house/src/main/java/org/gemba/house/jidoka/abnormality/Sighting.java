package org.gemba.house.jidoka.abnormality;

import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.StationId;

/**
 * Where a unit in process was last seen, and where it is normal to see it next.
 *
 * @param working whether it is being worked on there
 * @param normal the stations at which it is normal to see it from now on, the one where it stands among them; empty
 *     where any order is normal
 * @param next the station that its part's route leads to next
 * @param last the station from which it is normal to leave the line; empty where any is
 */
public record Sighting(
        PartId part,
        StationId where,
        PieceCount pieces,
        boolean working,
        List<StationId> normal,
        Optional<StationId> next,
        Optional<StationId> last) {
    public Sighting {
        normal = List.copyOf(normal);
    }

    /** Whether it is normal to see it at a station: any, where any order is normal. */
    boolean normalAt(StationId station) {
        return normal.isEmpty() || normal.contains(station);
    }

    /** Whether it may be in two places: worked on where it was last seen, on a route that passes one station at a time. */
    boolean heldElsewhere(StationId station) {
        return working && !normal.isEmpty() && !where.equals(station);
    }
}
