package org.gemba.simulator.run;

import java.time.Duration;
import org.gemba.simulator.chance.Sampler;
import org.gemba.simulator.chance.Variation;

/**
 * The clock of a run: whole microseconds since its beginning in 64 bits. Whole ticks make sums exact in any order and on every machine; a
 * microsecond is far below what happens on a floor, and a thousand years still fit, also when they are summed over hundreds of units.
 */
public final class Ticks {
    /** Ticks in a second. */
    public static final long A_SECOND = 1_000_000;

    private Ticks() {}

    /** A time in ticks; finer fractions are cut. */
    public static long of(Duration time) {
        return Math.addExact(Math.multiplyExact(time.getSeconds(), A_SECOND), time.getNano() / 1_000);
    }

    /** Ticks as a time. */
    public static Duration duration(long ticks) {
        return Duration.ofSeconds(Math.floorDiv(ticks, A_SECOND), Math.floorMod(ticks, A_SECOND) * 1_000);
    }

    /** Ticks in seconds. */
    public static double seconds(double ticks) {
        return ticks / A_SECOND;
    }

    /** A variation given in seconds, ready to draw ticks from. */
    static Sampler sampler(Variation seconds) {
        return seconds.times(A_SECOND).sampler();
    }
}
