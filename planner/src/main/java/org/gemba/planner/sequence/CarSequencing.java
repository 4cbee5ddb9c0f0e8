package org.gemba.planner.sequence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.gemba.planner.Fraction;

/**
 * Puts the cars of a day in order. A good order at once, better ones while there is time; one thread. The heaviest weights are
 * seen to first, then the lighter ones with them. Every answer has passed {@link Scoring}.
 *
 * <p>Memory: the search keeps some numbers for each rule and car, and where the mix is levelled 4 bytes for each model and car; with
 * {@link SequencingProblem#MOST_CARS} cars, each a model, that is 100 MB for each of two arrangements. The proof takes 84 MB at most
 * ({@link FewRules}), and is given up where that does not suffice.
 */
public final class CarSequencing {
    private static final int ATTEMPTS = 8;
    private static final long MOVES_AT_FIRST = 1_000_000;

    private final SequencingProblem problem;
    private final Effort effort;
    private final Classes classes;
    private final Dice dice;
    private final long start = System.nanoTime();
    private long moves;
    private long told = Long.MAX_VALUE;
    private boolean reproducible = true;

    private CarSequencing(SequencingProblem problem, Effort effort) {
        this.problem = problem;
        this.effort = effort;
        classes = new Classes(problem);
        dice = new Dice(effort.seed());
    }

    /** The best order of the cars that can be found with so much effort. */
    public static SequenceAnswer order(SequencingProblem problem, Effort effort) {
        return new CarSequencing(problem, effort).order();
    }

    private SequenceAnswer order() {
        Optional<int[]> first = first();
        if (first.isEmpty()) {
            return new SequenceAnswer(
                    List.of(),
                    Optional.empty(),
                    CapacityBound.of(problem),
                    false,
                    "No order that keeps the paint batches was found.",
                    since(),
                    0,
                    true);
        }
        int[] order = first.get();
        LowerBound lowerBound = LowerBound.alone(problem);
        List<Weights> ranks = Weights.of(problem);
        if (LowerBound.onlySpacing(problem)) {
            order = searched(order, ranks, 0, lowerBound.total(), Math.min(effort.moves(), MOVES_AT_FIRST));
            lowerBound = ofPairs(order);
            order = searched(order, ranks, 0, lowerBound.total(), Math.min(effort.moves(), 4 * MOVES_AT_FIRST));
            lowerBound = ofThree(order, lowerBound);
        }
        long bound = lowerBound.total();
        for (int rank = 0; rank < ranks.size(); rank++) {
            order = searched(order, ranks, rank, bound, share(effort.moves(), ranks, rank));
        }
        List<Integer> cars = classes.cars(order);
        Scoring.fault(problem, cars).ifPresent(fault -> {
            throw new IllegalStateException("The search gave a wrong order for " + problem.name() + ": " + fault);
        });
        Score score = Scoring.of(problem, cars);
        boolean proved = score.total().compareTo(Fraction.of(bound)) <= 0;
        return new SequenceAnswer(
                cars, Optional.of(score), bound, proved, why(lowerBound), since(), moves, reproducible);
    }

    private int[] searched(int[] from, List<Weights> ranks, int rank, long bound, long mostMoves) {
        boolean all = rank == ranks.size() - 1;
        long lightest = ranks.get(rank).lightest();
        Arrangement arrangement = new Arrangement(problem, classes, from, lightest);
        LocalSearch search = new LocalSearch(arrangement, dice, problem.levelling() > 0);
        long enough = problem.levelling() > 0 ? -1 : all ? bound : bound / lightest * lightest;
        long until = share(effort.limit().toNanos(), ranks, rank);
        BooleanSupplier halt = () -> {
            boolean halted = isOver(until);
            reproducible &= !halted;
            return halted;
        };
        search.search(enough, mostMoves - moves, halt, () -> tell(all, arrangement.total(), moves + search.moves()));
        moves += search.moves();
        return arrangement.order;
    }

    /** What may be used up when a rank has been searched. */
    private static long share(long limit, List<Weights> ranks, int rank) {
        return rank == ranks.size() - 1 ? limit : limit / (ranks.size() + 1) * (rank + 1);
    }

    private void tell(boolean all, long total, long movesSoFar) {
        if (all && total < told) {
            told = total;
            effort.progress().accept(new Effort.Progress(total, movesSoFar));
        }
    }

    /** The better of the given order, where it keeps the batches, and of some built car by car. */
    private Optional<int[]> first() {
        List<int[]> orders = new ArrayList<>();
        List<Integer> given = IntStream.range(0, classes.given.length).boxed().toList();
        if (Scoring.fault(problem, given).isEmpty()) {
            orders.add(classes.given);
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            new Greedy(problem, classes, dice).order().ifPresent(orders::add);
        }
        long least = Long.MAX_VALUE;
        Optional<int[]> best = Optional.empty();
        for (int[] order : orders) {
            long total = new Arrangement(problem, classes, order, 1).total();
            boolean keeps = Scoring.fault(problem, classes.cars(order)).isEmpty();
            if (keeps && total < least) {
                least = total;
                best = Optional.of(Arrays.copyOf(order, order.length));
            }
        }
        return best;
    }

    private LowerBound ofPairs(int[] order) {
        LowerBound bound = LowerBound.ofPairs(
                problem, total(order), () -> isOver(effort.limit().toNanos() / 4));
        reproducible &= bound.complete();
        return bound;
    }

    /** Three rules together take longer: only where the search has not reached the bound by pairs. */
    private LowerBound ofThree(int[] order, LowerBound pairs) {
        long known = total(order);
        if (known <= pairs.total()) {
            return pairs;
        }
        LowerBound bound = pairs.or(
                LowerBound.ofThree(problem, known, () -> isOver(effort.limit().toNanos() / 2)));
        reproducible &= bound.complete();
        return bound;
    }

    private long total(int[] order) {
        return new Arrangement(problem, classes, order, 1).total();
    }

    private boolean isOver(long nanos) {
        return System.nanoTime() - start >= nanos || effort.cancelled().getAsBoolean();
    }

    private String why(LowerBound bound) {
        if (bound.total() == 0) {
            return "Nothing is lost where no rule is broken.";
        }
        List<String> reasons = new ArrayList<>(bound.sentences(problem));
        for (int rule = 0; rule < problem.rules().size(); rule++) {
            long tooMany = CapacityBound.tooMany(problem, rule);
            if (tooMany > 0) {
                SpacingRule spacing = problem.rules().get(rule);
                int number = rule;
                reasons.add("%d of %d cars need %s, at most %d in %d: %d at least"
                        .formatted(
                                problem.cars().stream()
                                        .filter(car -> car.needs(number))
                                        .count(),
                                problem.cars().size(),
                                spacing.name(),
                                spacing.atMost(),
                                spacing.outOf(),
                                tooMany));
            }
        }
        if (problem.paint().weight() > 0) {
            reasons.add("%d changes of colour at least".formatted(CapacityBound.colourChanges(problem)));
        }
        return String.join("; ", reasons) + ".";
    }

    private Duration since() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
