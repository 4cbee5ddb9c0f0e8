package org.gemba.house.jidoka.abnormality;

import java.time.Instant;
import org.gemba.house.language.Happening;

/** A happening that was told lately. */
public record Told(Happening happening, Instant happenedAt, long sequence) {}
