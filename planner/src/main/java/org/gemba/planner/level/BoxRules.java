package org.gemba.planner.level;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a heijunka box is filled (Rother's rules of the sorter).
 *
 * @param pitches columns of the day, 1 to 1,000
 * @param slots in a column, 1 to 1,000
 * @param most cards of one model in a column; more wait in the box
 * @param mostOf the same for single models, where it is another
 * @param fewerThan a model with fewer cards a day is a low runner and waits for an open slot; 0 for none
 * @param lowRunners models that are low runners whatever their cards
 * @param openIn columns that keep one slot open for low runners
 * @param packOut what a card is worth
 */
public record BoxRules(
        int pitches,
        int slots,
        int most,
        SortedMap<String, Integer> mostOf,
        int fewerThan,
        SortedSet<String> lowRunners,
        SortedSet<Integer> openIn,
        PackOut packOut) {
    /** The most columns of a box, and the most slots of a column. */
    public static final int MOST = 1_000;

    public BoxRules {
        mostOf = Collections.unmodifiableSortedMap(new TreeMap<>(mostOf));
        lowRunners = Collections.unmodifiableSortedSet(new TreeSet<>(lowRunners));
        openIn = Collections.unmodifiableSortedSet(new TreeSet<>(openIn));
        boolean possible = pitches >= 1 && pitches <= MOST && slots >= 1 && slots <= MOST;
        if (!possible || most < 1 || mostOf.values().stream().anyMatch(each -> each < 1) || fewerThan < 0) {
            throw new IllegalArgumentException(
                    "A box has 1 to %,d pitches of 1 to %,d slots, and a model 1 card in a pitch at least; %d pitches, %d slots, %d cards %s are asked for."
                            .formatted(MOST, MOST, pitches, slots, most, mostOf));
        }
        if (!openIn.isEmpty() && (openIn.first() < 1 || openIn.last() > pitches)) {
            throw new IllegalArgumentException("A slot is to stay open in pitch %d; there are %d pitches."
                    .formatted(openIn.first() < 1 ? openIn.first() : openIn.last(), pitches));
        }
        if (openIn.isEmpty() && (fewerThan > 0 || !lowRunners.isEmpty())) {
            throw new IllegalArgumentException(
                    "Low runners wait for open slots, and none stays open.\nSay how many (openSlots), or leave the low runners out.");
        }
        for (String model : lowRunners) {
            if (packOut.slots(model) > 1) {
                throw new IllegalArgumentException(
                        "A container of %s takes %d slots; the open slot of a low runner is one.\nTake it off the low runners, or give it a smaller container."
                                .formatted(model, packOut.slots(model)));
            }
        }
    }

    /** A box without further rules. */
    public static BoxRules of(int pitches, int slots) {
        return new BoxRules(
                pitches,
                slots,
                slots,
                Collections.emptySortedMap(),
                0,
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                PackOut.CARDS);
    }

    /** The same with so many cards of a model in a column at most. */
    public BoxRules most(int cards) {
        return new BoxRules(pitches, slots, cards, mostOf, fewerThan, lowRunners, openIn, packOut);
    }

    /** The same with slots kept open in these columns for models with fewer cards. */
    public BoxRules open(SortedSet<Integer> columns, int fewerCards) {
        return new BoxRules(pitches, slots, most, mostOf, fewerCards, lowRunners, columns, packOut);
    }

    /** So many columns of a day, evenly apart. */
    static SortedSet<Integer> evenly(int count, int pitches) {
        if (count < 0 || count > pitches) {
            throw new IllegalArgumentException(
                    "%d slots are to stay open; a box of %d pitches has one in a pitch at most."
                            .formatted(count, pitches));
        }
        SortedSet<Integer> columns = new TreeSet<>();
        for (int open = 1; open <= count; open++) {
            columns.add((int) Math.ceilDiv((long) open * pitches, count));
        }
        return columns;
    }

    /** Cards of a model in a column at most. */
    int mostOf(String model) {
        return mostOf.getOrDefault(model, most);
    }

    /** Whether a model with so many cards waits for an open slot: one whose container is a slot. */
    boolean isLowRunner(String model, int cards) {
        return lowRunners.contains(model) || (cards < fewerThan && packOut.slots(model) == 1);
    }
}
