package org.gemba.planner.level;

import java.util.List;
import java.util.Optional;
import org.gemba.planner.Fraction;

/**
 * The day's cards in columns of one pitch. Each slot says why it holds what it holds.
 *
 * @param rows models, in their order
 * @param rules by which it was filled
 * @param slots pitch by pitch, place by place
 * @param waiting cards that found no slot and wait for the next day, by model
 */
public record HeijunkaBox(List<String> rows, BoxRules rules, List<Slot> slots, List<Integer> waiting) {
    /** Why a slot is as it is. */
    public enum Reason {
        /** Released already: it stays. */
        FROZEN,
        /** The even sequence brings this model here. */
        ITS_TURN,
        /** It was to come earlier; its model had its most cards in that pitch. */
        HELD_BACK,
        /** The container begun before takes this slot too. */
        GOES_ON,
        /** Kept open for models with few cards, and used. */
        LOW_RUNNER,
        /** Kept open for models with few cards, or no card is left. */
        OPEN
    }

    /**
     * A slot.
     *
     * @param pitch counted from 1
     * @param model place in the rows; −1 where it is open
     */
    public record Slot(int pitch, int model, Reason reason, String why) {}

    public HeijunkaBox {
        rows = List.copyOf(rows);
        slots = List.copyOf(slots);
        waiting = List.copyOf(waiting);
    }

    /** Fills a box with cards: a unit of the mix is a card, and what is frozen stays at the head. */
    public static HeijunkaBox of(Mix cards, BoxRules rules) {
        return new BoxFilling(cards, rules).box();
    }

    /** Columns of the day. */
    public int pitches() {
        return rules.pitches();
    }

    /** Cards of a model that begin in a pitch. */
    public long cards(int pitch, int model) {
        return slots.stream()
                .filter(slot -> slot.pitch() == pitch && slot.model() == model && slot.reason() != Reason.GOES_ON)
                .count();
    }

    /** When a slot begins, from the start of the day; empty where no takt is known. */
    public Optional<Fraction> from(int slot) {
        return rules.packOut().pitch().map(pitch -> pitch.times(Fraction.of(slot)));
    }
}
