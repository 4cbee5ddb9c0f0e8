package org.gemba.simulator.model;

/**
 * Starts units of parts at the first step of their routes. A unit that finds no room or no card waits in the order of its coming, and its
 * lead time runs from then; where it is pulled as room allows, from when it enters.
 */
public record Release(String name, Signal signal) {
    public Release {
        Check.name("The name of a release", name);
    }
}
