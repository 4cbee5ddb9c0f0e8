package org.gemba.simulator.run;

import java.util.Arrays;
import org.gemba.simulator.model.Most;

/** Units in process, each in a slot that is used again when it has left. A unit stands in at most one list, which runs through {@link #next}. */
final class Units {
    static final int NONE = -1;

    /** The step of its route on which a unit is; {@link #NONE} while it waits outside to be let in. */
    int[] step = new int[64];
    /** The one behind it in its list. */
    int[] next = new int[64];
    /** The machine that holds it, or {@link #NONE}. */
    int[] machine = new int[64];
    /** The way for which it has room already, where a station begins only then. */
    int[] way = new int[64];
    /** The release that has not let it in yet, or {@link #NONE}. */
    int[] release = new int[64];
    /** From when its lead time runs. */
    long[] born = new long[64];
    /** Its number in the run, counted from 1; 0 until it is let in. */
    long[] number = new long[64];

    private int free = NONE;
    private int used;

    int take() {
        int unit = free;
        if (unit != NONE) {
            free = next[unit];
        } else {
            if (used == step.length) {
                grow();
            }
            unit = used++;
        }
        step[unit] = NONE;
        machine[unit] = NONE;
        release[unit] = NONE;
        number[unit] = 0;
        return unit;
    }

    void give(int unit) {
        next[unit] = free;
        free = unit;
    }

    private void grow() {
        if (used >= Most.UNITS_IN_PROCESS) {
            throw new TooManyUnits(used);
        }
        int room = Math.min(2 * used, Most.UNITS_IN_PROCESS);
        step = Arrays.copyOf(step, room);
        next = Arrays.copyOf(next, room);
        machine = Arrays.copyOf(machine, room);
        way = Arrays.copyOf(way, room);
        release = Arrays.copyOf(release, room);
        born = Arrays.copyOf(born, room);
        number = Arrays.copyOf(number, room);
    }
}
