package org.gemba.planner.sequence;

import java.util.Optional;

/**
 * A first order, car by car: the one that costs least, and among equals the one whose options are hardest to fit in with the cars
 * left (dynamic sum of utilization rates; Gottlieb, Puchta and Solnon 2003).
 */
final class Greedy {
    private final SequencingProblem problem;
    private final Classes classes;
    private final Dice dice;
    private final int[] left;
    private final int[] colourLeft;
    private final int[] optionLeft;
    private final long[] behind;
    private final int size;
    private int colour;
    private int batch;

    Greedy(SequencingProblem problem, Classes classes, Dice dice) {
        this.problem = problem;
        this.classes = classes;
        this.dice = dice;
        size = classes.given.length;
        left = classes.cars.clone();
        int colours = 1 + java.util.Arrays.stream(classes.colour).max().orElse(0);
        colourLeft = new int[Math.max(colours, classes.colourBefore + 1)];
        optionLeft = new int[problem.rules().size()];
        for (int kind = 0; kind < left.length; kind++) {
            take(kind, left[kind]);
        }
        behind = new long[SpacingRule.LONGEST_STRETCH + size];
        int known = Math.min(problem.before().size(), SpacingRule.LONGEST_STRETCH);
        for (int i = 1; i <= known; i++) {
            behind[SpacingRule.LONGEST_STRETCH - i] =
                    problem.before().get(problem.before().size() - i).options();
        }
        colour = classes.colourBefore;
    }

    /** The order; empty where the batches left no way on. */
    Optional<int[]> order() {
        int[] order = new int[size];
        for (int at = 0; at < size; at++) {
            int best = best(at);
            if (best < 0) {
                return Optional.empty();
            }
            order[at] = best;
            left[best]--;
            take(best, -1);
            batch = classes.colour[best] == colour ? batch + 1 : 1;
            colour = classes.colour[best];
            behind[SpacingRule.LONGEST_STRETCH + at] = classes.options[best];
        }
        return Optional.of(order);
    }

    private void take(int kind, int cars) {
        colourLeft[classes.colour[kind]] += cars;
        for (int rule = 0; rule < optionLeft.length; rule++) {
            optionLeft[rule] += (int) ((classes.options[kind] >>> rule) & 1) * cars;
        }
    }

    private int best(int at) {
        int forced = forcedColour(size - at);
        int best = -1;
        long leastCost = Long.MAX_VALUE;
        double mostUse = 0;
        int equals = 1;
        for (int kind = 0; kind < left.length; kind++) {
            int itsColour = classes.colour[kind];
            boolean allowed = left[kind] > 0
                    && (forced < 0 || forced == itsColour)
                    && (itsColour != colour || batch < problem.paint().longestBatch());
            if (!allowed) {
                continue;
            }
            long cost = cost(at, kind);
            double use = use(kind, size - at);
            boolean better = cost < leastCost || (cost == leastCost && use > mostUse);
            boolean equal = cost == leastCost && use == mostUse;
            equals = better ? 1 : equal ? equals + 1 : equals;
            if (better || (equal && dice.below(equals) == 0)) {
                best = kind;
                leastCost = cost;
                mostUse = use;
            }
        }
        return best;
    }

    /** The colour that must come now because the others would not part its batches any more; −1 where none must. */
    private int forcedColour(int carsLeft) {
        long longest = problem.paint().longestBatch();
        if (longest >= carsLeft) {
            return -1;
        }
        for (int tone = 0; tone < colourLeft.length; tone++) {
            long room = (tone == colour ? longest - batch : 0) + longest * (carsLeft - colourLeft[tone]);
            if (colourLeft[tone] > 0 && tone == colour && colourLeft[tone] >= room && batch < longest) {
                return tone;
            }
            if (tone != colour && colourLeft[tone] > longest * (carsLeft - colourLeft[tone])) {
                return tone;
            }
        }
        return -1;
    }

    private long cost(int at, int kind) {
        long cost =
                classes.colour[kind] != colour && colour >= 0 ? problem.paint().weight() : 0;
        for (int rule = 0; rule < optionLeft.length; rule++) {
            SpacingRule spacing = problem.rules().get(rule);
            if (((classes.options[kind] >>> rule) & 1) != 0) {
                int count = 1;
                for (int back = 1; back < spacing.outOf(); back++) {
                    count += (int) ((behind[SpacingRule.LONGEST_STRETCH + at - back] >>> rule) & 1);
                }
                cost += count > spacing.atMost() ? spacing.weight() * (count - spacing.atMost()) : 0;
            }
        }
        return cost;
    }

    private double use(int kind, int carsLeft) {
        double use = 0;
        for (int rule = 0; rule < optionLeft.length; rule++) {
            if (((classes.options[kind] >>> rule) & 1) != 0) {
                SpacingRule spacing = problem.rules().get(rule);
                use += (double) optionLeft[rule] * spacing.outOf() / spacing.atMost() / carsLeft;
            }
        }
        return use;
    }
}
