package org.gemba.simulator.backtest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gemba.simulator.fit.Fitted;
import org.gemba.simulator.fit.FittedBreakdowns;
import org.gemba.simulator.fit.StopTime;

/**
 * What the reports say about one resource.
 *
 * @param busy time with any report; overlapping reports count once
 * @param worked time with reports of work, in which it could break down
 * @param visits of orders, in the order of their beginning
 * @param stops by working time
 */
public record ResourceHistory(
        String resource, Duration busy, Duration worked, List<Visit> visits, List<StopTime> stops) {
    private static final double NANOS = 1e9;

    public ResourceHistory {
        visits = List.copyOf(visits);
        stops = List.copyOf(stops);
    }

    /** The share of a time in which anything was reported. */
    public double utilisation(Duration calendar) {
        return seconds(busy) / seconds(calendar);
    }

    /** Work of one visit in seconds, for each visit with work. */
    public List<Double> workTimes() {
        return visits.stream()
                .map(visit -> seconds(visit.worked()))
                .filter(time -> time > 0)
                .toList();
    }

    /** Set-up of one visit in seconds, for each visit with set-up. */
    public List<Double> setUpTimes() {
        return visits.stream()
                .map(visit -> seconds(visit.setUp()))
                .filter(time -> time > 0)
                .toList();
    }

    /** The share of visits with set-up. */
    public double shareWithSetUp() {
        return visits.isEmpty() ? 0 : (double) setUpTimes().size() / visits.size();
    }

    /** The work of a visit, fitted; empty if none was reported. */
    public Optional<Fitted> fittedWork() {
        return fitted(workTimes());
    }

    /** The set-up of a visit, fitted; empty if none was reported. */
    public Optional<Fitted> fittedSetUp() {
        return fitted(setUpTimes());
    }

    /** Its breakdowns, fitted; empty if it never worked. */
    public Optional<FittedBreakdowns> fittedBreakdowns() {
        return worked.isZero() ? Optional.empty() : Optional.of(FittedBreakdowns.to(stops, seconds(worked)));
    }

    private static Optional<Fitted> fitted(List<Double> times) {
        return times.isEmpty() ? Optional.empty() : Optional.of(Fitted.to(times));
    }

    static double seconds(Duration time) {
        return time.getSeconds() + time.getNano() / NANOS;
    }
}
