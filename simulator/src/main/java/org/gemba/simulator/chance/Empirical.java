package org.gemba.simulator.chance;

import java.util.List;

/**
 * What was measured, drawn again: each measured time is equally likely. It holds nothing that was not seen, neither between two measured
 * times nor beyond the longest.
 *
 * @param measured 1 to {@value #MOST_MEASURED} times
 */
public record Empirical(List<Double> measured) implements Variation {
    /** The most measured times. */
    public static final int MOST_MEASURED = 1_000_000;

    public Empirical {
        measured = List.copyOf(measured);
        Bounds.within(
                "The number of measured times",
                measured.size(),
                1,
                MOST_MEASURED,
                "Measure first, or take every tenth.");
        measured.forEach(time -> Bounds.time("A measured time", time));
    }

    @Override
    public double mean() {
        double sum = 0;
        for (double time : measured) {
            sum += time;
        }
        return sum / measured.size();
    }

    @Override
    public double variance() {
        double mean = mean();
        double sum = 0;
        for (double time : measured) {
            sum += (time - mean) * (time - mean);
        }
        return sum / measured.size();
    }

    @Override
    public Empirical times(double factor) {
        return new Empirical(measured.stream().map(time -> time * factor).toList());
    }

    @Override
    public Sampler sampler() {
        double[] times = measured.stream().mapToDouble(Double::doubleValue).toArray();
        return stream -> times[stream.below(times.length)];
    }
}
