package org.gemba.connect.log;

/**
 * Remembers which units were seen, in sixteen to thirty-two bytes each, so that a log of millions of units can be read: at
 * {@link LogLimits#UNITS} it has 32 MB. It keeps 64 mixed bits of each name; that two of two million units share them has a
 * chance of one in ten million, and would cost no more than the fact that the second one was started.
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
        int place = find(table, print);
        if (table[place] == print) {
            return false;
        }
        table[place] = print;
        size++;
        return true;
    }

    /** How many places there are; it may be more than units were seen. */
    int places() {
        return table.length + 1;
    }

    /** The place of a unit, from 0, its own until a further one is added; -1 if it was not seen. */
    int place(String name) {
        long print = print(name);
        if (print == 0) {
            return hasZero ? table.length : -1;
        }
        int place = find(table, print);
        return table[place] == print ? place : -1;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        for (long print : table) {
            if (print != 0) {
                larger[find(larger, print)] = print;
            }
        }
        table = larger;
    }

    /** Where these bits stand, or are to stand. */
    private static int find(long[] in, long print) {
        int place = (int) (print >>> 20) & (in.length - 1);
        while (in[place] != 0 && in[place] != print) {
            place = (place + 1) & (in.length - 1);
        }
        return place;
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
