package org.gemba.planner.balance.crew;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The place of one operator. Several posts with the same station are several operators who work there on the same unit at the
 * same time.
 *
 * @param station counted from 1 along the line
 * @param side the side of the line on which the operator stands
 * @param skills what the operator can do
 */
public record Post(int station, Side side, Set<String> skills) {
    public Post {
        skills = Collections.unmodifiableSet(new TreeSet<>(skills));
        if (station < 1) {
            throw new IllegalArgumentException(
                    "A post stands at station %d; stations count from 1.".formatted(station));
        }
    }

    /** A post without a side of its own and without special skills. */
    public static Post at(int station) {
        return new Post(station, Side.EITHER, Set.of());
    }

    /** Where an operator stands or an element has to be done, seen along the flow. */
    public enum Side {
        /** Left of the flow. */
        LEFT,
        /** Right of the flow. */
        RIGHT,
        /** Both sides are within reach. */
        EITHER;

        /** Whether work on the other side given can be done from here. */
        boolean reaches(Side work) {
            return this == EITHER || work == EITHER || this == work;
        }
    }
}
