package org.gemba.house.jidoka.stop;

import java.time.Instant;

/**
 * A stop that lasts.
 *
 * @param reason as named best
 * @param firstReason as named when it began
 * @param since when it began
 * @param sequence the fact it was told in
 */
public record OpenStop(String reason, String firstReason, Instant since, long sequence) {
    OpenStop named(String better) {
        return new OpenStop(better, firstReason, since, sequence);
    }
}
