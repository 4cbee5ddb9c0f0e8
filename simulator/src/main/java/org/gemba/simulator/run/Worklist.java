package org.gemba.simulator.run;

/** Numbers that are to be looked at, each at most once, first in, first out. */
final class Worklist {
    private final int[] ring;
    private final boolean[] listed;
    private final int mask;
    private int head;
    private int tail;

    /** @param count numbers from 0 up to but not including it */
    Worklist(int count) {
        int room = 1;
        while (room <= count) {
            room *= 2;
        }
        ring = new int[room];
        mask = room - 1;
        listed = new boolean[Math.max(1, count)];
    }

    void add(int number) {
        if (!listed[number]) {
            listed[number] = true;
            ring[tail++ & mask] = number;
        }
    }

    boolean isEmpty() {
        return head == tail;
    }

    int take() {
        int number = ring[head++ & mask];
        listed[number] = false;
        return number;
    }
}
