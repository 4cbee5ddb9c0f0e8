package org.gemba.planner.balance;

import java.util.Arrays;

/**
 * Tries every load of the next station, given what the stations before it have done. Only full loads are told: those to which
 * no waiting element could be added (Jackson 1956). Not to be shared between threads.
 */
abstract class Loads {
    final ElementGraph graph;
    final long takt;

    /** What the stations before have done, and what the load adds. */
    final long[] done;

    /** Elements whose predecessors are all done, done themselves or not. */
    final long[] open;

    /** The elements of the load tried now. */
    final int[] load;

    int loadSize;

    private final int[] waitingFor;
    private final int[] openList;
    private long visits;
    private long visitLimit;
    private boolean stopped;

    Loads(ElementGraph graph, long takt) {
        this.graph = graph;
        this.takt = takt;
        this.done = new long[graph.words];
        this.open = new long[graph.words];
        this.load = new int[graph.size];
        this.waitingFor = new int[graph.size];
        this.openList = new int[graph.size];
    }

    /** A full load stands in {@link #load}; so much of takt is left. Returns false to stop. */
    abstract boolean full(long idle);

    /** Tries the loads after {@code assigned}; true if it tried all of them. */
    final boolean enumerate(long[] assigned, long visitLimit) {
        System.arraycopy(assigned, 0, done, 0, done.length);
        Arrays.fill(open, 0);
        int count = 0;
        for (int element = 0; element < graph.size; element++) {
            if (ElementGraph.has(done, element)) {
                continue;
            }
            int waiting = 0;
            for (int earlier : graph.before[element]) {
                if (!ElementGraph.has(done, earlier)) {
                    waiting++;
                }
            }
            waitingFor[element] = waiting;
            if (waiting == 0) {
                ElementGraph.set(open, element);
                openList[count++] = element;
            }
        }
        this.loadSize = 0;
        this.visits = 0;
        this.visitLimit = visitLimit;
        this.stopped = false;
        descend(0, count, takt, Long.MAX_VALUE);
        return !stopped;
    }

    final long visits() {
        return visits;
    }

    private void descend(int from, int count, long room, long leastSkipped) {
        if (++visits > visitLimit) {
            stopped = true;
            return;
        }
        boolean extended = false;
        long skipped = leastSkipped;
        for (int i = from; i < count && !stopped; i++) {
            int element = openList[i];
            long time = graph.time[element];
            if (time > room) {
                continue;
            }
            extended = true;
            int extendedCount = add(element, count);
            descend(i + 1, extendedCount, room - time, skipped);
            remove(element, count, extendedCount);
            skipped = Math.min(skipped, time);
        }
        if (!extended && leastSkipped > room && loadSize > 0 && !full(room)) {
            stopped = true;
        }
    }

    private int add(int element, int count) {
        load[loadSize++] = element;
        ElementGraph.set(done, element);
        int extended = count;
        for (int next : graph.after[element]) {
            if (--waitingFor[next] == 0) {
                ElementGraph.set(open, next);
                openList[extended++] = next;
            }
        }
        return extended;
    }

    private void remove(int element, int count, int extended) {
        loadSize--;
        done[element >>> 6] &= ~(1L << element);
        for (int i = count; i < extended; i++) {
            open[openList[i] >>> 6] &= ~(1L << openList[i]);
        }
        for (int next : graph.after[element]) {
            waitingFor[next]++;
        }
    }
}
