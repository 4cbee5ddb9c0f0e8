package org.gemba.planner.sequence;

import java.util.ArrayList;
import java.util.List;

/**
 * An order of the day that is changed bit by bit; what a change costs is known without looking at the whole day again (Estellon,
 * Gardi and Nouioua 2006: only stretches that a border of the moved cars cuts can change). The heaviest rules are asked first: a
 * change that they forbid is refused before the others are looked at.
 */
final class Arrangement {
    private static final int BEFORE = SpacingRule.LONGEST_STRETCH;

    final int size;
    final Classes classes;
    final int[] order;
    final List<Rank> ranks;

    private final long[] options;
    private final long[] view;
    private final int[] colour;
    private final int longestBatch;
    private final Evenness evenness;
    private final int[] scratch;
    private long total;

    /**
     * Rules that weigh about the same, and paint if it does. Each rank weighs a hundred times the next or more, so that nothing
     * lighter makes up for it.
     *
     * @param mask bits of its rules
     * @param change what a change of colour costs; 0 where paint is of another rank
     * @param reach the longest stretch
     */
    record Rank(List<Stretches> stretches, long mask, long change, int reach) {
        Rank {
            stretches = List.copyOf(stretches);
        }
    }

    /** Weights count only down to the lightest that is named. */
    Arrangement(SequencingProblem problem, Classes classes, int[] order, long lightest) {
        this.classes = classes;
        this.order = order.clone();
        size = order.length;
        options = new long[BEFORE + size + BEFORE];
        colour = new int[size + 1];
        scratch = new int[size];
        longestBatch = problem.paint().longestBatch();
        List<Car> before = problem.before();
        for (int i = 0; i < Math.min(before.size(), BEFORE); i++) {
            options[BEFORE - 1 - i] = before.get(before.size() - 1 - i).options();
        }
        view = options.clone();
        colour[0] = classes.colourBefore;
        ranks = Weights.of(problem).stream()
                .filter(weights -> weights.heaviest() >= lightest)
                .map(weights -> rank(problem, weights))
                .toList();
        evenness = new Evenness(classes, size, problem.levelling());
        place(0, size - 1);
        settle(0, size - 1);
        total = cost();
    }

    private static Rank rank(SequencingProblem problem, Weights weights) {
        List<Stretches> stretches = new ArrayList<>();
        long mask = 0;
        int reach = 1;
        for (int rule = 0; rule < problem.rules().size(); rule++) {
            SpacingRule spacing = problem.rules().get(rule);
            if (weights.include(spacing.weight())) {
                stretches.add(new Stretches(problem, rule, spacing.weight()));
                mask |= 1L << rule;
                reach = Math.max(reach, spacing.outOf());
            }
        }
        long change = problem.paint().weight();
        return new Rank(stretches, mask, weights.include(change) ? change : 0, reach);
    }

    /** The weighted sum, times the square of the cars where the mix is levelled. */
    long total() {
        return total;
    }

    int colourAt(int place) {
        return colour[place + 1];
    }

    /** Whether the car at a place has another colour than the one before it. */
    boolean startsBatch(int place) {
        return differ(place - 1, place) > 0;
    }

    /** What it costs to let two places change their cars; {@link Long#MAX_VALUE} where that is more than so much, or a batch too long. */
    long swapCost(int one, int other, long most) {
        int i = Math.min(one, other);
        int j = Math.max(one, other);
        long left = classes.options[order[i]];
        long different = left ^ classes.options[order[j]];
        long sum = 0;
        for (Rank rank : ranks) {
            if ((different & rank.mask) != 0) {
                for (Stretches kept : rank.stretches) {
                    if (((different >>> kept.rule) & 1) != 0) {
                        sum += moved(kept, i, j, ((left >>> kept.rule) & 1) != 0);
                    }
                }
            }
            sum += rank.change == 0 ? 0 : rank.change * recoloured(i, j);
            if (sum > most && evenness.isFree()) {
                return Long.MAX_VALUE;
            }
        }
        if (longestBatch < size && colour[i + 1] != colour[j + 1] && !batchesKept(i, j)) {
            return Long.MAX_VALUE;
        }
        return evenness.weighed(sum) + evenness.swapCost(order, i, j);
    }

