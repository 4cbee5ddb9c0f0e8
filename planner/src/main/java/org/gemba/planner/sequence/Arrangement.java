package org.gemba.planner.sequence;

import java.util.List;

/**
 * An order of the day that is changed bit by bit; what a change costs is known without looking at the whole day again (Estellon,
 * Gardi and Nouioua 2006: only stretches that a border of the moved cars cuts can change).
 */
final class Arrangement {
    private static final int BEFORE = SpacingRule.LONGEST_STRETCH;

    final int size;
    final Classes classes;
    final int[] order;
    final Stretches[] stretches;

    private final long[] options;
    private final int[] colour;
    private final long change;
    private final int longestBatch;
    private final Evenness evenness;
    private final int[] scratch;
    private long total;

    /** Weights count only up to a rank: 1 the heaviest only, 2 the two heaviest, and so on. */
    Arrangement(SequencingProblem problem, Classes classes, int[] order, long lightest) {
        this.classes = classes;
        this.order = order.clone();
        size = order.length;
        options = new long[BEFORE + size + BEFORE];
        colour = new int[size + 1];
        scratch = new int[size];
        change = problem.paint().weight() >= lightest ? problem.paint().weight() : 0;
        longestBatch = problem.paint().longestBatch();
        List<Car> before = problem.before();
        for (int i = 0; i < Math.min(before.size(), BEFORE); i++) {
            options[BEFORE - 1 - i] = before.get(before.size() - 1 - i).options();
        }
        colour[0] = classes.colourBefore;
        stretches = new Stretches[problem.rules().size()];
        for (int rule = 0; rule < stretches.length; rule++) {
            long weight = problem.rules().get(rule).weight();
            stretches[rule] = new Stretches(problem, rule, weight >= lightest ? weight : 0);
        }
        evenness = new Evenness(classes, size, problem.levelling());
        place(0, size - 1);
        settle(0, size - 1);
        total = cost();
    }

    /** The weighted sum, times the square of the cars where the mix is levelled. */
    long total() {
        return total;
    }

    int colourAt(int place) {
        return colour[place + 1];
    }

    /** What it costs to let two places change their cars; {@link Long#MAX_VALUE} where a batch would become too long. */
    long swapCost(int one, int other) {
        int i = Math.min(one, other);
        int j = Math.max(one, other);
        long different = classes.options[order[i]] ^ classes.options[order[j]];
        long sum = 0;
        while (different != 0) {
            int rule = Long.numberOfTrailingZeros(different);
            different &= different - 1;
            Stretches kept = stretches[rule];
            int around = kept.outOf - 1;
            int leftEnd = Math.min(i, j - around - 1);
            int rightStart = Math.max(i + 1, j - around);
            sum += ((classes.options[order[i]] >>> rule) & 1) != 0
                    ? kept.lose(i - around, leftEnd) + kept.gain(rightStart, j)
                    : kept.gain(i - around, leftEnd) + kept.lose(rightStart, j);
        }
        int left = colour[i + 1];
        int right = colour[j + 1];
        if (left != right) {
            if (change > 0) {
                sum -= change * changesAround(i, j);
                colour[i + 1] = right;
                colour[j + 1] = left;
                sum += change * changesAround(i, j);
                colour[i + 1] = left;
                colour[j + 1] = right;
            }
            if (longestBatch < size && !batchesKept(i, j)) {
                return Long.MAX_VALUE;
            }
        }
        return evenness.weighed(sum) + evenness.swapCost(order, i, j);
    }

    void swap(int one, int other, long cost) {
        int i = Math.min(one, other);
        int j = Math.max(one, other);
        long left = classes.options[order[i]];
        long different = left ^ classes.options[order[j]];
        while (different != 0) {
            int rule = Long.numberOfTrailingZeros(different);
            different &= different - 1;
            Stretches kept = stretches[rule];
            int around = kept.outOf - 1;
            int moved = ((left >>> rule) & 1) != 0 ? 1 : -1;
            kept.add(i - around, Math.min(i, j - around - 1), -moved);
            kept.add(Math.max(i + 1, j - around), j, moved);
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
        System.arraycopy(order, i, scratch, i, j - i + 1);
        for (int at = i; at <= j; at++) {
            order[at] = scratch[i + j - at];
        }
        return moved(i, i, i, j, most);
    }

    /** Lets the cars from {@code middle} to {@code j} go before those from {@code i}, if that costs at most so much. */
    boolean rotate(int i, int middle, int j, long most) {
        System.arraycopy(order, i, scratch, i, j - i + 1);
        int back = j - middle + 1;
        System.arraycopy(scratch, middle, order, i, back);
        System.arraycopy(scratch, i, order, i + back, middle - i);
        return moved(i, middle, i + back, j, most);
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
        return moved(i, -1, -1, j, most);
    }

    /** Keeps what stands in {@code order} from i to j, or brings back what stood there. Inner borders −1: all is new. */
    private boolean moved(int i, int borderBefore, int borderAfter, int j, long most) {
        long changes = change == 0 ? 0 : -change * changesWithin(i, j);
        place(i, j);
        changes += change == 0 ? 0 : change * changesWithin(i, j);
        long sum = changes;
        for (Stretches kept : stretches) {
            int around = kept.outOf - 1;
            if (borderBefore < 0 || j - i < 3 * kept.outOf) {
                sum += kept.counted(i - around, j, options) - kept.known(i - around, j);
            } else {
                sum += crossing(kept, i, borderAfter, j, true) - crossing(kept, i, borderBefore, j, false);
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

    /** What the stretches cost that a border before {@code i}, before {@code middle} or after {@code j} cuts. */
    private long crossing(Stretches kept, int i, int middle, int j, boolean now) {
        int around = kept.outOf - 1;
        long sum = span(kept, i - around, i - 1, now);
        int from = Math.max(i, middle - around);
        sum += span(kept, from, middle - 1, now);
        from = Math.max(Math.max(i, middle), j + 1 - around);
        return sum + span(kept, from, j, now);
    }

    private long span(Stretches kept, int from, int to, boolean now) {
        return now ? kept.counted(from, to, options) : kept.known(from, to);
    }

    private void place(int i, int j) {
        for (int at = i; at <= j; at++) {
            options[BEFORE + at] = classes.options[order[at]];
            colour[at + 1] = classes.colour[order[at]];
        }
    }

    private void settle(int i, int j) {
        for (Stretches kept : stretches) {
            kept.recount(i - kept.outOf + 1, j, options);
        }
        evenness.recount(order, i, j);
    }

    private long cost() {
        long sum = change * changesWithin(0, size - 1);
        for (Stretches kept : stretches) {
            sum += kept.known(kept.first, kept.last);
        }
        return evenness.weighed(sum) + evenness.total();
    }

    private int changesWithin(int i, int j) {
        int changes = 0;
        for (int at = i; at <= Math.min(j + 1, size - 1); at++) {
            changes += changeBefore(at);
        }
        return changes;
    }

    private int changesAround(int i, int j) {
        int changes = changeBefore(i) + changeBefore(i + 1);
        return changes + (j == i + 1 ? 0 : changeBefore(j)) + changeBefore(j + 1);
    }

    private int changeBefore(int at) {
        return at < size && colour[at] != colour[at + 1] && colour[at] >= 0 ? 1 : 0;
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
