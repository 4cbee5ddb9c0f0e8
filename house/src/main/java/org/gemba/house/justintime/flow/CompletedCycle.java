package org.gemba.house.justintime.flow;

import java.time.Duration;
import java.time.Instant;
import org.gemba.house.floor.UnitId;

/**
 * A cycle that a station ended.
 *
 * @param took from its beginning to its end
 * @param endedAt by the sender's clock
 * @param sequence the fact it was read from
 */
public record CompletedCycle(UnitId unit, Duration took, Instant endedAt, long sequence) {}
