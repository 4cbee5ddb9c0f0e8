package org.gemba.planner.sequence;

/** How far the models built stray from an even mix: the sum of squared deviations, in 1 ÷ cars² so that it stays whole. */
final class Evenness {
    private final int size;
    private final long weight;
    private final int[] model;
    private final long[] demand;
    private final int[][] built;
    private final int[] running;

    Evenness(Classes classes, int size, long weight) {
        this.size = size;
        this.weight = weight;
        model = classes.model;
        demand = new long[classes.models];
        for (int kind = 0; kind < classes.count(); kind++) {
            demand[model[kind]] += classes.cars[kind];
        }
        built = new int[weight > 0 ? classes.models : 0][size + 1];
        running = new int[classes.models];
    }

    /** Whether the mix does not count. */
    boolean isFree() {
        return weight == 0;
    }

    /** Other costs in the same measure. */
    long weighed(long cost) {
        return weight > 0 ? cost * size * size : cost;
    }

    long swapCost(int[] order, int i, int j) {
        int left = model[order[i]];
        int right = model[order[j]];
        if (weight == 0 || left == right) {
            return 0;
        }
        long sum = 0;
        for (int at = i; at < j; at++) {
            long tooFew = deviation(right, built[right][at + 1], at);
            long tooMany = deviation(left, built[left][at + 1], at);
            sum += 2L * size * (tooFew - tooMany + size);
        }
        return weight * sum;
    }

    /** What it costs that the order from i to j is another than the one counted last. */
    long cost(int[] order, int i, int j) {
        if (weight == 0) {
            return 0;
        }
        for (int kind = 0; kind < running.length; kind++) {
            running[kind] = built[kind][i];
        }
        long sum = 0;
        for (int at = i; at < j; at++) {
            running[model[order[at]]]++;
            for (int kind = 0; kind < running.length; kind++) {
                long now = deviation(kind, running[kind], at);
                long before = deviation(kind, built[kind][at + 1], at);
                sum += now * now - before * before;
            }
        }
        return weight * sum;
    }

    void recount(int[] order, int i, int j) {
        for (int kind = 0; kind < built.length; kind++) {
            for (int at = i; at <= j; at++) {
                built[kind][at + 1] = built[kind][at] + (model[order[at]] == kind ? 1 : 0);
            }
        }
    }

    long total() {
        long sum = 0;
        for (int kind = 0; kind < built.length; kind++) {
            for (int at = 0; at < size; at++) {
                long deviation = deviation(kind, built[kind][at + 1], at);
                sum += deviation * deviation;
            }
        }
        return weight * sum;
    }

    private long deviation(int kind, int count, int at) {
        return (long) count * size - (at + 1L) * demand[kind];
    }
}
