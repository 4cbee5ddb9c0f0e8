package org.gemba.planner.level;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.gemba.planner.Fraction;

/**
 * The day's cards in columns of one pitch. Each slot says why it holds what it holds.
 *
 * @param rows models, in their order
 * @param slots pitch by pitch, place by place
 * @param waiting cards that found no slot and wait for the next day, by model
 */
public record HeijunkaBox(List<String> rows, int pitches, List<Slot> slots, List<Integer> waiting) {
    /** Why a slot is as it is. */
    public enum Reason {
        /** Released already: it stays. */
        FROZEN,
        /** The even sequence brings this model here. */
        ITS_TURN,
        /** It was to come earlier; its model had its most cards in that pitch. */
        HELD_BACK,
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

    /**
     * How the box is filled (Rother's rules of the sorter).
     *
     * @param pitches columns of the day
     * @param cards slots in a column
     * @param most cards of one model in a column; more wait in the box
     * @param lowRunner a model with fewer cards a day waits for an open slot
     * @param openSlots columns, evenly apart, that keep one slot open for low runners
     */
    public record Rules(int pitches, int cards, int most, int lowRunner, int openSlots) {
        public Rules {
            boolean possible = pitches >= 1 && pitches <= 1_000 && cards >= 1 && cards <= 1_000 && most >= 1;
            if (!possible || lowRunner < 0 || openSlots < 0 || openSlots > pitches) {
                throw new IllegalArgumentException(
                        "A box has 1 to 1,000 pitches of 1 to 1,000 cards, 1 of a model at least, and an open slot in a pitch at most; not %d, %d, %d, %d."
                                .formatted(pitches, cards, most, openSlots));
            }
        }
    }

    public HeijunkaBox {
        rows = List.copyOf(rows);
        slots = List.copyOf(slots);
        waiting = List.copyOf(waiting);
    }

    /** Fills a box with cards: a unit of the mix is a card, and what is frozen stays at the head. */
    public static HeijunkaBox of(Mix cards, Rules rules) {
        return new Filling(cards, rules).box();
    }

    /** Cards of a model in a pitch. */
    public long cards(int pitch, int model) {
        return slots.stream()
                .filter(slot -> slot.pitch() == pitch && slot.model() == model)
                .count();
    }

    /** A card, and the pitch it was first held back in; 0 where it never was. */
    private record Card(int model, int since) {}

    /** Fills column after column; used once. */
    private static final class Filling {
        private final Mix mix;
        private final Rules rules;
        private final List<Integer> sequence;
        private final Deque<Integer> low = new ArrayDeque<>();
        private final List<Card> regular = new ArrayList<>();
        private final List<Slot> slots = new ArrayList<>();
        private int frozen;

        Filling(Mix mix, Rules rules) {
            this.mix = mix;
            this.rules = rules;
            sequence = Levelling.level(mix, LevelMethod.LARGEST_DEVIATION).sequence();
            frozen = mix.frozen().size();
            for (int card = 0; card < sequence.size(); card++) {
                int model = sequence.get(card);
                boolean few = card >= frozen && rules.openSlots() > 0 && isLow(model);
                if (few) {
                    low.add(model);
                } else {
                    regular.add(new Card(model, 0));
                }
            }
        }

        HeijunkaBox box() {
            for (int pitch = 1; pitch <= rules.pitches(); pitch++) {
                fill(pitch);
            }
            Integer[] waiting = new Integer[mix.models().size()];
            Arrays.fill(waiting, 0);
            regular.forEach(card -> waiting[card.model()]++);
            low.forEach(model -> waiting[model]++);
            return new HeijunkaBox(
                    mix.models().stream().map(Model::name).toList(), rules.pitches(), slots, List.of(waiting));
        }

        private boolean isLow(int model) {
            return mix.models().get(model).units() < rules.lowRunner();
        }

        private void fill(int pitch) {
            int[] taken = new int[mix.models().size()];
            boolean open = opens(pitch);
            for (int place = open ? 1 : 0; place < rules.cards(); place++) {
                slots.add(next(pitch, taken));
            }
            if (open) {
                slots.add(low.isEmpty() ? open(pitch, "kept open for low runners; none is waiting") : lowRunner(pitch));
            }
        }

        /** Whether an open slot falls into a pitch, the slots being spread evenly. */
        private boolean opens(int pitch) {
            long before = (pitch - 1L) * rules.openSlots() / rules.pitches();
            return (long) pitch * rules.openSlots() / rules.pitches() > before;
        }

        private Slot next(int pitch, int[] taken) {
            for (int at = 0; at < regular.size(); at++) {
                Card card = regular.get(at);
                if (frozen > 0 || taken[card.model()] < rules.most()) {
                    regular.remove(at);
                    taken[card.model()]++;
                    return slot(pitch, card.model(), card.since());
                }
                if (card.since() == 0) {
                    regular.set(at, new Card(card.model(), pitch));
                }
            }
            return open(
                    pitch,
                    regular.isEmpty()
                            ? "no card is left"
                            : "every waiting model has its %d in this pitch".formatted(rules.most()));
        }

        private Slot slot(int pitch, int model, int held) {
            if (frozen > 0) {
                frozen--;
                return new Slot(pitch, model, Reason.FROZEN, "frozen: released already");
            }
            if (held > 0 && held < pitch) {
                String why = "held back since pitch %d: at most %d of a model in a pitch".formatted(held, rules.most());
                return new Slot(pitch, model, Reason.HELD_BACK, why);
            }
            String why = "its turn: one card in %s".formatted(oneIn(model));
            return new Slot(pitch, model, Reason.ITS_TURN, why);
        }

        private Slot lowRunner(int pitch) {
            int model = low.remove();
            return new Slot(
                    pitch,
                    model,
                    Reason.LOW_RUNNER,
                    "open slot for low runners: fewer than %d cards a day".formatted(rules.lowRunner()));
        }

        private static Slot open(int pitch, String why) {
            return new Slot(pitch, -1, Reason.OPEN, why);
        }

        private String oneIn(int model) {
            return Fraction.of(mix.units(), mix.models().get(model).units()).rounded(1);
        }
    }
}
