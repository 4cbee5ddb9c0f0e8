package org.gemba.simulator.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.chance.Variation;

/**
 * One segment of a moving line: all units advance by one position together, once a takt. When the last unit finds no room behind the
 * segment the whole segment stands; when none waits before it a position stays empty.
 *
 * @param positions fixed positions from the first to the last
 * @param takt from one advance to the next, when nobody calls
 * @param andon how its people call for help; none where nobody does
 * @param workingTime the name of its working time; always at work where none is given
 * @param elements the work at its positions. Whoever is not done with a unit when the takt is over pulls the cord, and the line stands
 *     until the work is done; where a position has none its work always fits into the takt
 */
public record MovingLine(
        StationId id,
        int positions,
        Duration takt,
        Optional<AndonHabit> andon,
        Optional<String> workingTime,
        List<Element> elements)
        implements Place {
    public MovingLine {
        Check.within("The positions of moving line " + id, positions, 1, 10_000, "Split it into segments.");
        Check.positive("The takt of moving line " + id, takt);
        elements = List.copyOf(elements);
        Set<String> names = new HashSet<>();
        for (Element element : elements) {
            if (!names.add(element.name())) {
                throw new IllegalArgumentException(
                        "Element %s of moving line %s is described twice.\nGive each a name of its own."
                                .formatted(element.name(), id));
            }
            if (element.position() >= positions) {
                throw new IllegalArgumentException(
                        "Element %s is done at position %d of moving line %s, which has %d.\nDo it at another position, or add one."
                                .formatted(element.name(), element.position() + 1, id, positions));
            }
        }
    }

    public static MovingLine of(String id, int positions, Duration takt) {
        return new MovingLine(new StationId(id), positions, takt, Optional.empty(), Optional.empty(), List.of());
    }

    public MovingLine with(AndonHabit habit) {
        return new MovingLine(id, positions, takt, Optional.of(habit), workingTime, elements);
    }

    public MovingLine working(String time) {
        return new MovingLine(id, positions, takt, andon, Optional.of(time), elements);
    }

    public MovingLine with(Element... more) {
        List<Element> all = new ArrayList<>(elements);
        all.addAll(List.of(more));
        return new MovingLine(id, positions, takt, andon, workingTime, all);
    }

    /**
     * A work element.
     *
     * @param position where it is done, counted from 0
     * @param work what it takes, in seconds
     * @param parts on which it is done; on all where none is named
     */
    public record Element(String name, int position, Variation work, List<PartId> parts) {
        public Element {
            Check.name("The name of an element", name);
            Check.within("The position of element " + name, position, 0, 9_999, "The first is 0.");
            parts = List.copyOf(parts);
        }

        public static Element at(int position, String name, Variation work) {
            return new Element(name, position, work, List.of());
        }
    }

    /**
     * Calls for help.
     *
     * @param share of the cycles at a position in which somebody pulls the cord, at any time of the cycle alike
     * @param contained from when a team leader is free, at the pull or later, until it is contained, in seconds: answer, way and
     *     countermeasure on the spot
     * @param stop what a call does
     * @param leaders how many calls of this line can be helped at once, who called first being helped first; where none is given somebody is
     *     always free
     */
    public record AndonHabit(double share, Variation contained, Stop stop, Optional<Integer> leaders) {
        public AndonHabit {
            Check.share("The share of cycles with a call", share);
            leaders.ifPresent(count -> Check.within(
                    "The team leaders of a moving line",
                    count,
                    1,
                    Most.OPERATORS,
                    "Leave them out where somebody is always free."));
        }

        /** Somebody is always free to help. */
        public AndonHabit(double share, Variation contained, Stop stop) {
            this(share, contained, stop, Optional.empty());
        }

        public AndonHabit helpedBy(int count) {
            return new AndonHabit(share, contained, stop, Optional.of(count));
        }
    }

    /** When a call stops the line. */
    public enum Stop {
        /** The line runs to the fixed position and stops there only if the call is not contained by then. */
        AT_FIXED_POSITION,
        /** The line stops at the pull and stands until the call is contained. */
        AT_ONCE
    }
}
