package org.gemba.planner.level;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The least largest deviation (Steiner and Yeomans 1993): a bound gives each unit a first and a last place; the earliest last place first
 * finds a sequence if there is one. The bound is a whole number of 1 ÷ D, so halving finds the least. Memory: some numbers a unit
 * and a model, under 1 MB.
 */
final class LeastLargest {
    private final int[] demand;
    private final int[] frozen;
    private final long units;

    private LeastLargest(int[] demand, int[] frozen) {
        this.demand = demand;
        this.frozen = frozen;
        units = IntStream.of(demand).asLongStream().sum();
    }

    static int[] sequence(int[] demand, int[] frozen) {
        return new LeastLargest(demand, frozen).least();
    }

    private int[] least() {
        long low = -1;
        long high = units;
        Optional<int[]> best = within(high);
        while (best.isEmpty()) {
            low = high;
            high = 2 * high;
            best = within(high);
        }
        int[] sequence = best.get();
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            Optional<int[]> found = within(middle);
            if (found.isPresent()) {
                high = middle;
                sequence = found.get();
            } else {
                low = middle;
            }
        }
        return sequence;
    }

    /** A sequence in which no deviation after the frozen head is larger than {@code bound ÷ D}. */
    private Optional<int[]> within(long bound) {
        int[] sequence = Arrays.copyOf(frozen, (int) units);
        int[] made = new int[demand.length];
        IntStream.of(frozen).forEach(head -> made[head]++);
        PriorityQueue<Integer> later =
                new PriorityQueue<>(Comparator.comparingLong((Integer model) -> first(model, made, bound))
                        .thenComparing(Comparator.naturalOrder()));
        PriorityQueue<Integer> ready =
                new PriorityQueue<>(Comparator.comparingLong((Integer model) -> last(model, made, bound))
                        .thenComparing(Comparator.naturalOrder()));
        for (int model = 0; model < demand.length; model++) {
            if (made[model] < demand[model]) {
                later.add(model);
            }
        }
        for (int place = frozen.length + 1; place <= units; place++) {
            while (!later.isEmpty() && first(later.peek(), made, bound) <= place) {
                ready.add(later.remove());
            }
            if (ready.isEmpty() || last(ready.peek(), made, bound) < place) {
                return Optional.empty();
            }
            int model = ready.remove();
            sequence[place - 1] = model;
            made[model]++;
            if (made[model] < demand[model]) {
                later.add(model);
            }
        }
        return Optional.of(sequence);
    }

    /** The first place k of a model's next unit j: j − k·d ÷ D is within the bound. */
    private long first(int model, int[] made, long bound) {
        return Math.ceilDiv((made[model] + 1L) * units - bound, demand[model]);
    }

    /** The last: until the place before, k − 1, having j − 1 only is within the bound. */
    private long last(int model, int[] made, long bound) {
        return Math.floorDiv(made[model] * units + bound, demand[model]) + 1;
    }
}
