package org.gemba.planner.sequence;

import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/**
 * A stretch of the day that is moved within itself: turned round, or its two parts exchanged. Inside a part nothing changes.
 *
 * @param i its first place
 * @param middle where the second part begins, before the move; {@code i} where there is one part only
 * @param j its last place
 */
record Block(int i, int middle, int j, boolean turned) {
    /** The cars from i to j in the opposite order. */
    static Block turned(int i, int j) {
        return new Block(i, i, j, true);
    }

    /** The cars from the middle to j before those from i. */
    static Block exchanged(int i, int middle, int j) {
        return new Block(i, middle, j, false);
    }

    int length() {
        return j - i + 1;
    }

    /** Where the second part begins after the move. */
    int middleAfter() {
        return turned ? i : i + j - middle + 1;
    }

    /** The move that takes this one back. */
    Block back() {
        return turned ? this : exchanged(i, middleAfter(), j);
    }

    /** Where the car came from that stands at a place after the move. */
    int source(int place) {
        if (place < i || place > j) {
            return place;
        }
        if (turned) {
            return i + j - place;
        }
        int after = i + j - middle + 1;
        return place < after ? place - i + middle : place - (j - middle + 1);
    }

    /** The three places before which something new stands: its beginning, the middle, its end. */
    int border(int number) {
        return number == 0 ? i : number == 1 ? middleAfter() : j + 1;
    }

    /** Changes of colour more. */
    int changes(IntBinaryOperator differ) {
        int before = differ.applyAsInt(i - 1, i)
                + (turned ? 0 : differ.applyAsInt(middle - 1, middle))
                + differ.applyAsInt(j, j + 1);
        int after = turned
                ? differ.applyAsInt(i - 1, j) + differ.applyAsInt(i, j + 1)
                : differ.applyAsInt(i - 1, middle) + differ.applyAsInt(j, i) + differ.applyAsInt(middle - 1, j + 1);
        return after - before;
    }

    /** Whether cars of one colour come together. */
    boolean joins(IntUnaryOperator colour, int size) {
        int first = colour.applyAsInt(turned ? j : middle);
        int last = colour.applyAsInt(turned ? i : middle - 1);
        return (i > 0 && colour.applyAsInt(i - 1) == first)
                || (j + 1 < size && colour.applyAsInt(j + 1) == last)
                || (!turned && colour.applyAsInt(j) == colour.applyAsInt(i));
    }
}
