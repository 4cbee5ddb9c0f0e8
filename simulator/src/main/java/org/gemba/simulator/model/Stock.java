package org.gemba.simulator.model;

import org.gemba.house.floor.PartId;

/** Finished units of a part that lie in its store when the run begins, with their cards on them. */
public record Stock(PartId part, int units) {
    public Stock {
        Check.within("The first stock of part " + part, units, 0, Most.CARDS, "Leave it out where there is none.");
    }

    public static Stock of(String part, int units) {
        return new Stock(new PartId(part), units);
    }
}
