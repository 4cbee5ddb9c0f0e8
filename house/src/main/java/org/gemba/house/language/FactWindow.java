package org.gemba.house.language;

import java.time.Instant;
import java.util.List;

/**
 * Where the facts behind a figure stand, so that it can be opened: go and see.
 *
 * @param from the earliest time of happening, itself included
 * @param to the time of happening before which all lie
 * @param kinds the kinds of fact, by name: {@code UnitFinished}
 */
public record FactWindow(Instant from, Instant to, List<String> kinds) {
    public FactWindow {
        kinds = List.copyOf(kinds);
    }

    /** Where facts of these kinds stand. */
    public static FactWindow of(Instant from, Instant to, List<Class<? extends Fact>> kinds) {
        return new FactWindow(from, to, kinds.stream().map(Class::getSimpleName).toList());
    }
}
