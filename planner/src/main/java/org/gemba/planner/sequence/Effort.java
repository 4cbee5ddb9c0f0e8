package org.gemba.planner.sequence;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How hard to try, and who listens meanwhile. One thread works. The same seed makes the same moves in the same order: a search
 * that ends because it reaches its bound, or after so many moves, gives the same answer on every machine. A limit in time cuts it off,
 * and ends the search of each rank of weights, sooner or later.
 *
 * @param limit the search ends after this time with the best order so far
 * @param moves or after so many moves
 * @param seed of all chance
 * @param progress told each better order's weighted sum, at once
 * @param cancelled asked now and then; once true, the best order so far is returned
 */
public record Effort(Duration limit, long moves, long seed, Consumer<Progress> progress, BooleanSupplier cancelled) {
    /**
     * A better order was found.
     *
     * @param total its weighted sum, times the square of the cars where the mix is levelled
     * @param moves moves tried so far
     */
    public record Progress(long total, long moves) {}

    public Effort {
        if (limit.isNegative() || limit.isZero() || moves < 1) {
            throw new IllegalArgumentException(
                    "The limits %s and %d moves must be more than nothing.".formatted(limit, moves));
        }
    }

    /** So much time, seed 0, nobody listening. */
    public static Effort within(Duration limit) {
        return new Effort(limit, Long.MAX_VALUE, 0, progress -> {}, () -> false);
    }

    /** The same with another seed. */
    public Effort seeded(long otherSeed) {
        return new Effort(limit, moves, otherSeed, progress, cancelled);
    }

    /** The same with at most so many moves. */
    public Effort moving(long most) {
        return new Effort(limit, most, seed, progress, cancelled);
    }

    /** The same with a listener. */
    public Effort tellingTo(Consumer<Progress> listener) {
        return new Effort(limit, moves, seed, listener, cancelled);
    }

    /** The same, to be stopped by the caller. */
    public Effort unless(BooleanSupplier isCancelled) {
        return new Effort(limit, moves, seed, progress, isCancelled);
    }
}
