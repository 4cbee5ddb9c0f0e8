package org.gemba.planner.sequence;

import java.util.Arrays;

/** Where stretches are too full: the search looks there more often. Looked up anew only now and then. */
final class Trouble {
    private int[] places = new int[64];
    private int count;

    void look(Arrangement arrangement) {
        count = 0;
        for (Stretches kept : arrangement.stretches) {
            for (int start = kept.first; start <= kept.last; start++) {
                if (kept.isTooFull(start)) {
                    add(start, start + kept.outOf - 1, arrangement, kept.rule);
                }
            }
        }
    }

    private void add(int from, int to, Arrangement arrangement, int rule) {
        for (int at = Math.max(0, from); at <= Math.min(to, arrangement.size - 1); at++) {
            if (((arrangement.classes.options[arrangement.order[at]] >>> rule) & 1) != 0) {
                if (count == places.length) {
                    places = Arrays.copyOf(places, count * 2);
                }
                places[count++] = at;
            }
        }
    }

    /** A place in trouble; any place where there is none. */
    int pick(Dice dice, int size) {
        return count == 0 ? dice.below(size) : places[dice.below(count)];
    }
}
