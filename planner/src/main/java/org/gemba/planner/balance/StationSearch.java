package org.gemba.planner.balance;

import java.util.Arrays;

/**
 * Branch, bound and remember in one direction (Sewell and Jacobson 2012; Morrison, Sewell and Jacobson 2014). A state is the set of
 * elements done by the stations so far. States wait by number of stations; each round takes the most promising one of every
 * number in turn (cyclic best-first) and tries all full loads of its next station. A state with more loads than are tried at
 * first waits until nothing else is left, and is then looked at again with ten times the patience.
 *
 * <p>A load is given up if a bound says that its state cannot end with fewer stations than the best known; if an element in
 * it could be exchanged for one not shorter that opens at least as much (Jackson 1956); if nothing waits for its elements while
 * others still hold work back; or if its state was reached before with as many stations.
 *
 * <p>Memory: as many states as it is given leave to, {@link #bytesPerState} bytes each; when they are used up it stops without proof.
 */
final class StationSearch extends Loads {
    /**
     * Steps spent on the loads of one state at first. The two directions differ on purpose: some lines yield to a quick look at
     * many states, others to a long look at few. For the same reason the one from the front judges states by work content alone,
     * the one from the back by the weighings that see more.
     */
    private static final long SHORT_PATIENCE = 1_000;

    private static final long LONG_PATIENCE = 20_000;

    private final boolean backwards;
    private final Incumbent incumbent;
    private final int lowerBound;
    private final Halt halt;
    private final StateMemory memory;
    private final Frontier[] waiting;
    private final Frontier[] postponed;
    private final LoadRules rules;
    private final long[] state;

    private final double weightOfOpenElements;
    private long patience;
    private int level;
    private int current;
    private int currentStations;
    private final int mostStates;

    /** States that wait; one reached in a better way waits twice. */
    private int queued;

    private boolean memoryFull;
    private long cost;

    StationSearch(
            ElementGraph graph,
            RootBound bound,
            Reach reach,
            boolean backwards,
            Incumbent incumbent,
            int lowerBound,
            int memoryStates,
            Halt halt) {
        super(graph, bound.takt());
        this.backwards = backwards;
        this.patience = backwards ? LONG_PATIENCE : SHORT_PATIENCE;
        this.weightOfOpenElements = backwards ? 0.02 : 0.2;
        this.incumbent = incumbent;
        this.lowerBound = lowerBound;
        this.halt = halt;
        this.memory = new StateMemory(graph.words, memoryStates);
        this.waiting = new Frontier[incumbent.stations()];
        this.postponed = new Frontier[incumbent.stations()];
        Arrays.setAll(waiting, i -> new Frontier());
        Arrays.setAll(postponed, i -> new Frontier());
        this.rules = new LoadRules(graph, takt, bound.weighings(), reach, backwards);
        this.state = new long[graph.words];
        this.mostStates = memoryStates;
        waiting[0].add(memory.add(state, -1, 0), 0);
        queued = 1;
    }

    /** What a state takes at most: where it is remembered, and where it waits. */
    static long bytesPerState(int words) {
        return StateMemory.bytesPerState(words) + Frontier.BYTES_PER_STATE;
    }

    long states() {
        return memory.count();
    }

    /** No more states can be remembered: this direction can prove nothing any more. */
    boolean isFull() {
        return memoryFull;
    }

    /** Looks at states until so many steps are used; true if there is nothing left to try. */
    boolean run(long steps) {
        cost = 0;
        while (cost < steps && !memoryFull && !halt.now()) {
            if (!nextLevel() && !morePatience()) {
                return true;
            }
            expand(level);
        }
        return false;
    }

    private boolean solved() {
        return incumbent.stations() <= lowerBound;
    }

    /** Steps to the next number of stations at which a state waits that could still lead to a better assignment. */
    private boolean nextLevel() {
        int useful = Math.min(waiting.length, incumbent.stations() - 1);
        for (int tried = 0; tried < useful; tried++) {
            level = level + 1 < useful ? level + 1 : 0;
            if (!waiting[level].isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean morePatience() {
        boolean more = false;
        for (int i = 0; i < Math.min(waiting.length, incumbent.stations() - 1); i++) {
            more |= !postponed[i].isEmpty();
            waiting[i] = postponed[i];
            postponed[i] = new Frontier();
        }
        patience *= 10;
        level = -1;
        return more && nextLevel();
    }

    private void expand(int at) {
        current = waiting[at].remove();
        queued--;
        currentStations = memory.stations(current);
        if (currentStations < at) {
            return;
        }
        cost += graph.size;
        memory.read(current, state);
        if (!rules.enter(state, incumbent.stations() - 1 - at)) {
            return;
        }
        if (!enumerate(state, patience) && !solved() && !halt.now() && !memoryFull) {
            postponed[at].add(current, postponed[at].size());
            queued++;
        }
        cost += visits();
    }

    @Override
    boolean full(long idle) {
        if (halt.now()) {
            return false;
        }
        int stationsLeft = incumbent.stations() - 2 - currentStations;
        if (!rules.allow(this, idle, stationsLeft)) {
            return true;
        }
        long restAfter = rules.rest() - (takt - idle);
        if (restAfter <= takt) {
            finish(restAfter > 0);
            return !solved();
        }
        return remember(stationsLeft);
    }

    /** Lets the state wait its turn if it is new, or reached with fewer stations than before; false if there is no room. */
    private boolean remember(int stationsLeft) {
        int reached = currentStations + 1;
        int known = memory.find(done);
        if ((known >= 0 && memory.stations(known) <= reached) || !rules.allDoneInTime(done, stationsLeft)) {
            return true;
        }
        if (queued == mostStates || (known < 0 && memory.isFull())) {
            memoryFull = true;
            return false;
        }
        if (known >= 0) {
            memory.reached(known, current, reached);
        } else {
            known = memory.add(done, current, reached);
        }
        cost += graph.size;
        waiting[reached].add(known, key());
        queued++;
        return true;
    }

    /** Little lost a station, and among equals many small elements left to fill with. */
    private double key() {
        int stations = currentStations + 1;
        int left = graph.size;
        for (long word : done) {
            left -= Long.bitCount(word);
        }
        return 1_000 * rules.lost(this, stations) / stations - weightOfOpenElements * left;
    }

    /** All elements are done, or the rest fits into one further station. */
    private void finish(boolean furtherStation) {
        int stations = currentStations + (furtherStation ? 2 : 1);
        int[] stationOf = new int[graph.size];
        Arrays.fill(stationOf, stations);
        for (int i = 0; i < loadSize; i++) {
            stationOf[load[i]] = currentStations + 1;
        }
        long[] at = new long[graph.words];
        long[] previous = new long[graph.words];
        for (int step = current; memory.from(step) >= 0; step = memory.from(step)) {
            memory.read(step, at);
            memory.read(memory.from(step), previous);
            for (int w = 0; w < at.length; w++) {
                at[w] &= ~previous[w];
            }
            for (int element : ElementGraph.elements(at)) {
                stationOf[element] = memory.stations(step);
            }
        }
        incumbent.offer(stations, stationOf, backwards);
    }
}
