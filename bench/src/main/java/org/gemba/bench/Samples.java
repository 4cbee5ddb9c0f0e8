package org.gemba.bench;

import java.util.Arrays;

/** Measured values of one thing, in its unit. */
final class Samples {
    private double[] values = new double[1024];
    private int count;

    void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = value;
    }

    int count() {
        return count;
    }

    double median() {
        return percentile(50);
    }

    /** The value below which so many percent lie. */
    double percentile(double percent) {
        if (count == 0) {
            return Double.NaN;
        }
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1, Math.floor(percent / 100 * count))];
    }
}
