package org.gemba.house.language;

import java.time.Instant;
import java.util.Optional;

/**
 * Visual state, as TPS invented it: an immutable value that hangs after some fact and answers questions.
 *
 * @param <B> the board itself
 */
public interface Board<B extends Board<B>> {
    /** The board after one more fact; itself where the fact does not concern it. Never fails for a fact in the journal. */
    B after(Recorded recorded);

    /** When the passing of time alone changes what should be done, so that the house must be asked again. */
    default Optional<Instant> nextDue() {
        return Optional.empty();
    }
}
