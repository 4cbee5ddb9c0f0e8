package org.gemba.simulator.plant;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.gemba.simulator.fit.FittedBreakdowns;
import org.gemba.simulator.fit.StopTime;

/**
 * The stops of one station for one reason: the newest {@value #MOST}, and the work or the cycles since the one before them. Where most begin
 * between two cycles, as a tool change or missing material does, cycles are counted; where most begin in one, as a breakdown does, seconds of work.
 */
final class StopLog {
    private static final int MOST = 2_000;

    private record Stop(double worked, double cycles, double lasted) {}

    private final Deque<Stop> newest = new ArrayDeque<>();
    private final boolean told;
    private double workedBefore;
    private double cyclesBefore;
    private long count;
    private long inCycle;

    /** @param told whether it can be told that a stop began in a cycle: with several machines another one may have worked */
    StopLog(boolean told) {
        this.told = told;
    }

    /**
     * A stop that has ended.
     *
     * @param worked seconds that the station had worked when it began
     * @param cycles that it had ended by then
     * @param within whether it began in a cycle
     */
    void add(double worked, double cycles, double lasted, boolean within) {
        count++;
        inCycle += within ? 1 : 0;
        newest.addLast(new Stop(worked, cycles, lasted));
        if (newest.size() > MOST) {
            Stop gone = newest.removeFirst();
            workedBefore = gone.worked();
            cyclesBefore = gone.cycles();
        }
    }

    long count() {
        return count;
    }

    /** Whether what lies between the stops is counted in cycles. */
    boolean isByCycles() {
        return told && 2 * inCycle < count;
    }

    List<Double> lasting() {
        return newest.stream().map(Stop::lasted).toList();
    }

    private double position(Stop stop) {
        return isByCycles() ? stop.cycles() : stop.worked();
    }

    /**
     * @param worked seconds that the station has worked in all
     * @param cycles that it has ended in all
     */
    FittedBreakdowns fitted(double worked, double cycles) {
        double before = isByCycles() ? cyclesBefore : workedBefore;
        List<StopTime> since = newest.stream()
                .map(stop -> new StopTime(Math.max(0, position(stop) - before), stop.lasted()))
                .toList();
        double last = since.isEmpty() ? 0 : since.getLast().began();
        double all = isByCycles() ? cycles : worked;
        return FittedBreakdowns.to(since, Math.max(last, all - before));
    }

    /** Work or cycles from one stop to the next. */
    List<Double> between() {
        List<Stop> stops = List.copyOf(newest);
        return IntStream.range(1, stops.size())
                .mapToObj(stop -> position(stops.get(stop)) - position(stops.get(stop - 1)))
                .toList();
    }
}
