package org.gemba.simulator.model;

/**
 * People who repair. Each breakdown takes one of them; what broke first is repaired first.
 *
 * @param people how many repairs can go on at once
 */
public record RepairCrew(String name, int people) {
    public RepairCrew {
        Check.name("The name of a crew", name);
        Check.within(
                "The people of crew " + name, people, 1, Most.OPERATORS, "A breakdown without a crew never waits.");
    }
}
