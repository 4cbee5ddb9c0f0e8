package org.gemba.planner.balance.crew;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.gemba.planner.balance.Why;
import org.gemba.planner.balance.crew.CrewBalancing.Slack;
import org.jspecify.annotations.Nullable;

/**
 * A first plan at once: the line is filled from the front and from the end, again and again, first by the known rules of priority
 * (ranked positional weight, Helgeson and Birnie 1961; longest work, most followers, and what has the fewest places where it can stand), then by drawn
 * mixtures of them. What failed to find a place counts more the next time (Joslin and Clements 1999). Each plan sets the next one a stricter limit.
 * Counted in steps, so that the same seed gives the same plan.
 */
final class RuleOfThumb {
    /** Choices looked at for each element until the first plan, and after it until no better one is looked for; and at most. */
    private static final long PATIENCE = 1_000_000;

    private static final long MOST_PATIENCE = 120_000_000;
    private static final long LOOKS_FOR_BETTER = 200_000;
    private static final long MOST_FOR_BETTER = 25_000_000;
    private static final double FORGETS = 0.95;
    private static final double LOUDER = 0.3;

    /** A plan as it was found: elements in the order of the work, and the post from 0 of each element. */
    private static final class Draft {
        final int[] order;
        final int[] postOf;
        final int operators;
        final long measure;

        Draft(int[] order, int[] postOf, int operators, long measure) {
            this.order = order;
            this.postOf = postOf;
            this.operators = operators;
            this.measure = measure;
        }
    }

    /**
     * What was found; it has passed {@link CrewCheck}.
     *
     * @param slack when the last operator, or with {@link Slack#SPREAD} any operator, is done: a sum over all shares
     */
    record Sketch(List<Integer> postOf, List<List<Long>> startsOf, int operators, long slack) {
        Sketch {
            postOf = List.copyOf(postOf);
            startsOf = startsOf.stream().map(List::copyOf).toList();
        }

        CrewPlan plan() {
            Why why = new Why(Why.Reason.WORK_CONTENT, 1, List.of(), "");
            return new CrewPlan(postOf, startsOf, operators, 0, operators, 0, false, why, Duration.ZERO);
        }
    }

    /** One end of the line: the filling from there, what each rule of priority says, and what failed there lately. */
    private static final class End {
        final CrewFilling filling;
        final double[][] rules;
        final double[] failed;
        final BitSet[] allBefore;

        End(CrewFigures figures) {
            this.filling = new CrewFilling(figures);
            this.allBefore = closure(figures, figures.before, true);
            BitSet[] allAfter = closure(figures, figures.after, false);
            this.failed = new double[figures.size];
            int size = figures.size;
            double[] positional = new double[size];
            double[] work = new double[size];
            double[] followers = new double[size];
            double[] urgency = new double[size];
            double[] scarcity = new double[size];
            for (int i = 0; i < size; i++) {
                work[i] = figures.work(i);
                positional[i] = work[i]
                        + allAfter[i].stream().mapToDouble(figures::work).sum();
                followers[i] = allAfter[i].cardinality();
                urgency[i] = figures.postsAt.length - figures.latest[i];
                boolean[] may = figures.may[i];
                scarcity[i] = IntStream.range(0, figures.posts)
                        .filter(post -> !may[post])
                        .count();
            }
            this.rules = new double[][] {positional, work, followers, urgency, scarcity};
            for (double[] rule : rules) {
                double most = Math.max(1e-9, Arrays.stream(rule).max().orElseThrow());
                Arrays.setAll(rule, i -> rule[i] / most);
            }
        }

        private static BitSet[] closure(CrewFigures figures, int[][] next, boolean alongTheLine) {
            BitSet[] all = new BitSet[figures.size];
            for (int place = 0; place < figures.size; place++) {
                int element = figures.order[alongTheLine ? place : figures.size - 1 - place];
                all[element] = new BitSet(figures.size);
                for (int other : next[element]) {
                    all[element].set(other);
                    all[element].or(all[other]);
                }
            }
            return all;
        }

        /** What failed is louder the next time, with all it waits for. */
        void learn() {
            BitSet louder = new BitSet(failed.length);
            for (int i = 0; i < failed.length; i++) {
                failed[i] *= FORGETS;
                if (filling.isLate(i)) {
                    louder.set(i);
                    louder.or(allBefore[i]);
                }
            }
            louder.stream().forEach(i -> failed[i] += LOUDER);
        }
    }

    private final CrewLine line;
    private final long takt;
    private final CrewFigures figures;
    private final End front;
    private final End back;
    private final CrewFilling checked;
    private final RandomGenerator random;
    private final BooleanSupplier stop;
    private final int[] free;
    private int tried;

