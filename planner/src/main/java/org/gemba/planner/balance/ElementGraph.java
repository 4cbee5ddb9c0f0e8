package org.gemba.planner.balance;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A problem as the solvers see it: elements numbered from the longest to the shortest, precedence as bit sets. Immutable.
 * Its arrays are shared, never written after construction.
 */
final class ElementGraph {
    final int size;
    final int words;
    final long[] time;
    final long totalTime;

    /** Elements that must directly precede, and directly follow, each element. */
    final int[][] before;

    final int[][] after;

    /** All elements that must precede, and follow, each element, as bit sets. */
    final long[][] allBefore;

    final long[][] allAfter;

    /** Where each element stands in the problem. */
    final int[] given;

    private ElementGraph(
            long[] time, int[][] before, int[][] after, long[][] allBefore, long[][] allAfter, int[] given) {
        this.size = time.length;
        this.words = words(size);
        this.time = time;
        this.totalTime = Arrays.stream(time).sum();
        this.before = before;
        this.after = after;
        this.allBefore = allBefore;
        this.allAfter = allAfter;
        this.given = given;
    }

    static ElementGraph of(BalancingProblem problem) {
        return of(problem, 0);
    }

    /** Elements of the same length are numbered as given, or as a seed other than 0 shuffles them. */
    static ElementGraph of(BalancingProblem problem, long seed) {
        List<WorkElement> elements = problem.elements();
        int size = elements.size();
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        if (seed != 0) {
            Collections.shuffle(numbers, new Random(seed));
        }
        int[] given = numbers.stream()
                .sorted(Comparator.comparingLong(i -> -elements.get(i).time()))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] number = new int[size];
        long[] time = new long[size];
        for (int i = 0; i < size; i++) {
            number[given[i]] = i;
            time[i] = elements.get(given[i]).time();
        }
        Map<String, Integer> index = problem.index();
        long[][] direct = new long[size][words(size)];
        for (Precedence precedence : problem.precedences()) {
            set(
                    direct[number[requireNonNull(index.get(precedence.before()))]],
                    number[requireNonNull(index.get(precedence.after()))]);
        }
        long[][] allAfter = closure(direct);
        long[][] allBefore = turned(allAfter);
        int[][] after = reduced(direct, allAfter);
        return new ElementGraph(time, turned(after), after, allBefore, allAfter, given);
    }

    /** The same elements, with what came first coming last. */
    ElementGraph reversed() {
        return new ElementGraph(time, after, before, allAfter, allBefore, given);
    }

    /** The problem's elements so that each comes after those it waits for, and otherwise as given. */
    int[] inOrder() {
        int[] number = new int[size];
        for (int i = 0; i < size; i++) {
            number[given[i]] = i;
        }
        int[] open = Arrays.stream(before).mapToInt(row -> row.length).toArray();
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < size; i++) {
            if (open[i] == 0) {
                ready.add(given[i]);
            }
        }
        int[] order = new int[size];
        for (int at = 0; at < size; at++) {
            order[at] = ready.remove();
            for (int next : after[number[order[at]]]) {
                if (--open[next] == 0) {
                    ready.add(given[next]);
                }
            }
        }
        return order;
    }

    static int words(int size) {
        return (size + 63) >>> 6;
    }

    static boolean has(long[] set, int element) {
        return (set[element >>> 6] & 1L << element) != 0;
    }

    static void set(long[] set, int element) {
        set[element >>> 6] |= 1L << element;
    }

    /** Everything reachable over one or more steps. */
    private static long[][] closure(long[][] direct) {
        int size = direct.length;
        long[][] all = new long[size][];
        for (int i = 0; i < size; i++) {
            reach(i, direct, all);
        }
        return all;
    }

    private static long[] reach(int element, long[][] direct, long[][] all) {
        if (all[element] == null) {
            long[] reached = direct[element].clone();
            for (int next : elements(direct[element])) {
                long[] further = reach(next, direct, all);
                for (int w = 0; w < reached.length; w++) {
                    reached[w] |= further[w];
                }
            }
            all[element] = reached;
        }
        return all[element];
    }

    private static long[][] turned(long[][] relation) {
        long[][] turned = new long[relation.length][words(relation.length)];
        for (int i = 0; i < relation.length; i++) {
            for (int j : elements(relation[i])) {
                set(turned[j], i);
            }
        }
        return turned;
    }

    private static int[][] turned(int[][] relation) {
        int[] count = new int[relation.length];
        for (int[] row : relation) {
            for (int j : row) {
                count[j]++;
            }
        }
        int[][] turned = new int[relation.length][];
        Arrays.setAll(turned, i -> new int[count[i]]);
        for (int i = relation.length - 1; i >= 0; i--) {
            for (int j : relation[i]) {
                turned[j][--count[j]] = i;
            }
        }
        return turned;
    }

    /** Leaves out what follows by way of another element anyway. */
    private static int[][] reduced(long[][] direct, long[][] all) {
        int[][] reduced = new int[direct.length][];
        for (int i = 0; i < direct.length; i++) {
            long[] kept = direct[i].clone();
            for (int next : elements(direct[i])) {
                for (int w = 0; w < kept.length; w++) {
                    kept[w] &= ~all[next][w];
                }
            }
            reduced[i] = elements(kept);
        }
        return reduced;
    }

    static int[] elements(long[] set) {
        int count = 0;
        for (long word : set) {
            count += Long.bitCount(word);
        }
        int[] elements = new int[count];
        int at = 0;
        for (int w = 0; w < set.length; w++) {
            for (long rest = set[w]; rest != 0; rest &= rest - 1) {
                elements[at++] = (w << 6) + Long.numberOfTrailingZeros(rest);
            }
        }
        return elements;
    }
}
