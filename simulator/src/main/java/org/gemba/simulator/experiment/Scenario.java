package org.gemba.simulator.experiment;

/** A named alternative. */
public record Scenario(String name, Trial trial) {
    public Scenario {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A scenario needs a name.\nSay what is different in it.");
        }
    }
}
