package org.gemba.house.valuestream;

import java.util.function.IntUnaryOperator;

/** Orders row numbers without making an object of each. */
final class Order {
    private static final int SMALL = 12;

    private Order() {}

    /** Which of two rows stands first. */
    @FunctionalInterface
    interface Before {
        boolean test(int row, int other);
    }

    /** Rows grouped by a key from 0 to keys - 1, in their old order; rows with a negative key are left out. */
    static Groups group(int rows, int keys, IntUnaryOperator key) {
        int[] from = new int[keys + 1];
        for (int row = 0; row < rows; row++) {
            int of = key.applyAsInt(row);
            if (of >= 0) {
                from[of + 1]++;
            }
        }
        for (int i = 0; i < keys; i++) {
            from[i + 1] += from[i];
        }
        int[] next = from.clone();
        int[] ordered = new int[from[keys]];
        for (int row = 0; row < rows; row++) {
            int of = key.applyAsInt(row);
            if (of >= 0) {
                ordered[next[of]++] = row;
            }
        }
        return new Groups(ordered, from);
    }

    /** Rows by group: group k stands from {@code from[k]} to {@code from[k + 1]}. */
    @SuppressWarnings("ArrayRecordComponent")
    record Groups(int[] rows, int[] from) {
        void sortEach(Before before) {
            int[] spare = new int[rows.length];
            for (int group = 0; group + 1 < from.length; group++) {
                sort(rows, spare, from[group], from[group + 1], before);
            }
        }
    }

    /** A stable merge sort of a stretch. */
    private static void sort(int[] rows, int[] spare, int from, int to, Before before) {
        if (to - from <= SMALL) {
            insert(rows, from, to, before);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(rows, spare, from, middle, before);
        sort(rows, spare, middle, to, before);
        if (!before.test(rows[middle], rows[middle - 1])) {
            return;
        }
        System.arraycopy(rows, from, spare, from, to - from);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeRight = left >= middle || (right < to && before.test(spare[right], spare[left]));
            rows[i] = takeRight ? spare[right++] : spare[left++];
        }
    }

    private static void insert(int[] rows, int from, int to, Before before) {
        for (int i = from + 1; i < to; i++) {
            int row = rows[i];
            int hole = i;
            while (hole > from && before.test(row, rows[hole - 1])) {
                rows[hole] = rows[hole - 1];
                hole--;
            }
            rows[hole] = row;
        }
    }
}
