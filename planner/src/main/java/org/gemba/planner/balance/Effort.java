package org.gemba.planner.balance;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How hard to try, and who listens meanwhile. One thread works; answers depend on the time limit only by where it cuts the
 * search off.
 *
 * @param limit the search ends after this time with the best answer so far
 * @param memory bytes the search may remember states in, those that wait their turn included; when they are used up it goes on
 *     without proof
 * @param seed chooses among elements of equal length which is tried first; the same seed gives the same answer
 * @param progress told each better answer, at once
 * @param cancelled asked now and then, also from another thread; once true, the best answer so far is returned
 */
public record Effort(Duration limit, long memory, long seed, Consumer<Progress> progress, BooleanSupplier cancelled) {
    /** Memory for states where none is given: half of what the Java process may use, 2 GB at most. */
    public static final long MEMORY =
            Math.min(2_000_000_000L, Runtime.getRuntime().maxMemory() / 2);

    public Effort {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("The time limit %s must be longer than nothing.".formatted(limit));
        }
        if (memory < 1_000_000) {
            throw new IllegalArgumentException(
                    "The search needs 1 MB at least for its states; %d bytes are given.".formatted(memory));
        }
    }

    /** So much time, usual memory, seed 0, nobody listening. */
    public static Effort within(Duration limit) {
        return new Effort(limit, MEMORY, 0, progress -> {}, () -> false);
    }

    /** The same with another seed. */
    public Effort seeded(long otherSeed) {
        return new Effort(limit, memory, otherSeed, progress, cancelled);
    }

    /** The same with a listener. */
    public Effort tellingTo(Consumer<Progress> listener) {
        return new Effort(limit, memory, seed, listener, cancelled);
    }

    /** The same, to be stopped by the caller. */
    public Effort unless(BooleanSupplier isCancelled) {
        return new Effort(limit, memory, seed, progress, isCancelled);
    }

    /** The same with another bound on memory, in bytes. */
    public Effort remembering(long bytes) {
        return new Effort(limit, bytes, seed, progress, cancelled);
    }

    /**
     * A better answer was found, or a better bound.
     *
     * @param best stations, or cycle in ticks, of the best answer so far; −1 while there is none
     * @param lowerBound below which no answer can lie, in the same measure
     * @param states sets of finished elements remembered so far
     */
    public record Progress(long best, long lowerBound, long states) {}
}
