package org.gemba.planner.level;

import java.util.List;
import java.util.Optional;
import org.gemba.planner.Fraction;

/**
 * A sequence of units and how even it is. With {@code xᵢₖ} units of model i among the first k, and its share {@code rᵢ} of all units,
 * the deviation is {@code xᵢₖ − k·rᵢ}.
 *
 * @param sequence places in {@link Mix#models()}
 * @param sumOfSquares of all deviations of all models at all places
 * @param largestDeviation of any model at any place, in units
 * @param partSumOfSquares the same sum over parts of all levels by their weights; empty where no parts are known
 * @param proved no sequence is better by the measure of the method
 */
public record LevelledSequence(
        LevelMethod method,
        List<Integer> sequence,
        Fraction sumOfSquares,
        Fraction largestDeviation,
        Optional<Fraction> partSumOfSquares,
        boolean proved) {
    public LevelledSequence {
        sequence = List.copyOf(sequence);
    }
}
