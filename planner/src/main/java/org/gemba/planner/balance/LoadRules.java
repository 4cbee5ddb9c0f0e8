package org.gemba.planner.balance;

import java.util.Arrays;
import java.util.List;

/** What a load must keep to if its state is to lead to an assignment with so many stations or fewer. */
final class LoadRules {
    /** Weighings held against the elements' last possible stations; more cost more than they forbid. */
    private static final int WINDOWED = 3;

    /** Weighings that judge how promising a state is. */
    private static final int JUDGING = 6;

    private final ElementGraph graph;
    private final long takt;
    private final long[][] weight;
    private final long[] most;
    private final long[] totalWeight;
    private final int judging;
    private final int[] needed;

    /** By number of stations still to come: the elements that must be done by then. */
    private final long[][] mustBeDone;

    /** By element: those that had better stand in its place, if they can. */
    private final long[][] better;

    private final long[] hasFollowers;
    private final long[] restWeight;
    private final long[] dueWeight;
    private final int windowed;
    private final long[] begun;

    LoadRules(ElementGraph graph, long takt, List<Weighing> weighings, Reach reach, boolean judgedByAll) {
        this.graph = graph;
        this.takt = takt;
        this.weight = weighings.stream().map(Weighing::weight).toArray(long[][]::new);
        this.most = weighings.stream().mapToLong(Weighing::most).toArray();
        this.totalWeight = Arrays.stream(weight)
                .mapToLong(weights -> Arrays.stream(weights).sum())
                .toArray();
        this.judging = judgedByAll ? judging(weighings) : 1;
        this.needed = reach.needed;
        int furthest = 0;
        for (int n : needed) {
            furthest = Math.max(furthest, n);
        }
        this.mustBeDone = new long[furthest + 1][graph.words];
        this.hasFollowers = new long[graph.words];
        for (int element = 0; element < graph.size; element++) {
            for (int left = 0; left < needed[element]; left++) {
                ElementGraph.set(mustBeDone[left], element);
            }
            if (graph.after[element].length > 0) {
                ElementGraph.set(hasFollowers, element);
            }
        }
        this.better = better(graph);
        this.restWeight = new long[most.length];
        this.windowed = Math.min(WINDOWED, most.length);
        this.dueWeight = new long[(furthest + 2) * windowed];
        this.begun = new long[graph.words];
    }

    /** Takes up a state; false if it cannot end within so many further stations. */
    boolean enter(long[] state, int stationsLeft) {
        System.arraycopy(state, 0, begun, 0, state.length);
        for (int kind = 0; kind < most.length; kind++) {
            long rest = 0;
            for (int element = 0; element < graph.size; element++) {
                if (!ElementGraph.has(state, element)) {
                    rest += weight[kind][element];
                }
            }
            restWeight[kind] = rest;
            if (rest > stationsLeft * most[kind]) {
                return false;
            }
        }
        return allDoneInTime(state, stationsLeft);
    }

    /** The work left in the state taken up. */
    long rest() {
        return restWeight[0];
    }

    /** How many stations' worth is lost for ever once this load is done, by the mean of the judging weighings. */
    double lost(Loads loads, int stations) {
        double lost = 0;
        for (int kind = 0; kind < judging; kind++) {
            long rest = restWeight[kind];
            for (int i = 0; i < loads.loadSize; i++) {
                rest -= weight[kind][loads.load[i]];
            }
            lost += stations - (totalWeight[kind] - rest) / (double) most[kind];
        }
        return lost / judging;
    }

    /** Work content, and those weighings that see more than it does. */
    private static int judging(List<Weighing> weighings) {
        int judging = 1;
        while (judging < Math.min(JUDGING, weighings.size())
                && weighings.get(judging).strength() > weighings.getFirst().strength()) {
            judging++;
        }
        return judging;
    }