    RuleOfThumb(CrewLine line, long takt, long seed, BooleanSupplier stop) {
        this.line = line;
        this.takt = takt;
        this.figures = new CrewFigures(line, takt);
        this.front = new End(figures);
        this.back = new End(figures.mirrored());
        this.checked = new CrewFilling(figures);
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.stop = stop;
        this.free = new int[figures.size];
        Arrays.fill(free, -1);
    }

    /**
     * As few operators as the rules of thumb find, then the slack as it is wanted.
     *
     * @param bound fewer operators than these there cannot be
     * @param found told the operators of each better plan
     */
    Optional<Sketch> fewestOperators(long bound, Slack slack, LongConsumer found) {
        @Nullable Draft best = null;
        long until = Math.min(MOST_PATIENCE, PATIENCE * figures.size);
        while (steps() < until && !stop.getAsBoolean() && (best == null || best.operators > bound)) {
            @Nullable Draft next = attempt(best == null ? figures.posts : best.operators - 1, figures.takt, slack);
            if (next != null && isAccepted(next)) {
                best = next;
                until = steps() + forBetter();
                found.accept(best.operators);
            }
        }
        return best == null ? Optional.empty() : Optional.of(sketch(settled(best, slack)));
    }

    /** The same operators with the slack where it is wanted. */
    private Draft settled(Draft few, Slack slack) {
        Draft best = few;
        long until = steps() + forBetter() / 2;
        while (steps() < until && !stop.getAsBoolean()) {
            long within = slack == Slack.SPREAD ? best.measure - 1 : figures.takt;
            @Nullable Draft next = within < 1 ? null : attempt(few.operators, within, slack);
            if (next != null && next.operators <= few.operators && next.measure < best.measure && isAccepted(next)) {
                best = next;
            }
        }
        return best;
    }

    /**
     * Few elements moved from where they are done today: those that cannot stay are let go, and more with them until there is a plan;
     * then each is tried where it was.
     *
     * @param today post from 0, by element
     * @param found told the moved elements of each better plan
     */
    Optional<Sketch> fewestMoves(int[] today, LongConsumer found) {
        @Nullable Draft best = null;
        int least = Integer.MAX_VALUE;
        long until = Math.min(MOST_PATIENCE, PATIENCE * figures.size);
        while (steps() < until && !stop.getAsBoolean() && least > 0) {
            int[] fixed = today.clone();
            for (int i = 0; i < fixed.length; i++) {
                fixed[i] = figures.may[i][today[i]] ? today[i] : -1;
            }
            @Nullable Draft next = loosened(fixed, least);
            if (next != null) {
                next = returned(next, today);
                int moved = moved(next, today);
                if (moved < least && isAccepted(next)) {
                    least = moved;
                    until = steps() + forBetter();
                    best = next;
                    found.accept(moved);
                }
            }
        }
        return best == null ? Optional.empty() : Optional.of(sketch(best));
    }

    private @Nullable Draft loosened(int[] fixed, int fewerThan) {
        int loose = (int) Arrays.stream(fixed).filter(post -> post < 0).count();
        while (loose < fewerThan && !stop.getAsBoolean()) {
            @Nullable Draft next = attempt(front, fixed, new BitSet(), figures.posts, figures.takt, Slack.LAST);
            if (next != null || loose == figures.size) {
                return next;
            }
            loose += loosen(fixed);
        }
        return null;
    }

    /** Lets go of one element that found no post and of one that may stand in its way; how many that are. */
    private int loosen(int[] fixed) {
        int[] stuck = IntStream.range(0, figures.size)
                .filter(i -> fixed[i] >= 0 && front.filling.postOf[i] < 0)
                .toArray();
        int[] others =
                IntStream.range(0, figures.size).filter(i -> fixed[i] >= 0).toArray();
        int let = 0;
        for (int[] some : new int[][] {stuck, others}) {
            if (some.length > 0) {
                for (int element : figures.together[some[random.nextInt(some.length)]]) {
                    let += fixed[element] >= 0 ? 1 : 0;
                    fixed[element] = -1;
                }
            }
        }
        return let;
    }

