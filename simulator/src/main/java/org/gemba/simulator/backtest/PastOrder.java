package org.gemba.simulator.backtest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * An order as it really went.
 *
 * @param visits in the order of their beginning, at least one
 */
public record PastOrder(String id, List<Visit> visits) {
    public PastOrder {
        if (visits.isEmpty()) {
            throw new IllegalArgumentException(
                    "Order %s was nowhere.\nLeave out orders without a dated row.".formatted(id));
        }
        visits = visits.stream()
                .sorted(Comparator.comparing(Visit::start).thenComparing(Visit::end))
                .toList();
    }

    /** Work at a station. */
    public record Visit(String station, Instant start, Instant end) {
        public Visit {
            if (end.isBefore(start)) {
                throw new IllegalArgumentException(
                        "Work at %s ends at %s, before its start at %s.\nMaybe they were exchanged."
                                .formatted(station, end, start));
            }
        }
    }

    /** When its first work began. */
    public Instant begun() {
        return visits.getFirst().start();
    }

    /** When its last work ended. */
    public Instant ended() {
        return visits.stream().map(Visit::end).max(Comparator.naturalOrder()).orElseThrow();
    }
}
