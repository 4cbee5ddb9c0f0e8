package org.gemba.house.justintime.flow;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.StationId;

/**
 * What flows at each station, in the order of the stations' codes.
 *
 * @param inOrder a list that nobody changes; it is not copied, because with each fact there is a new one
 */
public record Stations(List<StationFlow> inOrder) {
    static final Stations NONE = new Stations(List.of());

    /** Of an array that is given away with the call. */
    static Stations of(StationFlow[] inOrder) {
        return new Stations(Collections.unmodifiableList(Arrays.asList(inOrder)));
    }

    Optional<StationFlow> find(StationId station) {
        int place = placeOf(station, inOrder);
        return place < 0 ? Optional.empty() : Optional.of(inOrder.get(place));
    }

    /** The place of a station in the order, or, where it is not among them, -1 less the place it would take. */
    static int placeOf(StationId station, List<StationFlow> inOrder) {
        int low = 0;
        int high = inOrder.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int side = inOrder.get(middle).station().compareTo(station);
            if (side == 0) {
                return middle;
            } else if (side < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }

    StationFlow[] copied() {
        return inOrder.toArray(new StationFlow[0]);
    }
}
