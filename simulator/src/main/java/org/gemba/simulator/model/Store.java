package org.gemba.simulator.model;

import org.gemba.house.floor.StationId;

/**
 * Where units are kept: a FIFO lane of its own, or a supermarket. A unit in the middle of its route goes on as soon as it may; one whose
 * route ends here stays until a customer or another part's step takes it.
 *
 * @param room how many units fit
 */
public record Store(StationId id, Room room) implements Place {
    public static Store of(String id) {
        return new Store(new StationId(id), Room.UNLIMITED);
    }

    public static Store of(String id, int units) {
        return new Store(new StationId(id), Room.of(units));
    }
}
