package org.gemba.house.valuestream;

import java.time.Duration;
import java.time.Instant;

/** Instants and lengths as microseconds in a long: millions of intervals must fit into memory. */
final class Micros {
    /** Far beyond any plant's life, and small enough that differences fit. */
    private static final long FAR = Long.MAX_VALUE / 4;

    private static final Instant LATEST = at(FAR);
    private static final Instant EARLIEST = at(-FAR);

    private Micros() {}

    static long of(Instant at) {
        if (at.isAfter(LATEST)) {
            return FAR;
        }
        if (at.isBefore(EARLIEST)) {
            return -FAR;
        }
        return at.getEpochSecond() * 1_000_000L + at.getNano() / 1_000;
    }

    static long of(Duration length) {
        return length.getSeconds() >= FAR / 1_000_000L
                ? FAR
                : length.getSeconds() * 1_000_000L + length.getNano() / 1_000;
    }

    static Instant at(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    static Duration length(long micros) {
        return Duration.ofSeconds(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }
}
