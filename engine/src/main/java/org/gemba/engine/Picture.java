package org.gemba.engine;

import java.time.Instant;
import org.gemba.house.floor.LineKey;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.journal.Head;

/**
 * The newest picture of one line: all its boards after the same last fact.
 *
 * @param head the last fact that is durable
 * @param at when it was taken, by the line's clock
 */
public record Picture(LineKey line, Gemba gemba, Head head, Instant at, Keeping keeping) {}
