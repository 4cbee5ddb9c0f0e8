package org.gemba.simulator.run;

import java.util.Arrays;

/**
 * Who acts next. Everything that can act has one alarm of its own, so nothing is ever searched for or taken back: setting an alarm anew
 * replaces it. A tournament finds the earliest: each node holds the earlier of its two children, the left one in case of a tie, so of those
 * who are due at the same time the one with the lowest number goes first.
 */
final class Alarms {
    /** When an alarm is off. */
    static final long NEVER = Long.MAX_VALUE;

    private final int leaves;
    private final long[] time;
    private final int[] who;

    Alarms(int count) {
        int room = 2;
        while (room < count) {
            room *= 2;
        }
        leaves = room;
        time = new long[2 * room];
        who = new int[2 * room];
        Arrays.fill(time, NEVER);
        for (int node = 2 * room - 1; node > 0; node--) {
            who[node] = node >= room ? node - room : who[2 * node];
        }
    }

    void set(int number, long at) {
        int node = number + leaves;
        time[node] = at;
        node >>= 1;
        while (node > 0) {
            long left = time[2 * node];
            long right = time[2 * node + 1];
            boolean later = right < left;
            time[node] = later ? right : left;
            who[node] = later ? who[2 * node + 1] : who[2 * node];
            node >>= 1;
        }
    }

    void off(int number) {
        set(number, NEVER);
    }

    /** Who is due first. */
    int first() {
        return who[1];
    }

    /** When the first is due; {@link #NEVER} if all alarms are off. */
    long firstTime() {
        return time[1];
    }

    long time(int number) {
        return time[number + leaves];
    }
}
