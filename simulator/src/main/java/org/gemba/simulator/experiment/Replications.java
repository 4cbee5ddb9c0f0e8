package org.gemba.simulator.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The record of finished runs, numbered from 0 without gaps. Whoever keeps it can go on with the study later.
 *
 * @param runs in the order of their numbers
 */
public record Replications(List<Replication> runs) {
    /** Nothing has been run yet. */
    public static final Replications NONE = new Replications(List.of());

    /** The most runs of one study. */
    public static final int MOST_RUNS = 1_000_000;

    public Replications {
        runs = List.copyOf(runs);
        if (runs.size() > MOST_RUNS) {
            throw new IllegalArgumentException(
                    "%d runs are too many; the most are %d.\nMake one run longer.".formatted(runs.size(), MOST_RUNS));
        }
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).number() != i) {
                throw new IllegalArgumentException(
                        "Run %d stands where run %d should.\nMaybe the record of finished runs was cut or put together from two."
                                .formatted(runs.get(i).number(), i));
            }
        }
    }

    /** How many runs. */
    public int size() {
        return runs.size();
    }

    /** The names of all figures that some run came to. */
    public SortedSet<String> names() {
        return runs.stream()
                .flatMap(run -> run.figures().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One figure in each run that came to it. */
    public List<Double> values(String figure) {
        List<Double> values = new ArrayList<>();
        for (Replication run : runs) {
            Double value = run.figures().get(figure);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    /** One figure in one run, if it came to it. */
    public OptionalDouble value(int run, String figure) {
        Double value = runs.get(run).figures().get(figure);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Where the mean of a figure lies; needs two runs that came to it. */
    public Interval interval(String figure, double confidence) {
        return Interval.of(values(figure), confidence);
    }
}