    private static long moved(Stretches kept, int i, int j, boolean right) {
        int around = kept.outOf - 1;
        int leftEnd = Math.min(i, j - around - 1);
        int rightStart = Math.max(i + 1, j - around);
        return right
                ? kept.lose(i - around, leftEnd) + kept.gain(rightStart, j)
                : kept.gain(i - around, leftEnd) + kept.lose(rightStart, j);
    }

    void swap(int one, int other, long cost) {
        int i = Math.min(one, other);
        int j = Math.max(one, other);
        long left = classes.options[order[i]];
        long different = left ^ classes.options[order[j]];
        for (Rank rank : ranks) {
            for (Stretches kept : rank.stretches) {
                if (((different >>> kept.rule) & 1) != 0) {
                    int around = kept.outOf - 1;
                    int more = ((left >>> kept.rule) & 1) != 0 ? 1 : -1;
                    kept.add(i - around, Math.min(i, j - around - 1), -more);
                    kept.add(Math.max(i + 1, j - around), j, more);
                }
            }
        }
        int kind = order[i];
        order[i] = order[j];
        order[j] = kind;
        place(i, i);
        place(j, j);
        evenness.recount(order, i, j);
        total += cost;
    }

    /** Turns the cars from one place to another round, if that costs at most so much; says whether it did. */
    boolean reverse(int i, int j, long most) {
        return moved(Block.turned(i, j), most);
    }

    /** Lets the cars from {@code middle} to {@code j} go before those from {@code i}, if that costs at most so much. */
    boolean rotate(int i, int middle, int j, long most) {
        return moved(Block.exchanged(i, middle, j), most);
    }

    /** Shuffles the cars from one place to another, if that costs at most so much. */
    boolean shuffle(int i, int j, Dice dice, long most) {
        System.arraycopy(order, i, scratch, i, j - i + 1);
        for (int at = j; at > i; at--) {
            int other = i + dice.below(at - i + 1);
            int kind = order[at];
            order[at] = order[other];
            order[other] = kind;
        }
        return kept(i, j, most);
    }

    private boolean moved(Block block, long most) {
        if (!evenness.isFree()) {
            System.arraycopy(order, block.i(), scratch, block.i(), block.length());
            for (int at = block.i(); at <= block.j(); at++) {
                order[at] = scratch[block.source(at)];
            }
            return kept(block.i(), block.j(), most);
        }
        long cost = cost(block, most);
        if (cost > most) {
            return false;
        }
        boolean joins = longestBatch < size && block.joins(this::colourAt, size);
        move(block);
        if (joins && !batchesKept(block)) {
            move(block.back());
            return false;
        }
        for (Rank rank : ranks) {
            for (Stretches kept : rank.stretches) {
                kept.follow(block, options);
            }
        }
        total += cost;
        return true;
    }

    /** What a block move costs, known from its borders; more than {@code most} as soon as that is sure. */
    private long cost(Block block, long most) {
        long cost = 0;
        for (Rank rank : ranks) {
            if (rank.change > 0) {
                cost += rank.change * block.changes(this::differ);
            }
            if (!rank.stretches.isEmpty()) {
                for (int border = 0; border < 3; border++) {
                    look(block, block.border(border), rank.reach);
                }
                for (Stretches kept : rank.stretches) {
                    cost += kept.across(block, view);
                }
            }
            if (cost > most) {
                return cost;
            }
        }
        return cost;
    }

    /** Lets the view show what would stand around a border. */
    private void look(Block block, int border, int reach) {
        int to = Math.min(size - 1, border + reach - 2);
        for (int at = Math.max(0, border - reach + 1); at <= to; at++) {
            view[BEFORE + at] = options[BEFORE + block.source(at)];
        }
    }

    private void move(Block block) {
        int i = block.i();
        System.arraycopy(order, i, scratch, i, block.length());
        for (int at = i; at <= block.j(); at++) {
            order[at] = scratch[block.source(at)];
        }
        place(i, block.j());
    }

