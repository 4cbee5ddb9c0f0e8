package org.gemba.planner.balance;

import java.util.Arrays;

/** The states of one number of stations that wait to be looked at, the most promising first; equals in order of arrival. Takes at most
 * {@link #BYTES_PER_STATE} bytes a state, while it grows; with nothing in it, some hundred. */
final class Frontier {
    /** A place takes 12 bytes, and after growing half of the places are filled; then the old ones are there as well. */
    static final long BYTES_PER_STATE = 36;

    private int[] states = new int[16];
    private double[] keys = new double[16];
    private int count;

    boolean isEmpty() {
        return count == 0;
    }

    int size() {
        return count;
    }

    void add(int state, double key) {
        if (count == states.length) {
            states = Arrays.copyOf(states, count * 2);
            keys = Arrays.copyOf(keys, count * 2);
        }
        int at = count++;
        while (at > 0) {
            int parent = (at - 1) / 2;
            if (!before(key, state, parent)) {
                break;
            }
            place(at, states[parent], keys[parent]);
            at = parent;
        }
        place(at, state, key);
    }

    int remove() {
        int first = states[0];
        int state = states[--count];
        double key = keys[count];
        int at = 0;
        while (2 * at + 1 < count) {
            int child = 2 * at + 1;
            if (child + 1 < count && before(keys[child + 1], states[child + 1], child)) {
                child++;
            }
            if (before(key, state, child)) {
                break;
            }
            place(at, states[child], keys[child]);
            at = child;
        }
        place(at, state, key);
        return first;
    }

    private boolean before(double key, int state, int at) {
        return key < keys[at] || (key == keys[at] && state < states[at]);
    }

    private void place(int at, int state, double key) {
        states[at] = state;
        keys[at] = key;
    }
}