    boolean allow(Loads loads, long idle, int stationsLeft) {
        if (restWeight[0] - (takt - idle) > stationsLeft * takt) {
            return false;
        }
        if (stationsLeft < mustBeDone.length && !holds(loads.done, mustBeDone[stationsLeft])) {
            return false;
        }
        return !onlyLooseEnds(loads) && weighs(loads, stationsLeft) && !improvable(loads, idle);
    }

    private static boolean holds(long[] set, long[] part) {
        for (int w = 0; w < set.length; w++) {
            if ((part[w] & ~set[w]) != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean weighs(Loads loads, int stationsLeft) {
        for (int kind = 1; kind < most.length; kind++) {
            long[] weights = weight[kind];
            long rest = restWeight[kind];
            for (int i = 0; i < loads.loadSize; i++) {
                rest -= weights[loads.load[i]];
            }
            if (rest > stationsLeft * most[kind]) {
                return false;
            }
        }
        return true;
    }

    /** Nothing waits for this load, but something holds work back: such a station can as well come last. */
    private boolean onlyLooseEnds(Loads loads) {
        boolean holdsBack = false;
        for (int w = 0; w < hasFollowers.length; w++) {
            if ((loads.done[w] & ~begun[w] & hasFollowers[w]) != 0) {
                return false;
            }
            holdsBack |= (hasFollowers[w] & ~loads.done[w]) != 0;
        }
        return holdsBack;
    }

    /** An element of the load could give its place to a waiting one that is not shorter and opens at least as much. */
    private boolean improvable(Loads loads, long idle) {
        for (int i = 0; i < loads.loadSize; i++) {
            int element = loads.load[i];
            long room = idle + graph.time[element];
            long[] candidates = better[element];
            for (int w = 0; w < candidates.length; w++) {
                long rest = candidates[w] & loads.open[w] & ~loads.done[w];
                // Numbers run from the longest element to the shortest: the last candidate is the easiest to fit in.
                if (rest != 0) {
                    int shortest = (w << 6) + 63 - Long.numberOfLeadingZeros(rest);
                    if (graph.time[shortest] <= room) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** What must be done before the last so many stations fits into the stations before those, weighed in the strongest ways. */
    boolean allDoneInTime(long[] done, int stationsLeft) {
        Arrays.fill(dueWeight, 0);
        for (int w = 0; w < done.length; w++) {
            long open = ~done[w];
            if (w == done.length - 1 && (graph.size & 63) != 0) {
                open &= (1L << graph.size) - 1;
            }
            for (; open != 0; open &= open - 1) {
                int element = (w << 6) + Long.numberOfTrailingZeros(open);
                int at = needed[element] * windowed;
                for (int kind = 0; kind < windowed; kind++) {
                    dueWeight[at + kind] += weight[kind][element];
                }
            }
        }
        for (int kind = 0; kind < windowed; kind++) {
            long due = 0;
            for (int last = dueWeight.length / windowed - 2; last >= 0; last--) {
                due += dueWeight[(last + 1) * windowed + kind];
                if (due > 0 && due > (stationsLeft - last) * most[kind]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long[][] better(ElementGraph graph) {
        long[][] better = new long[graph.size][graph.words];
        for (int element = 0; element < graph.size; element++) {
            for (int other = 0; other < graph.size; other++) {
                if (other != element && isBetter(graph, other, element)) {
                    ElementGraph.set(better[element], other);
                }
            }
        }
        return better;
    }

    private static boolean isBetter(ElementGraph graph, int other, int element) {
        if (graph.time[other] < graph.time[element]
                || ElementGraph.has(graph.allAfter[element], other)
                || ElementGraph.has(graph.allBefore[element], other)
                || !holds(graph.allAfter[other], graph.allAfter[element])) {
            return false;
        }
        boolean equal =
                graph.time[other] == graph.time[element] && holds(graph.allAfter[element], graph.allAfter[other]);
        return !equal || other < element;
    }
}
