package org.gemba.house.language;

import org.gemba.house.floor.Limits;

/** What was done at a station, by the name the plant has for it. */
public record Step(String name) implements Comparable<Step> {
    /** The one thing this station does. */
    public static final Step USUAL = new Step("");

    public Step {
        if (name.length() > Limits.NAME_LENGTH) {
            throw new IllegalArgumentException("A step's name has %d characters; at most %d fit.\nShorten it."
                    .formatted(name.length(), Limits.NAME_LENGTH));
        }
    }

    @Override
    public int compareTo(Step other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
