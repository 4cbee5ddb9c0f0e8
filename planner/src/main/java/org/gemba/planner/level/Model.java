package org.gemba.planner.level;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A model that is to be mixed in.
 *
 * @param name of the model
 * @param units to make in the period
 * @param parts parts it takes a unit, with their number; empty where only the models themselves are levelled
 */
public record Model(String name, int units, SortedMap<String, Integer> parts) {
    /** The most of one part that a unit may take. */
    public static final int MOST_PARTS = 10_000;

    public Model {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        if (name.isBlank() || units < 0 || units > Mix.MOST_UNITS) {
            throw new IllegalArgumentException(
                    "Model '%s' with %d units needs a name, and 0 to %d units.".formatted(name, units, Mix.MOST_UNITS));
        }
        if (parts.values().stream().anyMatch(count -> count < 1 || count > MOST_PARTS)) {
            throw new IllegalArgumentException("Model %s takes %s; each part is taken 1 to %d times or left out."
                    .formatted(name, parts, MOST_PARTS));
        }
    }

    /** A model without parts. */
    public static Model of(String name, int units) {
        return new Model(name, units, Collections.emptySortedMap());
    }
}
