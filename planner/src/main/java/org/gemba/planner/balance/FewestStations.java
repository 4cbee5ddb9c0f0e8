package org.gemba.planner.balance;

import java.util.function.Consumer;

/** Finds the fewest stations for one takt, or whether a number of stations is enough: bounds, Hoffmann's rule, then the search. */
final class FewestStations {
    private static final double[] ALPHA = {0, 0.005, 0.010, 0.015, 0.020};
    private static final double[] BETA = {0, 0.010, 0.020};
    private static final double[] GAMMA = {0, 0.01, 0.02, 0.03};
    /** Steps at each station for Hoffmann's rule: most answers come from the plain worths, so these get more. */
    private static final long LONG_LOOK = 5_000;

    private static final long SHORT_LOOK = 1_000;
    private static final long FIRST_STEPS = 200_000;

    private final ElementGraph graph;
    private final long takt;
    private final RootBound bound;
    private final int lowerBound;
    private final Incumbent incumbent;
    private final Halt halt;
    private final Consumer<Effort.Progress> progress;
    private long states;
    private boolean exhausted;
    private int told = -1;

    /**
     * @param fewerThan only assignments with fewer stations are of use
     * @param enough the search ends with so many stations, even if fewer may be possible
     */
    FewestStations(
            ElementGraph graph,
            long takt,
            RootBound bound,
            int fewerThan,
            int enough,
            Halt halt,
            Consumer<Effort.Progress> progress) {
        this.graph = graph;
        this.takt = takt;
        this.bound = bound;
        this.lowerBound = Math.max(bound.stations(), Math.min(enough, fewerThan));
        this.incumbent = new Incumbent(fewerThan);
        this.halt = halt;
        this.progress = progress;
    }

    /** Searches until it is decided, halted, out of memory or out of steps. */
    Incumbent search(long memory, long steps) {
        hoffmann();
        if (isOpen()) {
            branch(memory, steps);
        }
        return incumbent;
    }

    /** All possibilities were tried: there is nothing with fewer stations than the best, or than were asked for. */
    boolean triedAll() {
        return exhausted;
    }

    /** Either the best is good enough, or nothing better exists. */
    boolean isDecided() {
        return exhausted || incumbent.stations() <= lowerBound;
    }

    long states() {
        return states;
    }

    private boolean isOpen() {
        return !isDecided() && !halt.asked();
    }

    private void hoffmann() {
        Hoffmann forward = new Hoffmann(graph, takt);
        Hoffmann backward = new Hoffmann(graph.reversed(), takt);
        for (double gamma : GAMMA) {
            long patience = gamma == 0 ? LONG_LOOK : SHORT_LOOK;
            for (double beta : BETA) {
                for (double alpha : ALPHA) {
                    if (isOpen() || !incumbent.isKnown()) {
                        offer(forward.fill(alpha, beta, gamma, patience, incumbent.stations()), false);
                    }
                    if (isOpen()) {
                        offer(backward.fill(alpha, beta, gamma, patience, incumbent.stations()), true);
                    }
                    if (!isOpen()) {
                        return;
                    }
                }
            }
        }
    }

    private void offer(int[] stationOf, boolean backwards) {
        int stations = 0;
        for (int station : stationOf) {
            stations = Math.max(stations, station);
        }
        if (stations > 0) {
            incumbent.offer(stations, stationOf, backwards);
        }
        tell();
    }

    private void tell() {
        if (incumbent.isKnown() && incumbent.stations() != told) {
            told = incumbent.stations();
            progress.accept(new Effort.Progress(told, Math.min(told, bound.stations()), states));
        }
    }

    /**
     * Both directions in turn, each time for longer. Which is the easier one shows only on the way: the one that has to
     * remember fewer states gets more of the time.
     */
    private void branch(long memory, long steps) {
        int places = (int) Math.min(Integer.MAX_VALUE / 2, memory / 2 / StationSearch.bytesPerState(graph.words));
        StationSearch ahead =
                new StationSearch(graph, bound, bound.toTheEnd(), false, incumbent, lowerBound, places, halt);
        StationSearch back = new StationSearch(
                graph.reversed(), bound, bound.toTheFront(), true, incumbent, lowerBound, places, halt);
        long left = steps;
        for (long slice = FIRST_STEPS; isOpen() && left > 0 && !(ahead.isFull() && back.isFull()); slice += slice / 2) {
            left -= run(ahead, back, Math.min(slice, left));
            if (isOpen() && left > 0) {
                left -= run(back, ahead, Math.min(slice, left));
            }
        }
    }

    private long run(StationSearch search, StationSearch other, long slice) {
        if (exhausted || search.isFull()) {
            return 0;
        }
        long steps = search.states() > 2 * other.states() ? slice / 3 : slice;
        exhausted = search.run(steps);
        states = search.states() + other.states();
        tell();
        return steps;
    }
}
