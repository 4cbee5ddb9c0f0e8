package org.gemba.simulator.chance;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A few values, each with its share: 8 of 10 take 50 seconds, 2 of 10 take 70.
 *
 * @param values 1 to {@value #MOST_VALUES} of them
 * @param shares one for each value, 0 or more, in any unit: percent, counts or fractions
 */
public record Discrete(List<Double> values, List<Double> shares) implements Variation {
    /** The most values. */
    public static final int MOST_VALUES = 10_000;

    public Discrete {
        values = List.copyOf(values);
        shares = List.copyOf(shares);
        Bounds.within(
                "The number of values", values.size(), 1, MOST_VALUES, "Many measured values are an empirical time.");
        if (shares.size() != values.size()) {
            throw new IllegalArgumentException("There are %d values and %d shares.\nEach value needs one share."
                    .formatted(values.size(), shares.size()));
        }
        values.forEach(value -> Bounds.time("A value", value));
        shares.forEach(share -> Bounds.within("A share", share, 0, 1e12, "A share is a count or a part of the whole."));
        Bounds.within("The sum of all shares", total(shares), 1e-12, 1e16, "At least one value needs a share above 0.");
    }

    @Override
    public double mean() {
        double sum = 0;
        for (int i = 0; i < values.size(); i++) {
            sum += shares.get(i) * values.get(i);
        }
        return sum / total(shares);
    }

    @Override
    public double variance() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < values.size(); i++) {
            double distance = values.get(i) - mean;
            sum += shares.get(i) * distance * distance;
        }
        return sum / total(shares);
    }

    @Override
    public Discrete times(double factor) {
        return new Discrete(values.stream().map(value -> value * factor).toList(), shares);
    }

    /** Walker's aliases in Vose's form (1991): every column holds at most two values, and one random number picks column and value. */
    @Override
    public Sampler sampler() {
        int count = values.size();
        double[] own = new double[count];
        double[] filled = new double[count];
        double[] other = new double[count];
        Deque<Integer> small = new ArrayDeque<>();
        Deque<Integer> large = new ArrayDeque<>();
        double total = total(shares);
        for (int i = 0; i < count; i++) {
            own[i] = values.get(i);
            other[i] = own[i];
            filled[i] = shares.get(i) * count / total;
            (filled[i] < 1 ? small : large).addLast(i);
        }
        while (!small.isEmpty() && !large.isEmpty()) {
            int less = small.removeFirst();
            int more = large.getFirst();
            other[less] = own[more];
            filled[more] -= 1 - filled[less];
            if (filled[more] < 1) {
                small.addLast(large.removeFirst());
            }
        }
        // What is left differs from a full column by rounding only.
        small.forEach(column -> filled[column] = 1);
        return stream -> {
            int column = stream.below(count);
            return stream.nextDouble() < filled[column] ? own[column] : other[column];
        };
    }

    private static double total(List<Double> shares) {
        double total = 0;
        for (double share : shares) {
            total += share;
        }
        return total;
    }
}
