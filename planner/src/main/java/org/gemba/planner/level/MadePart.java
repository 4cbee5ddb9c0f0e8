package org.gemba.planner.level;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A part that is itself made of parts on the next level down.
 *
 * @param name of the part
 * @param madeOf what one of it takes
 */
public record MadePart(String name, SortedMap<String, Integer> madeOf) {
    public MadePart {
        madeOf = Collections.unmodifiableSortedMap(new TreeMap<>(madeOf));
        if (madeOf.values().stream().anyMatch(count -> count < 1 || count > Model.MOST_PARTS)) {
            throw new IllegalArgumentException("Part %s is made of %s; each part is taken 1 to %d times or left out."
                    .formatted(name, madeOf, Model.MOST_PARTS));
        }
    }
}
