package org.gemba.simulator.run;

/** What happens within one cycle of a moving line, in the order of time, for whoever looks on: pulls, containments, standstills. */
final class Moments {
    private static final int CALLED = 0;
    private static final int LATE = 1;
    private static final int CONTAINED = 2;
    private static final int LATE_CONTAINED = 3;
    private static final int STOPPED = 4;
    private static final int RUNS = 5;

    private final int place;
    private final long[] after;
    private final int[] what;
    private final int[] position;
    private final long[] took;
    private int size;
    private int next;
    private long passed;

    /** For a line with so many positions: at each one call for help and one because the work is late, and the standstills of all. */
    Moments(int place, int positions) {
        this.place = place;
        int most = 6 * positions + 2;
        after = new long[most];
        what = new int[most];
        position = new int[most];
        took = new long[most];
    }

    /** A cycle begins. What comes at the same time happens in the order in which it is added here. */
    void begin(Calling calling, Elements elements, long takt) {
        size = 0;
        next = 0;
        passed = 0;
        long addsUp = calling.standsAtOnce() ? 1 : 0;
        long last = 0;
        for (int call = 0; call < calling.calls; call++) {
            long from = calling.from[call];
            long until = calling.until[call];
            add(from, CALLED, calling.position[call], 0);
            if (addsUp > 0) {
                add(from, STOPPED, 0, 0);
            }
            add(until, CONTAINED, calling.position[call], until - from);
            if (addsUp > 0) {
                add(until, RUNS, 0, until - from);
                last += until - from;
            } else {
                last = Math.max(last, until - takt);
            }
        }
        long over = takt + addsUp * last;
        long stands = addsUp > 0 ? elements.longest : Math.max(last, elements.longest);
        addLate(elements, over, LATE);
        if (stands > 0) {
            add(over, STOPPED, 0, 0);
        }
        addLate(elements, over, LATE_CONTAINED);
        if (stands > 0) {
            add(over + stands, RUNS, 0, stands);
        }
    }

    private void addLate(Elements elements, long over, int kind) {
        for (int where = 0; where < elements.over.length && elements.late > 0; where++) {
            long late = elements.over[where];
            if (late > 0) {
                add(kind == LATE ? over : over + late, kind, where, late);
            }
        }
    }

    private void add(long at, int kind, int where, long lasted) {
        int i = size++;
        for (; i > 0 && after[i - 1] > at; i--) {
            after[i] = after[i - 1];
            what[i] = what[i - 1];
            position[i] = position[i - 1];
            took[i] = took[i - 1];
        }
        after[i] = at;
        what[i] = kind;
        position[i] = where;
        took[i] = lasted;
    }

    /** Ticks to the next moment, or to the end of a cycle of this length. */
    long untilNext(long cycle) {
        long at = next < size ? after[next] : cycle;
        long left = at - passed;
        passed = at;
        return left;
    }

    boolean isOver() {
        return next == size;
    }

    /** Tells the moment that has come. */
    void tell(Trace trace, long now, int[] on, Units units) {
        int i = next++;
        int unit = on[position[i]];
        long number = unit == Units.NONE ? 0 : units.number[unit];
        switch (what[i]) {
            case CALLED, LATE -> trace.called(now, number, place, position[i], what[i] == LATE);
            case CONTAINED, LATE_CONTAINED ->
                trace.contained(now, number, place, position[i], what[i] == LATE_CONTAINED, took[i]);
            case STOPPED -> trace.lineStopped(now, place);
            default -> trace.lineRuns(now, place, took[i]);
        }
    }
}
