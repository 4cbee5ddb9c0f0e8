package org.gemba.planner.balance;

import java.util.Arrays;
import java.util.List;

/**
 * How many stations each element needs from its own on to the end of the line, counting itself and all that must follow it:
 * the tails of the critical chain (LM4 in Scholl 1999, ch. 2.2.2.1), joined with every {@link Weighing} of what follows.
 * Taken on the reversed graph it gives the heads.
 */
final class Reach {
    /** Weighings asked, the strongest first; each costs as much as the chain of plain work. */
    private static final int WEIGHINGS = 6;

    /** Stations from the element's own to the last one, at least. */
    final int[] needed;

    private Reach(int[] needed) {
        this.needed = needed;
    }

    static Reach toTheEnd(ElementGraph graph, List<Weighing> weighings) {
        int[] order = lastFirst(graph);
        int[] needed = new int[graph.size];
        Arrays.fill(needed, 1);
        for (Weighing weighing : weighings.subList(0, Math.min(WEIGHINGS, weighings.size()))) {
            long[] tail = new long[graph.size];
            int[] longestFirst = new int[graph.size];
            for (int known = 0; known < order.length; known++) {
                int element = order[known];
                tail[element] = tail(graph, element, tail, longestFirst, known, weighing);
                int at = known;
                for (; at > 0 && tail[longestFirst[at - 1]] < tail[element]; at--) {
                    longestFirst[at] = longestFirst[at - 1];
                }
                longestFirst[at] = element;
                long needs = tail[element] + weighing.weight()[element];
                needed[element] = Math.max(needed[element], (int) Weighing.ceil(needs, weighing.most()));
            }
        }
        return new Reach(needed);
    }

    /** Elements so that whatever follows an element comes before it. */
    private static int[] lastFirst(ElementGraph graph) {
        int[] order = new int[graph.size];
        int[] open = new int[graph.size];
        int count = 0;
        for (int i = 0; i < graph.size; i++) {
            open[i] = graph.after[i].length;
            if (open[i] == 0) {
                order[count++] = i;
            }
        }
        for (int at = 0; at < count; at++) {
            for (int earlier : graph.before[order[at]]) {
                if (--open[earlier] == 0) {
                    order[count++] = earlier;
                }
            }
        }
        return order;
    }

    /**
     * The weight that must come after the element: its followers as jobs of one machine, those with the longest tails first.
     * Where the element cannot share the first of their stations, the tail is rounded up to whole ones.
     */
    private static long tail(
            ElementGraph graph, int element, long[] tail, int[] longestFirst, int known, Weighing weighing) {
        long weight = 0;
        long longest = 0;
        for (int i = 0; i < known; i++) {
            int follower = longestFirst[i];
            if (ElementGraph.has(graph.allAfter[element], follower)) {
                weight += weighing.weight()[follower];
                longest = Math.max(longest, weight + tail[follower]);
            }
        }
        long whole = Weighing.ceil(longest, weighing.most()) * weighing.most();
        boolean shares = longest + weighing.weight()[element] <= whole;
        return shares ? longest : whole;
    }
}
