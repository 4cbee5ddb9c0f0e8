package org.gemba.planner.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A weighing of the elements under which no possible station weighs more than {@link #most}: then the total weight divided
 * by it is a lower bound on the stations. Each is a dual feasible function of time ÷ takt, so that all of these bounds are one
 * idea: plain work content (LM1 in Scholl 1999), elements above a half (LM2) or a third (LM3) of takt, and the families of
 * Fekete and Schepers (2001) and of Carlier, Clautiaux and Moukrim (2007), which hold the bin-packing bound of Martello and
 * Toth (1990) among them; and the one that no other can outdo, the prices of the tightest {@link Packing}.
 */
final class Weighing {
    static final String WORK = "work content";

    /** Weighings kept for one takt: the strongest at the root. */
    private static final int KEPT = 16;

    /** Different lengths of element tried as thresholds, spread evenly over those that occur. */
    private static final int THRESHOLDS = 200;

    /** What is counted, for people. */
    private final String kind;

    private final long[] weight;
    private final long most;

    Weighing(String kind, long[] weight, long most) {
        this.kind = kind;
        this.weight = weight;
        this.most = most;
    }

    String kind() {
        return kind;
    }

    /** By element, never negative; shared, not to be written. */
    long[] weight() {
        return weight;
    }

    /** What one station can weigh at most. */
    long most() {
        return most;
    }

    /** The stations that everything needs. */
    long bound() {
        return ceil(Arrays.stream(weight).sum(), most);
    }

    /** The same, not rounded up. */
    double strength() {
        return Arrays.stream(weight).sum() / (double) most;
    }

    static long ceil(long value, long divisor) {
        return (value + divisor - 1) / divisor;
    }

    /** Work content first, then the strongest others, none of which is outweighed by one before it. */
    static List<Weighing> of(long[] time, long takt) {
        List<Weighing> all = new ArrayList<>();
        all.add(new Weighing("elements above half of takt", halves(time, takt), 2));
        all.add(new Weighing("elements above a third of takt", thirds(time, takt), 6));
        for (int k = 1; k <= 12; k++) {
            all.add(new Weighing("elements in steps of 1/" + (k + 1) + " of takt", steps(time, takt, k), k * takt));
        }
        for (long threshold : thresholds(time, takt)) {
            all.add(new Weighing("elements of at least the size " + threshold, padded(time, takt, threshold), takt));
            all.add(new Weighing(
                    "pieces of the size " + threshold, pieces(time, takt, threshold), 2 * (takt / threshold)));
        }
        Packing.strongest(time, takt).ifPresent(all::add);
        all.sort(Comparator.comparingDouble(weighing -> -weighing.strength()));
        List<Weighing> kept = new ArrayList<>(List.of(new Weighing(WORK, time, takt)));
        for (Weighing candidate : distinct(all)) {
            if (kept.size() < KEPT && kept.stream().noneMatch(candidate::outweighedBy)) {
                kept.add(candidate);
            }
        }
        return kept;
    }

    private boolean outweighedBy(Weighing other) {
        for (int i = 0; i < weight.length; i++) {
            if ((double) weight[i] * other.most > (double) other.weight[i] * most) {
                return false;
            }
        }
        return true;
    }

    private static Iterable<Weighing> distinct(List<Weighing> all) {
        Map<List<Double>, Weighing> distinct = new LinkedHashMap<>();
        for (Weighing weighing : all) {
            List<Double> shares = new ArrayList<>(weighing.weight.length);
            for (long weight : weighing.weight) {
                shares.add(weight / (double) weighing.most);
            }
            distinct.putIfAbsent(shares, weighing);
        }
        return distinct.values();
    }

    private static List<Long> thresholds(long[] time, long takt) {
        TreeSet<Long> sizes = new TreeSet<>();
        for (long t : time) {
            sizes.add(t);
            sizes.add(takt - t + 1);
            sizes.add(t + 1);
        }
        for (int parts = 2; parts <= 12; parts++) {
            sizes.add(takt / parts);
            sizes.add(takt / parts + 1);
        }
        List<Long> fitting = sizes.stream().filter(s -> s >= 1 && 2 * s <= takt).toList();
        List<Long> spread = new ArrayList<>();
        int step = Math.max(1, (fitting.size() + THRESHOLDS - 1) / THRESHOLDS);
        for (int i = fitting.size() - 1; i >= 0; i -= step) {
            spread.add(fitting.get(i));
        }
        return spread;
    }

    private static long[] halves(long[] time, long takt) {
        return Arrays.stream(time)
                .map(t -> 2 * t > takt ? 2 : 2 * t == takt ? 1 : 0)
                .toArray();
    }

    private static long[] thirds(long[] time, long takt) {
        return Arrays.stream(time)
                .map(t -> 3 * t > 2 * takt ? 6 : 3 * t == 2 * takt ? 4 : 3 * t > takt ? 3 : 3 * t == takt ? 2 : 0)
                .toArray();
    }

    /** Fekete and Schepers' u(k). */
    private static long[] steps(long[] time, long takt, int k) {
        return Arrays.stream(time)
                .map(t -> (k + 1) * t % takt == 0 ? k * t : (k + 1) * t / takt * takt)
                .toArray();
    }

    /** Fekete and Schepers' U(ε), the bound of Martello and Toth: what leaves no room for the smaller ones fills a station. */
    private static long[] padded(long[] time, long takt, long threshold) {
        return Arrays.stream(time)
                .map(t -> t > takt - threshold ? takt : t < threshold ? 0 : t)
                .toArray();
    }

    /** Carlier, Clautiaux and Moukrim's f(λ). */
    private static long[] pieces(long[] time, long takt, long threshold) {
        return Arrays.stream(time)
                .map(t -> 2 * t > takt
                        ? 2 * (takt / threshold - (takt - t) / threshold)
                        : 2 * t == takt ? takt / threshold : 2 * (t / threshold))
                .toArray();
    }
}
