package org.gemba.simulator.run;

import java.util.Arrays;

/** What is on its way, by the time it arrives; what arrives at the same time arrives in the order of leaving. */
final class Delays {
    private long[] time = new long[16];
    private long[] order = new long[16];
    private int[] what = new int[16];
    private int size;
    private long left;

    boolean isEmpty() {
        return size == 0;
    }

    /** When the first arrives; {@link Alarms#NEVER} if nothing is on its way. */
    long firstTime() {
        return size == 0 ? Alarms.NEVER : time[0];
    }

    void add(long at, int thing) {
        if (size == time.length) {
            time = Arrays.copyOf(time, 2 * size);
            order = Arrays.copyOf(order, 2 * size);
            what = Arrays.copyOf(what, 2 * size);
        }
        long number = left++;
        int node = size++;
        while (node > 0) {
            int above = (node - 1) >> 1;
            if (time[above] <= at) {
                break;
            }
            copy(above, node);
            node = above;
        }
        time[node] = at;
        order[node] = number;
        what[node] = thing;
    }

    /** Takes the first off. */
    int take() {
        int first = what[0];
        int last = --size;
        long at = time[last];
        long number = order[last];
        int node = 0;
        for (int below = 1; below < size; below = 2 * node + 1) {
            if (below + 1 < size && before(below + 1, time[below], order[below])) {
                below++;
            }
            if (!before(below, at, number)) {
                break;
            }
            copy(below, node);
            node = below;
        }
        time[node] = at;
        order[node] = number;
        what[node] = what[last];
        return first;
    }

    private boolean before(int node, long at, long number) {
        return time[node] < at || (time[node] == at && order[node] < number);
    }

    private void copy(int from, int to) {
        time[to] = time[from];
        order[to] = order[from];
        what[to] = what[from];
    }
}
