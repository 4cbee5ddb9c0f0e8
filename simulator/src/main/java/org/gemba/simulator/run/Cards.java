package org.gemba.simulator.run;

import java.util.Arrays;

/** The cards of all pools: how many are free, and which units wait for one, first come, first served. */
final class Cards {
    final int[] free;
    private final int[] lot;
    private final int[] collected;
    private final int[] head;
    private final int[] tail;
    private final Units units;
    private final Worklist wakes;

    Cards(Routes routes, Units units) {
        this.units = units;
        free = routes.poolCards.clone();
        lot = routes.poolLot;
        collected = new int[routes.pools];
        head = new int[routes.pools];
        tail = new int[routes.pools];
        Arrays.fill(head, Units.NONE);
        wakes = new Worklist(routes.pools);
    }

    /** A unit stands last among those who wait for a card of the pool. */
    void waitFor(int pool, int unit) {
        units.next[unit] = Units.NONE;
        if (head[pool] == Units.NONE) {
            head[pool] = unit;
        } else {
            units.next[tail[pool]] = unit;
        }
        tail[pool] = unit;
    }

    /** A card comes back; where a lot is collected, all of it comes back with the last. */
    void giveBack(int pool) {
        if (lot[pool] == 1) {
            free[pool]++;
        } else if (++collected[pool] == lot[pool]) {
            free[pool] += lot[pool];
            collected[pool] = 0;
        }
        if (head[pool] != Units.NONE) {
            wakes.add(pool);
        }
    }

    boolean somebodyMayGo() {
        return !wakes.isEmpty();
    }

    /** A pool with a free card for which somebody may wait. */
    int nextToWake() {
        return wakes.take();
    }

    /** Takes the first off the list of those who wait, if there is a card for it; {@link Units#NONE} if not. */
    int takeWaiting(int pool) {
        int unit = head[pool];
        if (unit == Units.NONE || free[pool] == 0) {
            return Units.NONE;
        }
        head[pool] = units.next[unit];
        return unit;
    }

    /** Cards of a pool that are on units, or on their way back. */
    int away(int pool, int all) {
        return all - free[pool] - collected[pool];
    }
}
