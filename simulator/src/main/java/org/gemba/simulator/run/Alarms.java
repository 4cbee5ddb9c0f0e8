package org.gemba.simulator.run;

import java.util.Arrays;

/**
 * Who acts next. Everything that can act has one alarm of its own, so nothing is ever searched for or taken back: setting an alarm anew
 * replaces it. Few alarms are simply looked through. Of many a tournament finds the earliest: each node holds the earlier of its two
 * children, the left one in case of a tie. Either way, of those who are due at the same time the one with the lowest number goes first.
 */
final class Alarms {
    /** When an alarm is off. */
    static final long NEVER = Long.MAX_VALUE;

    private static final int NOBODY = -1;

    /** So many are looked through faster than a tournament is played. */
    private static final int FEW = 10;

    private final int count;
    private final boolean few;
    private final int leaves;
    private final long[] time;
    private final int[] who;
    private int ringing = NOBODY;

    Alarms(int count) {
        this.count = count;
        few = count <= FEW;
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
        if (number == ringing) {
            ringing = NOBODY;
        }
        int node = number + leaves;
        time[node] = at;
        if (few) {
            return;
        }
        long earliest = at;
        int whose = number;
        while (node > 1) {
            int sibling = node ^ 1;
            long other = time[sibling];
            // As in first(), without a branch to guess; times are whole, so one less lets the left one win a tie.
            long difference = other - earliest;
            long otherFirst = (difference - (node & 1)) >> 63;
            earliest += difference & otherFirst;
            whose += (who[sibling] - whose) & (int) otherFirst;
            node >>= 1;
            time[node] = earliest;
            who[node] = whose;
        }
    }

    void off(int number) {
        if (number != ringing) {
            set(number, NEVER);
        }
    }

    /** An alarm rings, and will be off when all that follows from it is settled, unless it is set anew. */
    void rings(int number) {
        ringing = number;
    }

    /** All that followed from the alarm that rang is settled. */
    void settled() {
        if (ringing != NOBODY) {
            int rang = ringing;
            ringing = NOBODY;
            set(rang, NEVER);
        }
    }

    /** Who is due first; anybody if all alarms are off. */
    int first() {
        if (!few) {
            return who[1];
        }
        int best = leaves;
        long least = time[leaves];
        for (int node = leaves + 1; node < leaves + count; node++) {
            // Times are never negative, so the sign of the difference says which is earlier, without a branch to guess.
            long difference = time[node] - least;
            long earlier = difference >> 63;
            least += difference & earlier;
            best += (node - best) & (int) earlier;
        }
        return best - leaves;
    }

    /** When an alarm is due; {@link #NEVER} if it is off. */
    long time(int number) {
        return time[number + leaves];
    }
}
