package org.gemba.simulator.model;

/**
 * Customers who take finished units out of the stores in which their routes end.
 *
 * @param shortage what a customer does who finds none
 */
public record Demand(String name, Signal signal, Shortage shortage) {
    public Demand {
        Check.name("The name of a demand", name);
        if (signal instanceof Signal.AsRoomAllows) {
            throw new IllegalArgumentException(
                    "Demand %s comes as room allows, which is no demand.\nLet the route end at a station, or give times."
                            .formatted(name));
        }
    }

    /** What a customer does who finds an empty store. */
    public enum Shortage {
        /** Waits, and gets the next that comes; who came first is served first. */
        WAITS,
        /** Goes away. */
        LOST
    }
}
