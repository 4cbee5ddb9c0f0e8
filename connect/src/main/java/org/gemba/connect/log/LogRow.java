package org.gemba.connect.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A row as it is understood.
 *
 * @param station where; the step's name where the log does not say
 * @param step what; empty where the log does not say
 * @param start when it began; empty where the log does not say
 * @param end when it ended; empty where the log does not say
 * @param span the sender's own figure of how long it took
 */
public record LogRow(
        long line,
        String unit,
        String station,
        String step,
        Optional<String> part,
        Optional<String> worker,
        ReportKind kind,
        Optional<Instant> start,
        Optional<Instant> end,
        Optional<Duration> span,
        int good,
        int rejected,
        int held,
        boolean rework,
        int ordered,
        Optional<String> reason) {
    /** Whether nobody knows when it happened. */
    public boolean undated() {
        return start.isEmpty() && end.isEmpty();
    }
}
