package org.gemba.house.valuestream;

import java.util.Arrays;
import org.gemba.house.floor.UnitId;

/** The units of a stream: when each was started, and when it was finished or wholly scrapped, where that was said. */
final class Units {
    static final long NOT_SAID = Long.MIN_VALUE;

    private final Numbering<UnitId> numbers = new Numbering<>();
    private long[] startedAt = new long[64];
    private long[] finishedAt = new long[64];
    private long[] scrappedAt = new long[64];
    private long[] piecesLeft = new long[64];
    private int[] part = new int[64];

    int of(UnitId unit) {
        int known = numbers.size();
        int number = numbers.of(unit);
        if (number == known) {
            begin(number);
        }
        return number;
    }

    private void begin(int number) {
        if (number == startedAt.length) {
            startedAt = Arrays.copyOf(startedAt, number * 2);
            finishedAt = Arrays.copyOf(finishedAt, number * 2);
            scrappedAt = Arrays.copyOf(scrappedAt, number * 2);
            piecesLeft = Arrays.copyOf(piecesLeft, number * 2);
            part = Arrays.copyOf(part, number * 2);
        }
        startedAt[number] = NOT_SAID;
        finishedAt[number] = NOT_SAID;
        scrappedAt[number] = NOT_SAID;
        part[number] = Doings.NONE;
    }

    int size() {
        return numbers.size();
    }

    void started(int unit, long at, int partNumber, long pieces) {
        startedAt[unit] = at;
        piecesLeft[unit] += pieces;
        part[unit] = partNumber;
    }

    void finished(int unit, long at) {
        finishedAt[unit] = at;
    }

    /** Some of its pieces were scrapped; with the last of them the unit is gone. */
    void scrapped(int unit, long at, long pieces) {
        piecesLeft[unit] -= pieces;
        scrappedAt[unit] = piecesLeft[unit] <= 0 ? at : NOT_SAID;
    }

    long scrappedAt(int unit) {
        return scrappedAt[unit];
    }

    long startedAt(int unit) {
        return startedAt[unit];
    }

    long finishedAt(int unit) {
        return finishedAt[unit];
    }

    int part(int unit) {
        return part[unit];
    }
}
