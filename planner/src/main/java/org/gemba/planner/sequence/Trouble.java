package org.gemba.planner.sequence;

import java.util.Arrays;

/** Where a rank loses: cars in stretches that are too full, and where a colour begins. Looked up anew only now and then. */
final class Trouble {
    private final Arrangement arrangement;
    private final Arrangement.Rank rank;
    private int[] places = new int[64];
    private int count;

    Trouble(Arrangement arrangement, Arrangement.Rank rank) {
        this.arrangement = arrangement;
        this.rank = rank;
    }

    void look() {
        count = 0;
        for (Stretches kept : rank.stretches()) {
            for (int start = kept.first; start <= kept.last; start++) {
                if (kept.isTooFull(start)) {
                    addCars(start, start + kept.outOf - 1, kept.rule);
                }
            }
        }
        for (int at = 0; rank.change() > 0 && at < arrangement.size; at++) {
            if (arrangement.startsBatch(at)) {
                add(at);
                add(Math.max(0, at - 1));
            }
        }
    }

    private void addCars(int from, int to, int rule) {
        for (int at = Math.max(0, from); at <= Math.min(to, arrangement.size - 1); at++) {
            if (((arrangement.classes.options[arrangement.order[at]] >>> rule) & 1) != 0) {
                add(at);
            }
        }
    }

    private void add(int at) {
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
        }
        places[count++] = at;
    }

    /** A place in trouble; any place where there is none. */
    int pick(Dice dice) {
        return count == 0 ? dice.below(arrangement.size) : places[dice.below(count)];
    }
}
