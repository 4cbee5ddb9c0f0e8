package org.gemba.simulator.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How a machine breaks down and how long it takes to run again, as its stops tell. The time from the last stop to the end of the
 * observation is not yet over; it counts in the mean time between stops, but not among the fitted times.
 *
 * @param stops counted
 * @param observed seconds in which it could break down
 * @param least of the mean time between stops, with a confidence of 0.95, in seconds
 * @param most of it; infinite if there was no stop
 * @param between fitted times from one stop to the next; empty if there were fewer than two stops
 * @param lasting fitted times of the stops; empty without a stop
 */
public record FittedBreakdowns(
        int stops, double observed, double least, double most, Optional<Fitted> between, Optional<Fitted> lasting) {
    private static final double DOUBT = 0.05;

    /** The mean time between stops: observed ÷ stops; infinite if there was none. */
    public double meanBetween() {
        return observed / stops;
    }

    /**
     * Fits the stops of one machine.
     *
     * @param observed seconds of the time in which it could break down, above 0
     */
    public static FittedBreakdowns to(List<StopTime> stops, double observed) {
        if (!(observed > 0) || Double.isInfinite(observed)) {
            throw new IllegalArgumentException(
                    "The observed time (%s) must be above 0.\nMaybe its beginning and its end were exchanged."
                            .formatted(observed));
        }
        List<StopTime> ordered = stops.stream()
                .sorted(Comparator.comparingDouble(StopTime::began))
                .toList();
        if (!ordered.isEmpty() && ordered.getLast().began() > observed) {
            throw new IllegalArgumentException(
                    "A stop began at %s, after the end of the observation at %s.\nMaybe the two are in different units."
                            .formatted(ordered.getLast().began(), observed));
        }
        List<Double> between = new ArrayList<>();
        for (int stop = 1; stop < ordered.size(); stop++) {
            between.add(ordered.get(stop).began() - ordered.get(stop - 1).began());
        }
        List<Double> lasting = ordered.stream().map(StopTime::lasted).toList();
        int count = ordered.size();
        return new FittedBreakdowns(
                count,
                observed,
                2 * observed / ChiSquaredDistribution.of(2.0 * count + 2).inverseSurvivalProbability(DOUBT / 2),
                count == 0
                        ? Double.POSITIVE_INFINITY
                        : 2 * observed / ChiSquaredDistribution.of(2.0 * count).inverseCumulativeProbability(DOUBT / 2),
                between.isEmpty() ? Optional.empty() : Optional.of(Fitted.to(between)),
                lasting.isEmpty() ? Optional.empty() : Optional.of(Fitted.to(lasting)));
    }
}
