package org.gemba.planner.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Remembers every set of finished elements that the search has reached, with the fewest stations it took and the set it came
 * from. A set reached again with as many stations need not be looked at again. Takes {@code 8 · words + 6} bytes a set, in chunks of
 * 16,384 sets, and at most 24 more for the table of places while it grows; never holds more sets than it was given leave to.
 */
final class StateMemory {
    private static final int CHUNK = 1 << 14;

    private final int words;
    private final int capacity;
    private final List<Chunk> chunks = new ArrayList<>();
    private int[] table = new int[1 << 12];
    private int count;

    private static final class Chunk {
        final long[] sets;
        final int[] from = new int[CHUNK];
        final short[] stations = new short[CHUNK];

        Chunk(int words) {
            this.sets = new long[CHUNK * words];
        }
    }

    StateMemory(int words, int capacity) {
        this.words = words;
        this.capacity = capacity;
        Arrays.fill(table, -1);
    }

    /** What a set takes at most, its place in the table included. */
    static long bytesPerState(int words) {
        return 8L * words + 6 + 24;
    }

    int count() {
        return count;
    }

    boolean isFull() {
        return count >= capacity;
    }

    int stations(int state) {
        return chunks.get(state / CHUNK).stations[state % CHUNK];
    }

    int from(int state) {
        return chunks.get(state / CHUNK).from[state % CHUNK];
    }

    void read(int state, long[] into) {
        System.arraycopy(chunks.get(state / CHUNK).sets, state % CHUNK * words, into, 0, words);
    }

    /** The place of a set, or −1. */
    int find(long[] set) {
        for (int at = place(set); table[at] >= 0; at = (at + 1) & (table.length - 1)) {
            if (holds(table[at], set)) {
                return table[at];
            }
        }
        return -1;
    }

    /** Remembers a set that is not yet here. */
    int add(long[] set, int from, int stations) {
        if (2 * (count + 1) > table.length) {
            grow();
        }
        if (count % CHUNK == 0) {
            chunks.add(new Chunk(words));
        }
        int state = count++;
        System.arraycopy(set, 0, chunks.get(state / CHUNK).sets, state % CHUNK * words, words);
        reached(state, from, stations);
        put(state, set);
        return state;
    }

    /** The set was reached in a better way. */
    void reached(int state, int from, int stations) {
        Chunk chunk = chunks.get(state / CHUNK);
        chunk.from[state % CHUNK] = from;
        chunk.stations[state % CHUNK] = (short) stations;
    }

    private boolean holds(int state, long[] set) {
        long[] sets = chunks.get(state / CHUNK).sets;
        int at = state % CHUNK * words;
        for (int w = 0; w < words; w++) {
            if (sets[at + w] != set[w]) {
                return false;
            }
        }
        return true;
    }

    private void put(int state, long[] set) {
        int at = place(set);
        while (table[at] >= 0) {
            at = (at + 1) & (table.length - 1);
        }
        table[at] = state;
    }

    private void grow() {
        table = new int[table.length * 2];
        Arrays.fill(table, -1);
        long[] set = new long[words];
        for (int state = 0; state < count; state++) {
            read(state, set);
            put(state, set);
        }
    }

    private int place(long[] set) {
        long hash = 0;
        for (long word : set) {
            hash = (hash ^ word) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        hash *= 0xD6E8FEB86659FD93L;
        return (int) (hash >>> 32) & (table.length - 1);
    }
}
