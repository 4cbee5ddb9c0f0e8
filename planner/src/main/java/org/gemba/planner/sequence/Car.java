package org.gemba.planner.sequence;

/**
 * A car to be built.
 *
 * @param id its number, or that of its class and order
 * @param model what is levelled; may be empty
 * @param colour of its body; empty where the paint shop does not matter
 * @param options bit i is set where rule i of the problem counts this car
 */
public record Car(String id, String model, String colour, long options) {
    /** Whether a rule counts this car. */
    public boolean needs(int rule) {
        return ((options >>> rule) & 1) != 0;
    }
}