    /** Keeps what stands in {@code order} from i to j, or brings back what stood there. */
    private boolean kept(int i, int j, long most) {
        long sum = -changesWithin(i, j);
        place(i, j);
        sum += changesWithin(i, j);
        for (Rank rank : ranks) {
            for (Stretches kept : rank.stretches) {
                int around = kept.outOf - 1;
                sum += kept.counted(i - around, j, options) - kept.known(i - around, j);
            }
        }
        long cost = evenness.weighed(sum) + evenness.cost(order, i, j);
        boolean kept = cost <= most && (longestBatch >= size || batchesKeptWithin(i, j));
        if (kept) {
            settle(i, j);
            total += cost;
        } else {
            System.arraycopy(scratch, i, order, i, j - i + 1);
            place(i, j);
        }
        return kept;
    }

    private void place(int i, int j) {
        for (int at = i; at <= j; at++) {
            options[BEFORE + at] = classes.options[order[at]];
            colour[at + 1] = classes.colour[order[at]];
        }
    }

    private void settle(int i, int j) {
        for (Rank rank : ranks) {
            for (Stretches kept : rank.stretches) {
                kept.recount(i - kept.outOf + 1, j, options);
            }
        }
        evenness.recount(order, i, j);
    }

    private long cost() {
        long sum = changesWithin(0, size - 1);
        for (Rank rank : ranks) {
            for (Stretches kept : rank.stretches) {
                sum += kept.known(kept.first, kept.last);
            }
        }
        return evenness.weighed(sum) + evenness.total();
    }

    private long changesWithin(int i, int j) {
        long change = ranks.stream().mapToLong(Rank::change).sum();
        long changes = 0;
        for (int at = i; change > 0 && at <= j + 1; at++) {
            changes += differ(at - 1, at);
        }
        return change * changes;
    }

    /** 1 where the cars of two places have different colours, the one before the day's first included. */
    private int differ(int left, int right) {
        return right < size && colour[left + 1] != colour[right + 1] && colour[left + 1] >= 0 ? 1 : 0;
    }

    /** Changes of colour more, if two places change their cars. */
    private int recoloured(int i, int j) {
        int left = colour[i + 1];
        int right = colour[j + 1];
        if (left == right) {
            return 0;
        }
        int before = changesAround(i, j);
        colour[i + 1] = right;
        colour[j + 1] = left;
        int after = changesAround(i, j);
        colour[i + 1] = left;
        colour[j + 1] = right;
        return after - before;
    }

    private int changesAround(int i, int j) {
        return differ(i - 1, i) + differ(i, i + 1) + (j == i + 1 ? 0 : differ(j - 1, j)) + differ(j, j + 1);
    }

    private boolean batchesKept(int i, int j) {
        int left = colour[i + 1];
        int right = colour[j + 1];
        colour[i + 1] = right;
        colour[j + 1] = left;
        boolean kept = batchAround(i) <= longestBatch && batchAround(j) <= longestBatch;
        colour[i + 1] = left;
        colour[j + 1] = right;
        return kept;
    }

    private boolean batchesKept(Block block) {
        for (int border = 0; border < 3; border++) {
            int at = block.border(border);
            if (at < size && batchAround(at) > longestBatch) {
                return false;
            }
        }
        return true;
    }

    private int batchAround(int at) {
        int from = at;
        while (from > 0 && colour[from] == colour[at + 1] && at - from <= longestBatch) {
            from--;
        }
        int to = at;
        while (to + 1 < size && colour[to + 2] == colour[at + 1] && to - from <= longestBatch) {
            to++;
        }
        return to - from + 1;
    }

    private boolean batchesKeptWithin(int i, int j) {
        int at = Math.max(0, i - 1);
        while (at <= Math.min(j + 1, size - 1)) {
            if (batchAround(at) > longestBatch) {
                return false;
            }
            do {
                at++;
            } while (at <= j && colour[at] == colour[at + 1]);
        }
        return true;
    }
}
