package org.gemba.planner.sequence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The order found, and how far it can be vouched for.
 *
 * @param order places in {@link SequencingProblem#cars()}; empty where no order keeps the paint batches
 * @param score what the order comes to, counted anew by {@link Scoring}
 * @param lowerBound no order's weighted sum lies below
 * @param proved nothing better exists
 * @param why the argument behind {@code lowerBound}
 * @param moves tried
 * @param reproducible whether neither the clock nor a call to stop had a say: the same seed gives the same order on every machine
 */
public record SequenceAnswer(
        List<Integer> order,
        Optional<Score> score,
        long lowerBound,
        boolean proved,
        String why,
        Duration took,
        long moves,
        boolean reproducible) {
    public SequenceAnswer {
        order = List.copyOf(order);
    }
}
