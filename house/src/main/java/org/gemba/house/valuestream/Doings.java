package org.gemba.house.valuestream;

import java.util.Arrays;
import java.util.BitSet;

/**
 * All that was done, a row each, as columns of numbers: some sixty bytes a row, so that millions fit into memory.
 * Rows come in the order of the journal. Confined to one thread.
 */
final class Doings {
    static final byte WORK = 0;
    static final byte REWORK = 1;
    static final byte CHANGEOVER = 2;
    static final byte STOP = 3;

    /** Stands for "no unit" and "no person". */
    static final int NONE = -1;

    /** Stands in the place of a time that nobody knows. */
    static final long UNDATED = Long.MIN_VALUE;

    private final BitSet gone = new BitSet();
    private int size;
    private long[] sequence = new long[64];
    private long[] start = new long[64];
    private long[] end = new long[64];
    private long[] span = new long[64];
    private int[] unit = new int[64];
    private int[] station = new int[64];
    private int[] process = new int[64];
    private int[] person = new int[64];
    private int[] pieces = new int[64];
    private int[] reason = new int[64];
    private byte[] kind = new byte[64];

    /** Adds a row that ended at a time, or at {@link #UNDATED}, and took so long. */
    void add(long sequenceNumber, byte kindOf, long endedAt, long took, Doing doing) {
        if (size == start.length) {
            grow();
        }
        sequence[size] = sequenceNumber;
        kind[size] = kindOf;
        end[size] = endedAt;
        start[size] = endedAt == UNDATED ? UNDATED : endedAt - took;
        span[size] = took;
        unit[size] = doing.unit;
        station[size] = doing.station;
        process[size] = doing.process;
        person[size] = doing.person;
        pieces[size] = doing.pieces;
        reason[size] = doing.reason;
        size++;
    }

    /** What a row says besides its times. */
    record Doing(int unit, int station, int process, int person, int pieces, int reason) {}

    /** The row of a fact, or -1. */
    int rowOf(long sequenceNumber) {
        int row = Arrays.binarySearch(sequence, 0, size, sequenceNumber);
        return row < 0 ? -1 : row;
    }

    void remove(int row) {
        gone.set(row);
    }

    void reportSpan(int row, long reported) {
        span[row] = reported;
    }

    int size() {
        return size;
    }

    boolean counts(int row) {
        return !gone.get(row);
    }

    boolean dated(int row) {
        return end[row] != UNDATED;
    }

    long start(int row) {
        return start[row];
    }

    long end(int row) {
        return end[row];
    }

    /** As the sender says, which may differ from the time between start and end. */
    long span(int row) {
        return span[row];
    }

    long elapsed(int row) {
        return end[row] - start[row];
    }

    int unit(int row) {
        return unit[row];
    }

    int station(int row) {
        return station[row];
    }

    int process(int row) {
        return process[row];
    }

    int pieces(int row) {
        return pieces[row];
    }

    int reason(int row) {
        return reason[row];
    }

    byte kind(int row) {
        return kind[row];
    }

    boolean isWork(int row) {
        return kind[row] <= REWORK;
    }

    /** Whether a row stands before another in time. */
    boolean before(int row, int other) {
        return start[row] < start[other] || (start[row] == start[other] && end[row] < end[other]);
    }

    /** A number that rows with the same content share; for ordering rows of one time so that repetitions meet. */
    long identity(int row) {
        long hash = unit[row];
        for (int value : new int[] {process[row], person[row], pieces[row], kind[row], reason[row]}) {
            hash = hash * 1_000_003L + value;
        }
        return hash;
    }

    /** Whether two rows tell the very same thing. */
    boolean same(int row, int other) {
        return start[row] == start[other]
                && end[row] == end[other]
                && unit[row] == unit[other]
                && station[row] == station[other]
                && process[row] == process[other]
                && person[row] == person[other]
                && pieces[row] == pieces[other]
                && kind[row] == kind[other]
                && reason[row] == reason[other];
    }

    private void grow() {
        int more = size + (size >> 1);
        sequence = Arrays.copyOf(sequence, more);
        start = Arrays.copyOf(start, more);
        end = Arrays.copyOf(end, more);
        span = Arrays.copyOf(span, more);
        unit = Arrays.copyOf(unit, more);
        station = Arrays.copyOf(station, more);
        process = Arrays.copyOf(process, more);
        person = Arrays.copyOf(person, more);
        pieces = Arrays.copyOf(pieces, more);
        reason = Arrays.copyOf(reason, more);
        kind = Arrays.copyOf(kind, more);
    }
}
