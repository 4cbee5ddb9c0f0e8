package org.gemba.planner.level;

import java.math.BigInteger;
import java.util.stream.IntStream;
import org.gemba.planner.Fraction;

/**
 * Goal chasing (Monden, Toyota Production System). At place k goal chasing I takes the model i with the least Σⱼ wⱼ·(k·Nⱼ/Q − Xⱼ − bᵢⱼ)²;
 * goal chasing II the one with the largest Σ over its parts of (k·Nⱼ/Q − Xⱼ). Among equals the model named first is taken. With the
 * lag Aⱼ = k·Nⱼ − Q·Xⱼ only −2·Σ wⱼ·Aⱼ·bᵢⱼ + Q·Σ wⱼ·bᵢⱼ² tells the models apart, and each choice changes the first sum by what two
 * models have in common: a place costs as many steps as there are models, however many parts they have. All in whole numbers.
 *
 * <p>Memory: 8 bytes for each two models, 32 MB with {@link Mix#MOST_MODELS}, and what {@link PartUse} keeps.
 */
final class GoalChasing {
    private final int[] demand;
    private final long units;
    private final PartUse parts;
    /** Σ wⱼ·bᵢⱼ·bₕⱼ by two models. */
    private final long[][] common;
    /** Σ wⱼ·Nⱼ·bᵢⱼ. */
    private final long[] growth;

    private GoalChasing(Mix mix) {
        demand = mix.demand();
        units = mix.units();
        parts = new PartUse(mix);
        int models = demand.length;
        common = new long[models][models];
        growth = new long[models];
        for (int part = 0; part < parts.use.size(); part++) {
            long[] use = parts.use.get(part);
            long need = need(use);
            for (int model = 0; model < models; model++) {
                long weighed = Math.multiplyExact(parts.weights.get(part), use[model]);
                growth[model] = Math.addExact(growth[model], Math.multiplyExact(weighed, need));
                for (int other = 0; weighed > 0 && other < models; other++) {
                    common[model][other] = Math.addExact(common[model][other], Math.multiplyExact(weighed, use[other]));
                }
            }
        }
    }

    static int[] first(Mix mix) {
        return new GoalChasing(mix).chase(mix.frozen(), true);
    }

    static int[] second(Mix mix) {
        for (Model model : mix.models()) {
            model.parts().forEach((part, count) -> {
                if (count > 1) {
                    throw new IllegalArgumentException(
                            "Goal chasing II needs parts taken once or not at all; model %s takes %d of %s.\nUse goal chasing I."
                                    .formatted(model.name(), count, part));
                }
            });
        }
        return new GoalChasing(new Mix(mix.models(), java.util.List.of(), mix.weights(), mix.frozen()))
                .chase(mix.frozen(), false);
    }

    private int[] chase(java.util.List<Integer> frozen, boolean squares) {
        int[] sequence = new int[(int) units];
        int[] left = demand.clone();
        long[] lag = growth.clone();
        for (int place = 0; place < sequence.length; place++) {
            int chosen = place < frozen.size() ? frozen.get(place) : best(left, lag, squares);
            sequence[place] = chosen;
            left[chosen]--;
            for (int model = 0; model < lag.length; model++) {
                lag[model] = Math.addExact(
                        lag[model],
                        Math.subtractExact(growth[model], Math.multiplyExact(units, common[chosen][model])));
            }
        }
        return sequence;
    }

    private int best(int[] left, long[] lag, boolean squares) {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int model = 0; model < left.length; model++) {
            if (left[model] > 0) {
                long distance = squares
                        ? Math.subtractExact(
                                Math.multiplyExact(units, common[model][model]), Math.multiplyExact(2, lag[model]))
                        : -lag[model];
                if (best < 0 || distance < least) {
                    best = model;
                    least = distance;
                }
            }
        }
        return best;
    }

    /** Σ over places and parts of wⱼ·(k·Nⱼ/Q − Xⱼ)². */
    static Fraction sumOfSquares(Mix mix, int[] sequence) {
        PartUse parts = new PartUse(mix);
        BigInteger sum = BigInteger.ZERO;
        BigInteger squaredUnits = BigInteger.valueOf(sequence.length).pow(2);
        for (int part = 0; part < parts.use.size(); part++) {
            long[] use = parts.use.get(part);
            long need = IntStream.range(0, use.length)
                    .mapToLong(model -> use[model] * mix.models().get(model).units())
                    .sum();
            long used = 0;
            BigInteger squares = BigInteger.ZERO;
            for (int place = 0; place < sequence.length; place++) {
                used += use[sequence[place]];
                long lag = (place + 1) * need - sequence.length * used;
                squares = squares.add(BigInteger.valueOf(lag).multiply(BigInteger.valueOf(lag)));
            }
            sum = sum.add(squares.multiply(BigInteger.valueOf(parts.weights.get(part))));
        }
        return new Fraction(sum, squaredUnits);
    }

    private long need(long[] use) {
        long need = 0;
        for (int model = 0; model < use.length; model++) {
            need = Math.addExact(need, Math.multiplyExact(use[model], demand[model]));
        }
        return need;
    }
}
