package org.gemba.simulator.backtest;

import java.time.Duration;

/**
 * One line of a log: somebody reported work on an order.
 *
 * @param from since the beginning of the log
 * @param until since the beginning of the log, not before {@code from}
 */
public record WorkReport(String order, String part, String resource, Kind kind, Duration from, Duration until) {
    /** What was reported. */
    public enum Kind {
        WORK,
        SETUP,
        BREAKDOWN
    }

    public WorkReport {
        if (from.isNegative() || until.compareTo(from) < 0) {
            throw new IllegalArgumentException(
                    "A report of order %s from %s to %s cannot be.\nMaybe its beginning and its end were exchanged, or the log began later."
                            .formatted(order, from, until));
        }
    }
}
