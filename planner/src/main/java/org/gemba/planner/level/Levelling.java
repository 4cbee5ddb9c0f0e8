package org.gemba.planner.level;

import java.util.Arrays;
import java.util.Optional;
import org.gemba.planner.Fraction;

/** Puts the units of a mix in an even sequence. */
public final class Levelling {
    private Levelling() {}

    /** The sequence by a method, and how even it is. Models without units never stand in it. */
    public static LevelledSequence level(Mix mix, LevelMethod method) {
        int[] frozen = mix.frozen().stream().mapToInt(Integer::intValue).toArray();
        int[] demand = mix.demand();
        int[] sequence = switch (method) {
            case SUM_OF_SQUARES -> LeastSquares.sequence(demand, frozen);
            case LARGEST_DEVIATION -> LeastLargest.sequence(demand, frozen);
            case GOAL_CHASING -> GoalChasing.first(mix);
            case GOAL_CHASING_2 -> GoalChasing.second(mix);
        };
        check(demand, sequence);
        boolean parts = mix.models().stream().anyMatch(model -> !model.parts().isEmpty());
        Optional<Fraction> partSum = parts ? Optional.of(GoalChasing.sumOfSquares(mix, sequence)) : Optional.empty();
        return new LevelledSequence(
                method,
                Arrays.stream(sequence).boxed().toList(),
                Deviation.sumOfSquares(demand, sequence),
                Deviation.largest(demand, sequence),
                partSum,
                method == LevelMethod.SUM_OF_SQUARES || method == LevelMethod.LARGEST_DEVIATION);
    }

    private static void check(int[] demand, int[] sequence) {
        int[] made = new int[demand.length];
        Arrays.stream(sequence).forEach(model -> made[model]++);
        if (!Arrays.equals(made, demand)) {
            throw new IllegalStateException("A sequence with %s units was made for a demand of %s."
                    .formatted(Arrays.toString(made), Arrays.toString(demand)));
        }
    }
}
