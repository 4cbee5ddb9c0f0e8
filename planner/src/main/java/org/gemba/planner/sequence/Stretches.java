package org.gemba.planner.sequence;

import org.gemba.planner.sequence.SequencingProblem.Counting;
import org.jspecify.annotations.Nullable;

/** How many cars of a kind stand in every stretch of one rule, kept up to date, and what each more or less would cost. */
final class Stretches {
    final int rule;
    final int outOf;
    /** The first and the last place at which a stretch that counts begins; below 0 in the day before. */
    final int first;

    final int last;
    /** What the n-th car of the kind in a stretch adds. */
    final long[] added;

    private final int[] counts;
    private final int[] scratch;
    private final long[] cost;
    private final int before;

    Stretches(SequencingProblem problem, int rule, long weight) {
        SpacingRule spacing = problem.rules().get(rule);
        this.rule = rule;
        outOf = spacing.outOf();
        before = SpacingRule.LONGEST_STRETCH;
        boolean acrossDays = problem.counting() == Counting.CARS_TOO_MANY;
        first = acrossDays ? 1 - outOf : 0;
        last = acrossDays ? problem.cars().size() - 1 : problem.cars().size() - outOf;
        counts = new int[Math.max(0, last - first + 1)];
        scratch = new int[counts.length];
        added = new long[outOf + 2];
        cost = new long[outOf + 1];
        for (int count = spacing.atMost() + 1; count <= outOf; count++) {
            added[count] = acrossDays || count == spacing.atMost() + 1 ? weight : 0;
            cost[count] = cost[count - 1] + added[count];
        }
    }

    boolean isTooFull(int start) {
        return cost[counts[start - first]] > 0;
    }

    /** What one car fewer saves in the stretches from one start to another, as a negative number. */
    long lose(int from, int to) {
        long change = 0;
        int end = Math.min(to, last);
        for (int start = Math.max(from, first); start <= end; start++) {
            change -= added[counts[start - first]];
        }
        return change;
    }

    /** What one car more costs in the stretches from one start to another. */
    long gain(int from, int to) {
        long change = 0;
        int end = Math.min(to, last);
        for (int start = Math.max(from, first); start <= end; start++) {
            change += added[counts[start - first] + 1];
        }
        return change;
    }

    void add(int from, int to, int cars) {
        int end = Math.min(to, last);
        for (int start = Math.max(from, first); start <= end; start++) {
            counts[start - first] += cars;
        }
    }

    /** What the stretches cost as they were counted last. */
    long known(int from, int to) {
        long sum = 0;
        int end = Math.min(to, last);
        for (int start = Math.max(from, first); start <= end; start++) {
            sum += cost[counts[start - first]];
        }
        return sum;
    }

    /** What the stretches cost by what stands in them now; {@code options} begins so many places before the day. */
    long counted(int from, int to, long[] options) {
        int start = Math.max(from, first);
        int end = Math.min(to, last);
        if (start > end) {
            return 0;
        }
        int count = 0;
        for (int at = start; at < start + outOf; at++) {
            count += (int) ((options[before + at] >>> rule) & 1);
        }
        long sum = cost[count];
        for (start++; start <= end; start++) {
            count += (int) ((options[before + start + outOf - 1] >>> rule) & 1)
                    - (int) ((options[before + start - 1] >>> rule) & 1);
            sum += cost[count];
        }
        return sum;
    }

    /** What a block move costs, by what would stand around its borders. */
    long across(Block block, long[] view) {
        int around = outOf - 1;
        int i = block.i();
        int j = block.j();
        return borders(i, block.middleAfter(), j, around, view) - borders(i, block.middle(), j, around, null);
    }

    private long borders(int i, int middle, int j, int around, long @Nullable [] view) {
        int third = Math.max(Math.max(i, middle), j + 1 - around);
        long sum = span(i - around, i - 1, view) + span(third, j, view);
        return middle == i ? sum : sum + span(Math.max(i, middle - around), middle - 1, view);
    }

    private long span(int from, int to, long @Nullable [] view) {
        return view == null ? known(from, to) : counted(from, to, view);
    }

    /** Moves the counts as the cars of a block were moved. */
    void follow(Block block, long[] options) {
        int i = block.i();
        int j = block.j();
        int around = outOf - 1;
        int middle = block.middleAfter();
        if (block.turned()) {
            int right = j - around - first;
            for (int left = i - first; left < right; left++, right--) {
                int count = counts[left];
                counts[left] = counts[right];
                counts[right] = count;
            }
        } else {
            exchange(i - first, block.middle() - first, j + 1 - first);
            recount(Math.max(i, middle - around), middle - 1, options);
        }
        recount(i - around, i - 1, options);
        recount(Math.max(Math.max(i, middle), j + 1 - around), j, options);
    }

    /** Stretches that lie within one part of a block go with it; those that reach out of it are counted anew. */
    private void exchange(int from, int middle, int to) {
        int left = Math.max(0, middle - from - outOf + 1);
        int right = Math.max(0, to - middle - outOf + 1);
        if (left > 0) {
            System.arraycopy(counts, from, scratch, 0, left);
        }
        if (right > 0) {
            System.arraycopy(counts, middle, counts, from, right);
        }
        if (left > 0) {
            System.arraycopy(scratch, 0, counts, from + to - middle, left);
        }
    }

    /** Counts the stretches anew. */
    void recount(int from, int to, long[] options) {
        int start = Math.max(from, first);
        int end = Math.min(to, last);
        if (start > end) {
            return;
        }
        int count = 0;
        for (int at = start; at < start + outOf; at++) {
            count += (int) ((options[before + at] >>> rule) & 1);
        }
        counts[start - first] = count;
        for (start++; start <= end; start++) {
            count += (int) ((options[before + start + outOf - 1] >>> rule) & 1)
                    - (int) ((options[before + start - 1] >>> rule) & 1);
            counts[start - first] = count;
        }
    }
}
