package org.gemba.planner.balance.crew;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;

/**
 * Fills the posts of a line station after station, by a taste: of all elements that may now be done at a station, the one worth most comes
 * next. Operators at a station wait for each other's elements, each walks from element to element and back; every step keeps every
 * rule, so what is filled to the end is a plan. Made once and used for many tastes.
 */
final class CrewFilling {
    private static final double NEVER = Double.NEGATIVE_INFINITY;
    private static final double URGENT = 1_000;

    /** What is preferred. */
    static final class Taste {
        private final double idle;
        private final double late;
        private final double aside;
        private final double[] worth;

        /**
         * @param idle what walking and waiting of one takt costs
         * @param late what beginning one takt later costs
         * @param aside what a further operator at the station costs
         * @param worth by element; about 0 to 1, more for what failed before
         */
        Taste(double idle, double late, double aside, double[] worth) {
            this.idle = idle;
            this.late = late;
            this.aside = aside;
            this.worth = worth;
        }
    }

    final CrewFigures line;

    /** By place in the order in which they were taken. */
    final int[] taken;

    /** By element, −1 while it has none. */
    final int[] postOf;

    /** By model and element. */
    final long[][] start;

    /** By post: when it is done and back, as a sum over all shares. */
    final long[] done;

    private final long[][] end;
    private final int[][] first;
    private final int[][] last;
    private final int[][] lastBefore;
    private final long[] doneBefore;
    private final int[] missing;
    private final int[] busy;
    private final int[] parted;
    private final int[] refused;
    private int count;
    private int operators;
    private int station;
    private int most;
    private long cap;
    private long steps;

    CrewFilling(CrewFigures line) {
        this.line = line;
        int models = line.share.length;
        this.taken = new int[line.size];
        this.postOf = new int[line.size];
        this.start = new long[models][line.size];
        this.end = new long[models][line.size];
        this.done = new long[line.posts];
        this.first = new int[models][line.posts];
        this.last = new int[models][line.posts];
        this.lastBefore = new int[models][line.size];
        this.doneBefore = new long[line.size];
        this.missing = new int[line.size];
        this.busy = new int[line.posts];
        this.parted = new int[line.groups];
        this.refused = new int[line.size];
    }

    /** Operators that have work. */
    int operators() {
        return operators;
    }

    /** The element found no post before the last station where it could stand. */
    boolean isLate(int element) {
        return postOf[element] < 0 && line.latest[element] <= station;
    }

    /** Choices looked at since it was made. */
    long steps() {
        return steps;
    }

    /**
     * Fills the line.
     *
     * @param most operators at most
     * @param within when every operator is to be done, over all shares; takt at most
     * @param fixed by element: the one post where it may be, or −1
     * @return whether all elements found a post
     */
    boolean fill(Taste taste, int most, long within, int[] fixed, BitSet closed, BooleanSupplier stop) {
        begin(most, within);
        long left = 0;
        for (int i = 0; i < line.size; i++) {
            left += line.work(i);
        }
        for (station = 0; station < line.postsAt.length && count < line.size; station++) {
            int from = count;
            while (takeBest(taste, fixed, closed)) {
                if (stop.getAsBoolean()) {
                    return false;
                }
            }
            for (int place = from; place < count; place++) {
                left -= line.work(taken[place]);
            }
            if (operators + (left + cap - 1) / cap > most || isTooLateForOne(fixed)) {
                return false;
            }
        }
        return count == line.size;
    }

    /** Takes the elements in the order given, each at its post; whether that keeps to everything. */
    boolean follow(int[] elements, int[] posts) {
        begin(line.posts, line.takt);
        for (int place = 0; place < elements.length; place++) {
            int element = elements[place];
            station = line.stationOf[posts[element]];
            if (missing[element] > 0 || cost(element, posts[element]) < 0) {
                return false;
            }
            take(element, posts[element]);
        }
        return true;
    }

    private void begin(int mostOperators, long within) {
        most = mostOperators;
        cap = within;
        count = 0;
        operators = 0;
        Arrays.fill(postOf, -1);
        Arrays.fill(done, 0);
        Arrays.fill(busy, 0);
        Arrays.fill(parted, -1);
        Arrays.fill(refused, -1);
        for (int model = 0; model < first.length; model++) {
            Arrays.fill(first[model], -1);
            Arrays.fill(last[model], -1);
        }
        for (int i = 0; i < line.size; i++) {
            missing[i] = line.before[i].length;
        }
    }

    private boolean isTooLateForOne(int[] fixed) {
        for (int i = 0; i < line.size; i++) {
            if (postOf[i] < 0
                    && (line.latest[i] <= station || (fixed[i] >= 0 && line.stationOf[fixed[i]] <= station))) {
                return true;
            }
        }
        return false;
    }

    private boolean takeBest(Taste taste, int[] fixed, BitSet closed) {
        while (true) {
            int best = -1;
            int at = -1;
            double highest = NEVER;
            for (int element = 0; element < line.size; element++) {
                if (postOf[element] < 0 && missing[element] == 0 && refused[element] != station) {
                    for (int post : line.postsAt[station]) {
                        double worth = worth(taste, element, post, fixed, closed);
                        if (worth > highest) {
                            highest = worth;
                            best = element;
                            at = post;
                        }
                    }
                }
            }
            steps += line.size;
            if (best < 0) {
                return false;
            }
            if (line.together[best].length == 1) {
                take(best, at);
                return true;
            }
            if (takeAll(best, at, fixed, closed)) {
                return true;
            }
            refused[best] = station;
        }
    }

