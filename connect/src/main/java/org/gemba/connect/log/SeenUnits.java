package org.gemba.connect.log;

import java.util.Arrays;

/**
 * Remembers which units were seen, in sixteen bytes each, so that a log of millions of units can be read in a flat heap.
 * It keeps 64 mixed bits of each name; that two of two million units share them has a chance of one in ten million, and
 * would cost no more than the fact that the second one was started.
 */
final class SeenUnits {
    private long[] table = new long[1_024];
    private int size;
    private boolean hasZero;

    int size() {
        return size;
    }

    /** Whether it was not seen before. */
    boolean add(String name) {
        long print = print(name);
        if (print == 0) {
            boolean added = !hasZero;
            hasZero = true;
            size += added ? 1 : 0;
            return added;
        }
        if (2 * size >= table.length) {
            grow();
        }
        if (!put(table, print)) {
            return false;
        }
        size++;
        return true;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        Arrays.stream(table).filter(print -> print != 0).forEach(print -> put(larger, print));
        table = larger;
    }

    private static boolean put(long[] into, long print) {
        int place = (int) (print >>> 20) & (into.length - 1);
        while (into[place] != 0) {
            if (into[place] == print) {
                return false;
            }
            place = (place + 1) & (into.length - 1);
        }
        into[place] = print;
        return true;
    }

    private static long print(String name) {
        long print = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < name.length(); i++) {
            print = (print ^ name.charAt(i)) * 0xD6E8FEB86659FD93L;
            print ^= print >>> 32;
        }
        return print;
    }
}
