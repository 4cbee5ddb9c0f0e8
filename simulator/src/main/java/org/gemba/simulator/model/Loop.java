package org.gemba.simulator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.PartId;
import org.gemba.simulator.chance.Variation;

/**
 * A fixed set of cards. A unit may enter a stretch of the loop only with a card, keeps it while it is on any stretch of it, and gives it
 * back when it goes on, is taken or is scrapped. One idea, many names: a production kanban (from the first step of a process to its
 * supermarket), a withdrawal kanban (from a supermarket to the place of use), CONWIP (the whole route), a WIP limit of a column of office
 * work (one step), a FIFO lane over several stations.
 *
 * @param lot so many cards are collected before they come back together: 1 for a card a unit, the lot for a signal kanban, whose reorder
 *     point is {@code cards − lot} in the store
 * @param back what a card needs to come back, in seconds; at once where it is not given
 */
public record Loop(String name, int cards, List<Stretch> stretches, int lot, Optional<Variation> back) {
    public Loop {
        Check.name("The name of a loop", name);
        stretches = List.copyOf(stretches);
        Check.some("Loop " + name, stretches, "Say between which steps of which part its cards go round.");
        Check.within("The cards of loop " + name, cards, 1, Most.CARDS, "Without a card nothing is made.");
        Check.within("The lot of loop " + name, lot, 1, cards, "More cards than there are can never be collected.");
    }

    /**
     * The steps of a part's route that the cards cover.
     *
     * @param from the first step, counted from 0
     * @param to the last step
     */
    public record Stretch(PartId part, int from, int to) {
        public Stretch {
            Check.within("The first step of a stretch", from, 0, to, "It comes before the last.");
        }
    }

    /** Cards of one part between two steps of its route, both included. */
    public static Loop kanban(String name, int cards, String part, int from, int to) {
        return new Loop(name, cards, List.of(new Stretch(new PartId(part), from, to)), 1, Optional.empty());
    }

    /** Cards that are collected to a lot before they authorize it. */
    public static Loop signal(String name, int cards, int lot, String part, int from, int to) {
        return new Loop(name, cards, List.of(new Stretch(new PartId(part), from, to)), lot, Optional.empty());
    }

    /** Cards for whole routes, whatever the part. */
    public static Loop conwip(String name, int cards, List<Part> parts) {
        List<Stretch> whole = new ArrayList<>();
        parts.forEach(part -> whole.add(new Stretch(part.id(), 0, part.route().size() - 1)));
        return new Loop(name, cards, whole, 1, Optional.empty());
    }

    public Loop withCards(int number) {
        return new Loop(name, number, stretches, lot, back);
    }

    public Loop back(Variation time) {
        return new Loop(name, cards, stretches, lot, Optional.of(time));
    }
}