    private double worth(Taste taste, int element, int post, int[] fixed, BitSet closed) {
        if ((fixed[element] >= 0 && fixed[element] != post) || closed.get(post)) {
            return NEVER;
        }
        steps += line.share.length;
        long cost = cost(element, post);
        if (cost < 0) {
            return NEVER;
        }
        int rank = post - line.postsAt[station][0];
        return taste.worth[element]
                + (line.latest[element] == station ? URGENT : 0)
                - taste.idle * (cost - line.work(element)) / line.takt
                - taste.late * done[post] / line.takt
                - taste.aside * rank;
    }

    /** How much later the post is done if it takes the element too, over all shares; −1 where it may not. */
    private long cost(int element, int post) {
        if (!line.may[element][post] || (busy[post] == 0 && operators == most)) {
            return -1;
        }
        for (int group : line.apart[element]) {
            if (parted[group] == station) {
                return -1;
            }
        }
        int joined = postOfTheOthers(element);
        if (joined >= 0 && joined != post) {
            return -1;
        }
        long sum = 0;
        for (int model = 0; model < first.length; model++) {
            long back = back(model, element, post);
            if (back > line.longest) {
                return -1;
            }
            sum += line.share[model] * back;
        }
        return sum > cap ? -1 : Math.max(0, sum - done[post]);
    }

    private int postOfTheOthers(int element) {
        for (int other : line.together[element]) {
            if (postOf[other] >= 0) {
                return postOf[other];
            }
        }
        return -1;
    }

    /** When the post would be back from its round on a model. */
    private long back(int model, int element, int post) {
        if (line.has[model][element]) {
            int home = first[model][post] < 0 ? element : first[model][post];
            return beginning(model, element, post) + line.time[model][element] + line.walk(element, home);
        }
        int ended = last[model][post];
        return ended < 0 ? 0 : end[model][ended] + line.walk(ended, first[model][post]);
    }

    private long beginning(int model, int element, int post) {
        long begin = 0;
        for (int earlier : line.before[element]) {
            if (line.stationOf[postOf[earlier]] == station) {
                begin = Math.max(begin, end[model][earlier]);
            }
        }
        int ended = last[model][post];
        return !line.has[model][element] || ended < 0
                ? begin
                : Math.max(begin, end[model][ended] + line.walk(ended, element));
    }

    private void take(int element, int post) {
        long sum = 0;
        doneBefore[count] = done[post];
        for (int model = 0; model < first.length; model++) {
            long begin = beginning(model, element, post);
            long back = back(model, element, post);
            lastBefore[model][count] = last[model][post];
            start[model][element] = begin;
            end[model][element] = begin + line.time[model][element];
            if (line.has[model][element]) {
                first[model][post] = first[model][post] < 0 ? element : first[model][post];
                last[model][post] = element;
            }
            sum += line.share[model] * back;
        }
        done[post] = sum;
        operators += busy[post]++ == 0 ? 1 : 0;
        postOf[element] = post;
        taken[count++] = element;
        for (int group : line.apart[element]) {
            parted[group] = station;
        }
        for (int later : line.after[element]) {
            missing[later]--;
        }
    }

    private void takeBack() {
        int element = taken[--count];
        int post = postOf[element];
        for (int model = 0; model < first.length; model++) {
            last[model][post] = lastBefore[model][count];
            first[model][post] = last[model][post] < 0 ? -1 : first[model][post];
        }
        done[post] = doneBefore[count];
        operators -= --busy[post] == 0 ? 1 : 0;
        postOf[element] = -1;
        for (int group : line.apart[element]) {
            parted[group] = -1;
        }
        for (int later : line.after[element]) {
            missing[later]++;
        }
    }

    /** Takes an element with all that goes with it and all that these wait for; nothing where that does not fit. */
    private boolean takeAll(int element, int post, int[] fixed, BitSet closed) {
        int from = count;
        boolean[] wanted = wanted(element);
        for (int next : line.order) {
            if (wanted[next] && !takeAtOneOf(next, post, fixed, closed)) {
                while (count > from) {
                    takeBack();
                }
                return false;
            }
        }
        return true;
    }

    private boolean takeAtOneOf(int element, int preferred, int[] fixed, BitSet closed) {
        steps += line.share.length;
        if ((fixed[element] < 0 || fixed[element] == preferred) && cost(element, preferred) >= 0) {
            take(element, preferred);
            return true;
        }
        for (int post : line.postsAt[station]) {
            if ((fixed[element] < 0 || fixed[element] == post) && !closed.get(post) && cost(element, post) >= 0) {
                take(element, post);
                return true;
            }
        }
        return false;
    }

    private boolean[] wanted(int element) {
        boolean[] wanted = new boolean[line.size];
        int[] open = new int[line.size];
        int end = 0;
        wanted[element] = true;
        open[end++] = element;
        for (int next = 0; next < end; next++) {
            for (int[] others : new int[][] {line.together[open[next]], line.before[open[next]]}) {
                for (int other : others) {
                    if (postOf[other] < 0 && !wanted[other]) {
                        wanted[other] = true;
                        open[end++] = other;
                    }
                }
            }
        }
        return wanted;
    }
}
