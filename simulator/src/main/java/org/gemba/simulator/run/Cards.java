package org.gemba.simulator.run;

import java.util.Arrays;

/**
 * The cards of all pools: how many are free, and who waits for one. Units that want to go the same way stand in one queue and never overtake
 * one another; only the first of them waits for what is missing. Queues that wait for the same pool take turns, first come, first served.
 */
class Cards {
    private final int[] free;
    private final int[] lot;
    private final int[] collected;
    private final int[] takesFrom;
    private final int[] takes;
    private final int[] head;
    private final int[] tail;
    private final int[] nextWay;
    private final int[] firstUnit;
    private final int[] lastUnit;
    private final Units units;
    private final Worklist wakes;

    Cards(Routes routes, Units units) {
        this.units = units;
        free = routes.poolCards.clone();
        lot = routes.poolLot;
        collected = new int[routes.pools];
        takesFrom = routes.takesFrom;
        takes = routes.takes;
        head = new int[routes.pools];
        tail = new int[routes.pools];
        Arrays.fill(head, Routes.NONE);
        nextWay = new int[routes.wayTo.length];
        firstUnit = new int[routes.wayTo.length];
        lastUnit = new int[routes.wayTo.length];
        Arrays.fill(firstUnit, Units.NONE);
        wakes = new Worklist(routes.pools);
    }

    /** Whether a unit may go a way now. If so the cards are taken; if not it waits, behind those who wait already. */
    boolean take(int unit, int way) {
        int first = firstUnit[way];
        if (first != Units.NONE && first != unit) {
            standBehind(unit, way);
            return false;
        }
        int from = takesFrom[way];
        int to = takesFrom[way + 1];
        for (int i = from; i < to; i++) {
            if (isOut(takes[i])) {
                if (first == Units.NONE) {
                    standFirst(unit, way);
                }
                waitFor(takes[i], way);
                return false;
            }
        }
        for (int i = from; i < to; i++) {
            free[takes[i]]--;
        }
        if (first == unit) {
            firstUnit[way] = units.next[unit];
            units.next[unit] = Units.NONE;
        }
        return true;
    }

    private void standFirst(int unit, int way) {
        firstUnit[way] = unit;
        lastUnit[way] = unit;
        units.next[unit] = Units.NONE;
    }

    private void standBehind(int unit, int way) {
        units.next[lastUnit[way]] = unit;
        units.next[unit] = Units.NONE;
        lastUnit[way] = unit;
    }

    /** Whether a pool has no card to give. */
    boolean isOut(int pool) {
        return free[pool] <= 0;
    }

    private void waitFor(int pool, int way) {
        nextWay[way] = Routes.NONE;
        if (head[pool] == Routes.NONE) {
            head[pool] = way;
        } else {
            nextWay[tail[pool]] = way;
        }
        tail[pool] = way;
    }

    /** A card comes back; where a lot is collected, all of it comes back with the last. */
    void giveBack(int pool) {
        if (lot[pool] == 1) {
            free[pool]++;
        } else if (++collected[pool] == lot[pool]) {
            free[pool] += lot[pool];
            collected[pool] = 0;
        }
        if (head[pool] != Routes.NONE) {
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

    /** Takes the way whose turn it is off a pool's list, if there is a card for it; {@link Routes#NONE} if not. */
    int takeWaiting(int pool) {
        int way = head[pool];
        if (way == Routes.NONE || isOut(pool)) {
            return Routes.NONE;
        }
        head[pool] = nextWay[way];
        return way;
    }

    /** The first unit that waits to go a way; {@link Units#NONE} if none does. */
    int firstFor(int way) {
        return firstUnit[way];
    }

    /** The first unit has gone a way, and those behind it wait on for the same pool. */
    void othersWait(int pool, int way) {
        if (firstUnit[way] != Units.NONE) {
            waitFor(pool, way);
        }
    }
}
