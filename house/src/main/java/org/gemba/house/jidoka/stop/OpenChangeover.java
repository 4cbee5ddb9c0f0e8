package org.gemba.house.jidoka.stop;

import java.time.Instant;
import org.gemba.house.floor.PartId;

/**
 * A changeover that lasts.
 *
 * @param to the part that is made next
 * @param since when it began
 * @param sequence the fact it was told in
 */
public record OpenChangeover(PartId to, Instant since, long sequence) {}
