package org.gemba.simulator.plant;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.gemba.simulator.fit.FittedBreakdowns;
import org.gemba.simulator.fit.StopTime;

/** The stops of one station for one reason: the newest {@value #MOST}, and the work since the one before them. */
final class StopLog {
    private static final int MOST = 2_000;

    private final Deque<StopTime> newest = new ArrayDeque<>();
    private double workedBefore;
    private long count;

    /**
     * A stop that has ended.
     *
     * @param worked seconds that the station had worked when it began
     */
    void add(double worked, double lasted) {
        count++;
        newest.addLast(new StopTime(worked, lasted));
        if (newest.size() > MOST) {
            workedBefore = newest.removeFirst().began();
        }
    }

    long count() {
        return count;
    }

    List<Double> lasting() {
        return newest.stream().map(StopTime::lasted).toList();
    }

    /** @param worked seconds that the station has worked in all */
    FittedBreakdowns fitted(double worked) {
        List<StopTime> since = newest.stream()
                .map(stop -> new StopTime(Math.max(0, stop.began() - workedBefore), stop.lasted()))
                .toList();
        double last = since.isEmpty() ? 0 : since.getLast().began();
        return FittedBreakdowns.to(since, Math.max(last, worked - workedBefore));
    }

    /** Work from one stop to the next, in seconds. */
    List<Double> between() {
        List<StopTime> stops = List.copyOf(newest);
        return IntStream.range(1, stops.size())
                .mapToObj(stop -> stops.get(stop).began() - stops.get(stop - 1).began())
                .toList();
    }
}
