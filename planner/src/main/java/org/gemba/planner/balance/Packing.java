package org.gemba.planner.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the strongest weighing of the elements, precedence left aside: the prices of the linear relaxation of
 * packing them into stations, found by generating one load after the other (Gilmore and Gomory 1961). Prices are rounded to whole
 * numbers and the heaviest possible station is then found exactly, so that a bound never hangs on rounding.
 *
 * <p>Memory: at most {@link #MOST_SIZES}² prices of 8 bytes and {@link #MOST_PIVOTS} loads of {@link #MOST_SIZES} numbers of 4: 4 MB.
 */
final class Packing {
    /** What one station may cost, in the whole numbers of a weighing. */
    private static final long PRICE = 1_000_000;

    private static final double TINY = 1e-9;
    private static final int NONE = Integer.MIN_VALUE;

    /** Different lengths of element; with more of them the relaxation costs more than it forbids. */
    private static final int MOST_SIZES = 200;

    private static final int MOST_PIVOTS = 4_000;
    private static final int MOST_STEPS = 200_000;

    private final long takt;
    private final long[] size;
    private final int[] available;
    private final int[] kindOf;
    private final List<int[]> loads = new ArrayList<>();

    private final double[][] inverse;
    private final double[] used;
    private final double[] price;

    /** By row of the basis: a load, or −1 − kind where more elements of a kind are packed than there are. */
    private final int[] basis;

    private final long[] weight;
    private final int[] ranking;
    private final int[] tried;
    private final int[] heaviest;
    private long heaviestWeight;
    private int steps;

    Packing(long[] time, long takt) {
        this.takt = takt;
        TreeMap<Long, Integer> kinds = new TreeMap<>();
        for (long t : time) {
            if (t > 0) {
                kinds.merge(t, 1, Integer::sum);
            }
        }
        this.size = kinds.keySet().stream().mapToLong(Long::longValue).toArray();
        this.available = kinds.values().stream().mapToInt(Integer::intValue).toArray();
        this.kindOf =
                Arrays.stream(time).mapToInt(t -> Arrays.binarySearch(size, t)).toArray();
        int n = size.length;
        this.basis = new int[n];
        this.weight = new long[n];
        this.ranking = new int[n];
        this.tried = new int[n];
        this.heaviest = new int[n];
        this.inverse = new double[n][n];
        this.used = new double[n];
        this.price = new double[n];
    }

    /** The strongest weighing of all elements, if it is found within reason. */
    static Optional<Weighing> strongest(long[] time, long takt) {
        Packing packing = new Packing(time, takt);
        int sizes = packing.size.length;
        return sizes == 0 || sizes > MOST_SIZES ? Optional.empty() : packing.solve();
    }

    private Optional<Weighing> solve() {
        begin();
        for (int pivots = 0; pivots < MOST_PIVOTS; pivots++) {
            price();
            int entering = entering();
            if (entering == NONE) {
                if (!findHeaviest()) {
                    return Optional.empty();
                }
                if (heaviestWeight <= PRICE + PRICE / 1_000_000) {
                    return Optional.of(weighing());
                }
                entering = loads.size();
                loads.add(heaviest.clone());
            }
            if (!pivot(entering)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Stations that hold one kind of element each. */
    private void begin() {
        for (int kind = 0; kind < size.length; kind++) {
            int[] load = new int[size.length];
            load[kind] = (int) Math.min(available[kind], takt / size[kind]);
            loads.add(load);
            basis[kind] = kind;
            inverse[kind][kind] = 1.0 / load[kind];
            used[kind] = available[kind] * inverse[kind][kind];
        }
    }

    private void price() {
        Arrays.fill(price, 0);
        for (int row = 0; row < basis.length; row++) {
            if (basis[row] >= 0) {
                for (int kind = 0; kind < price.length; kind++) {
                    price[kind] += inverse[row][kind];
                }
            }
        }
    }

    /** The known load that saves most, or a surplus; {@link #NONE} if none saves. */
    private int entering() {
        int entering = NONE;
        double most = TINY;
        for (int kind = 0; kind < price.length; kind++) {
            if (-price[kind] > most) {
                most = -price[kind];
                entering = -1 - kind;
            }
        }
        for (int i = 0; i < loads.size(); i++) {
            int[] load = loads.get(i);
            double saves = -1;
            for (int kind = 0; kind < load.length; kind++) {
                saves += load[kind] * price[kind];
            }
            if (saves > most) {
                most = saves;
                entering = i;
            }
        }
        return entering;
    }

    private boolean pivot(int entering) {
        int n = basis.length;
        double[] column = new double[n];
        int leaving = -1;
        for (int row = 0; row < n; row++) {
            double sum = 0;
            if (entering < 0) {
                sum = -inverse[row][-1 - entering];
            } else {
                int[] load = loads.get(entering);
                for (int kind = 0; kind < n; kind++) {
                    sum += inverse[row][kind] * load[kind];
                }
            }
            column[row] = sum;
            if (sum > TINY && (leaving < 0 || used[row] * column[leaving] < used[leaving] * sum)) {
                leaving = row;
            }
        }
        if (leaving < 0) {
            return false;
        }
        double[] pivotRow = inverse[leaving];
        double scale = 1 / column[leaving];
        for (int kind = 0; kind < n; kind++) {
            pivotRow[kind] *= scale;
        }
        used[leaving] *= scale;
        for (int row = 0; row < n; row++) {
            double times = column[row];
            if (row != leaving && times != 0) {
                double[] changed = inverse[row];
                for (int kind = 0; kind < n; kind++) {
                    changed[kind] -= times * pivotRow[kind];
                }
                used[row] = Math.max(0, used[row] - times * used[leaving]);
            }
        }
        basis[leaving] = entering;
        return true;
    }

    /** The heaviest load by the prices of now, exactly; false if that takes too long. */
    private boolean findHeaviest() {
        int ranked = 0;
        for (int kind = 0; kind < size.length; kind++) {
            weight[kind] = Math.max(0, (long) (price[kind] * PRICE));
            if (weight[kind] > 0) {
                ranking[ranked++] = kind;
            }
        }
        for (int i = 1; i < ranked; i++) {
            int kind = ranking[i];
            int at = i;
            for (; at > 0 && density(kind) > density(ranking[at - 1]); at--) {
                ranking[at] = ranking[at - 1];
            }
            ranking[at] = kind;
        }
        heaviestWeight = 0;
        steps = 0;
        Arrays.fill(tried, 0);
        Arrays.fill(heaviest, 0);
        fill(0, ranked, takt, 0);
        return steps <= MOST_STEPS && heaviestWeight > 0;
    }

    private double density(int kind) {
        return weight[kind] / (double) size[kind];
    }

    private void fill(int from, int ranked, long room, long weighs) {
        if (weighs > heaviestWeight) {
            heaviestWeight = weighs;
            System.arraycopy(tried, 0, heaviest, 0, tried.length);
        }
        if (++steps > MOST_STEPS) {
            return;
        }
        for (int i = from; i < ranked; i++) {
            int kind = ranking[i];
            if (weighs + density(kind) * room < heaviestWeight + 0.5) {
                return;
            }
            for (int number = (int) Math.min(available[kind], room / size[kind]); number > 0; number--) {
                tried[kind] = number;
                fill(i + 1, ranked, room - number * size[kind], weighs + number * weight[kind]);
            }
            tried[kind] = 0;
        }
    }

    private Weighing weighing() {
        long[] weights = new long[kindOf.length];
        for (int element = 0; element < weights.length; element++) {
            weights[element] = kindOf[element] < 0 ? 0 : weight[kindOf[element]];
        }
        return new Weighing("the prices of the tightest packing", weights, heaviestWeight);
    }
}
