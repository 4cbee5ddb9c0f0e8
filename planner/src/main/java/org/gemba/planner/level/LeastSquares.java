package org.gemba.planner.level;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The least sum of squared deviations as an assignment of units to places (Kubiak and Sethi 1991), solved by shortest augmenting
 * paths. The j-th unit of a model with demand d among D units adds, if it stands at place k, Σ over l ≥ k of ((2j − 1)·D − 2·l·d) ÷ D,
 * which is (d·k² − (d + (2j − 1)·D)·k) ÷ D and a constant. Demands with a common divisor repeat: the optimum of one cycle, again and
 * again, is an optimum of all (Kubiak 2003).
 *
 * <p>Memory: no matrix of costs is kept; a unit takes 60 bytes, and {@link Mix#MOST_UNITS} of them 2 MB.
 */
final class LeastSquares {
    private final int[] demand;
    private final int units;
    private final int frozen;
    private final int[] model;
    private final long[] square;
    private final long[] linear;

    private LeastSquares(int[] demand, int[] frozen) {
        this.demand = demand;
        units = IntStream.of(demand).sum();
        this.frozen = frozen.length;
        int[] made = new int[demand.length];
        IntStream.of(frozen).forEach(head -> made[head]++);
        int rows = units - frozen.length;
        model = new int[rows];
        square = new long[rows];
        linear = new long[rows];
        int[] next = order(made);
        for (int row = 0; row < rows; row++) {
            int kind = next[row];
            model[row] = kind;
            made[kind]++;
            square[row] = demand[kind];
            linear[row] = demand[kind] + (2L * made[kind] - 1) * units;
        }
    }

    static int[] sequence(int[] demand, int[] frozen) {
        int cycles = frozen.length > 0 ? 1 : IntStream.of(demand).reduce(0, LeastSquares::divisor);
        if (cycles > 1) {
            int[] cycle =
                    sequence(IntStream.of(demand).map(units -> units / cycles).toArray(), frozen);
            int[] all = new int[cycle.length * cycles];
            Arrays.setAll(all, place -> cycle[place % cycle.length]);
            return all;
        }
        int[] sequence = Arrays.copyOf(frozen, IntStream.of(demand).sum());
        int[] rest = new LeastSquares(demand, frozen).assigned();
        System.arraycopy(rest, 0, sequence, frozen.length, rest.length);
        return sequence;
    }

    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    /** Units by the place they would like best, so that few paths are long. */
    private int[] order(int[] made) {
        int[] ahead = made.clone();
        return IntStream.range(frozen, units)
                .map(place -> {
                    int best = -1;
                    for (int kind = 0; kind < demand.length; kind++) {
                        boolean open = ahead[kind] < demand[kind];
                        if (open && (best < 0 || earlier(kind, best, ahead))) {
                            best = kind;
                        }
                    }
                    ahead[best]++;
                    return best;
                })
                .toArray();
    }

    /** Whether a model's next unit is wished for before another's: (2j − 1) ÷ 2d is less. */
    private boolean earlier(int kind, int other, int[] made) {
        return (2L * made[kind] + 1) * demand[other] < (2L * made[other] + 1) * demand[kind];
    }

    private long cost(int row, int column) {
        long place = frozen + column + 1L;
        return (square[row] * place - linear[row]) * place;
    }

    /** The model at each free place: rows are added one by one, each along a shortest path (Jonker and Volgenant 1987). */
    private int[] assigned() {
        int size = model.length;
        int[] rowOf = new int[size];
        Arrays.fill(rowOf, -1);
        long[] rowPrice = new long[size];
        long[] columnPrice = new long[size];
        long[] distance = new long[size];
        int[] from = new int[size];
        boolean[] reached = new boolean[size];
        for (int added = 0; added < size; added++) {
            Arrays.fill(distance, Long.MAX_VALUE);
            Arrays.fill(reached, false);
            int row = added;
            int column = -1;
            long length = 0;
            do {
                int nearest = -1;
                for (int next = 0; next < size; next++) {
                    if (!reached[next]) {
                        long through = length + cost(row, next) - rowPrice[row] - columnPrice[next];
                        if (through < distance[next]) {
                            distance[next] = through;
                            from[next] = column;
                        }
                        boolean free = nearest >= 0 && distance[next] == distance[nearest] && rowOf[next] < 0;
                        if (nearest < 0 || distance[next] < distance[nearest] || free) {
                            nearest = next;
                        }
                    }
                }
                column = nearest;
                length = distance[column];
                reached[column] = true;
                row = rowOf[column];
            } while (row >= 0);
            reprice(rowOf, rowPrice, columnPrice, distance, reached, added, length);
            while (column >= 0) {
                int before = from[column];
                rowOf[column] = before < 0 ? added : rowOf[before];
                column = before;
            }
        }
        return Arrays.stream(rowOf).map(row -> model[row]).toArray();
    }

    private static void reprice(
            int[] rowOf,
            long[] rowPrice,
            long[] columnPrice,
            long[] distance,
            boolean[] reached,
            int added,
            long length) {
        rowPrice[added] += length;
        for (int column = 0; column < reached.length; column++) {
            if (reached[column] && distance[column] < length) {
                columnPrice[column] -= length - distance[column];
                rowPrice[rowOf[column]] += length - distance[column];
            }
        }
    }
}
