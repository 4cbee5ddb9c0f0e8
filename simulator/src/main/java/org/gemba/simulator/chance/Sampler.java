package org.gemba.simulator.chance;

/** A {@link Variation} made ready to draw from fast. It keeps no state, so one sampler may serve many streams and threads. */
@FunctionalInterface
public interface Sampler {
    /** No drawn time is longer than this when it is rounded to whole ticks: sums of a few still fit in 64 bits. */
    long MOST_TICKS = 1_000_000_000_000_000_000L;

    /** The next value, in the unit of the variation. */
    double next(Stream stream);

    /**
     * The next value rounded to the nearest whole number, halves up. For a simulated clock of whole ticks: {@code
     * variation.times(TICKS_A_SECOND).sampler().ticks(stream)}. Rounding moves the mean by far less than half a tick as long as the
     * spread is many ticks wide. Values beyond {@link #MOST_TICKS} are cut there.
     */
    default long ticks(Stream stream) {
        return (long) Math.min(next(stream) + 0.5, MOST_TICKS);
    }
}