    /** Each moved element is tried where it was, all others staying where they are. */
    private Draft returned(Draft found, int[] today) {
        Draft best = found;
        boolean fewer = true;
        while (fewer && !stop.getAsBoolean()) {
            fewer = false;
            for (int i = 0; i < figures.size && !stop.getAsBoolean(); i++) {
                if (best.postOf[i] != today[i]) {
                    int[] fixed = best.postOf.clone();
                    for (int element : figures.together[i]) {
                        fixed[element] = today[i];
                    }
                    @Nullable Draft next = attempt(front, fixed, new BitSet(), figures.posts, figures.takt, Slack.LAST);
                    if (next != null && moved(next, today) < moved(best, today)) {
                        best = next;
                        fewer = true;
                    }
                }
            }
        }
        return best;
    }

    private static int moved(Draft draft, int[] today) {
        return (int) IntStream.range(0, today.length)
                .filter(i -> draft.postOf[i] != today[i])
                .count();
    }

    private long forBetter() {
        return Math.min(MOST_FOR_BETTER, LOOKS_FOR_BETTER * figures.size);
    }

    private long steps() {
        return front.filling.steps() + back.filling.steps();
    }

    private @Nullable Draft attempt(int most, long within, Slack slack) {
        return attempt(tried / 2 % 2 == 0 ? front : back, free, closed(most), most, within, slack);
    }

    private @Nullable Draft attempt(End end, int[] fixed, BitSet closed, int most, long within, Slack slack) {
        CrewFilling.Taste taste = taste(end);
        tried++;
        if (end.filling.fill(taste, most, within, fixed, closed, stop)) {
            return draft(end, within, slack);
        }
        end.learn();
        return null;
    }

    /** The rules of priority one by one, each with and without a liking for single operators; then mixtures. */
    private CrewFilling.Taste taste(End end) {
        double[] worth = new double[figures.size];
        int rule = tried / 4;
        if (rule < end.rules.length) {
            Arrays.setAll(worth, i -> end.rules[rule][i] + end.failed[i]);
            return new CrewFilling.Taste(1, 0.2, tried % 2 == 0 ? 0.1 : 3, worth);
        }
        double noise = 0.4 * random.nextDouble();
        for (double[] each : end.rules) {
            double weight = random.nextDouble() * random.nextDouble();
            Arrays.setAll(worth, i -> worth[i] + weight * each[i]);
        }
        Arrays.setAll(worth, i -> worth[i] + noise * random.nextDouble() + end.failed[i]);
        return new CrewFilling.Taste(
                4 * random.nextDouble(), random.nextDouble(), random.nextBoolean() ? 3 : random.nextDouble(), worth);
    }

    /** Some of the posts that are not needed are shut, so that not always the same ones are left over. */
    private BitSet closed(int most) {
        BitSet closed = new BitSet(figures.posts);
        int spare = figures.posts - most;
        if (spare > 0 && tried >= 4 * front.rules.length && random.nextBoolean()) {
            int shut = random.nextInt(spare + 1);
            while (closed.cardinality() < shut) {
                closed.set(random.nextInt(figures.posts));
            }
        }
        return closed;
    }

    /** What was filled, seen from the front of the line, unused posts at its end where all are alike; null where that does not hold. */
    private @Nullable Draft draft(End end, long within, Slack slack) {
        int[] order = end.filling.taken.clone();
        int[] postOf = end.filling.postOf.clone();
        if (end == back) {
            Arrays.setAll(order, place -> end.filling.taken[order.length - 1 - place]);
            Arrays.setAll(postOf, i -> figures.posts - 1 - end.filling.postOf[i]);
        }
        if (line.fillsFromTheFront()) {
            int[] used = Arrays.stream(postOf).distinct().sorted().toArray();
            Arrays.setAll(postOf, i -> Arrays.binarySearch(used, postOf[i]));
        }
        if (!checked.follow(order, postOf)) {
            return null;
        }
        long measure = 0;
        for (int post = 0; post < figures.posts; post++) {
            if (slack == Slack.SPREAD) {
                measure = Math.max(measure, checked.done[post]);
            } else if (checked.done[post] > 0) {
                measure = checked.done[post];
            }
        }
        return slack == Slack.SPREAD && measure > within
                ? null
                : new Draft(order, postOf, checked.operators(), measure);
    }

    /** The independent check knows nothing of how this was found. */
    private boolean isAccepted(Draft draft) {
        return CrewCheck.faults(line, takt, sketch(draft).plan()).isEmpty();
    }

    private Sketch sketch(Draft draft) {
        checked.follow(draft.order, draft.postOf);
        List<List<Long>> starts = new ArrayList<>();
        for (long[] model : line.needsOrder() ? checked.start : new long[0][]) {
            starts.add(Arrays.stream(model).boxed().toList());
        }
        return new Sketch(
                Arrays.stream(draft.postOf).map(post -> post + 1).boxed().toList(),
                starts,
                draft.operators,
                draft.measure);
    }
}
