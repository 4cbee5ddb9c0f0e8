package org.gemba.planner.sequence;

import java.util.HashMap;
import java.util.Map;

/**
 * Places whose cars the ranks above one cannot tell apart: a swap of two of them costs those ranks nothing. Looked up anew only now
 * and then.
 */
final class Alike {
    private final Arrangement arrangement;
    private final int[] groupOf;
    private final int[] starts;
    private final int[] places;

    private record Seen(long options, int colour) {}

    Alike(Arrangement arrangement, int rank) {
        this.arrangement = arrangement;
        long rules = 0;
        boolean painted = false;
        for (Arrangement.Rank heavier : arrangement.ranks.subList(0, rank)) {
            rules |= heavier.mask();
            painted |= heavier.change() > 0;
        }
        Map<Seen, Integer> groups = new HashMap<>();
        Classes classes = arrangement.classes;
        groupOf = new int[classes.count()];
        for (int kind = 0; kind < groupOf.length; kind++) {
            Seen seen = new Seen(classes.options[kind] & rules, painted ? classes.colour[kind] : 0);
            groups.putIfAbsent(seen, groups.size());
            groupOf[kind] = groups.get(seen);
        }
        starts = new int[groups.size() + 1];
        for (int kind : arrangement.order) {
            starts[groupOf[kind] + 1]++;
        }
        for (int group = 0; group < groups.size(); group++) {
            starts[group + 1] += starts[group];
        }
        places = new int[arrangement.size];
    }

    void look() {
        int[] next = starts.clone();
        for (int at = 0; at < arrangement.size; at++) {
            places[next[groupOf[arrangement.order[at]]]++] = at;
        }
    }

    /** A place whose car was alike when it was looked up last. */
    int pick(int place, Dice dice) {
        int group = groupOf[arrangement.order[place]];
        return places[starts[group] + dice.below(starts[group + 1] - starts[group])];
    }
}
