package org.gemba.simulator.backtest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Stretches of time laid over each other: where reports overlap, time counts once.
 *
 * @param apart in order, each with a gap to the next
 */
record Stretches(List<Stretch> apart) {
    /** From a time to a later one. */
    record Stretch(Duration from, Duration until) {}

    static Stretches of(List<WorkReport> reports) {
        List<Stretch> apart = new ArrayList<>();
        for (WorkReport report :
                reports.stream().sorted(Comparator.comparing(WorkReport::from)).toList()) {
            Stretch last = apart.isEmpty() ? null : apart.getLast();
            if (last == null || report.from().compareTo(last.until()) > 0) {
                apart.add(new Stretch(report.from(), report.until()));
            } else if (report.until().compareTo(last.until()) > 0) {
                apart.set(apart.size() - 1, new Stretch(last.from(), report.until()));
            }
        }
        return new Stretches(List.copyOf(apart));
    }

    /** All of them together. */
    Duration total() {
        return upTo(Duration.ofSeconds(Long.MAX_VALUE));
    }

    /** What of them lies before a time. */
    Duration upTo(Duration time) {
        Duration total = Duration.ZERO;
        for (Stretch stretch : apart) {
            if (stretch.from().compareTo(time) < 0) {
                Duration until = stretch.until().compareTo(time) < 0 ? stretch.until() : time;
                total = total.plus(until.minus(stretch.from()));
            }
        }
        return total;
    }
}
