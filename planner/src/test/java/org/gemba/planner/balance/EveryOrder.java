package org.gemba.planner.balance;

import java.util.List;
import java.util.Map;

/** The slow and obvious way: every order in which the elements can be done, cut into stations as soon as one is full. */
final class EveryOrder {
    private final BalancingProblem problem;
    private final long takt;
    private final Map<String, Integer> index;
    private int best;

    private EveryOrder(BalancingProblem problem, long takt) {
        this.problem = problem;
        this.takt = takt;
        this.index = problem.index();
        this.best = problem.elements().size();
    }

    static int fewestStations(BalancingProblem problem, long takt) {
        EveryOrder every = new EveryOrder(problem, takt);
        every.next(0, 1, 0);
        return every.best;
    }

    private void next(int done, int stations, long load) {
        List<WorkElement> elements = problem.elements();
        if (stations > best) {
            return;
        }
        if (Integer.bitCount(done) == elements.size()) {
            best = stations;
            return;
        }
        for (int i = 0; i < elements.size(); i++) {
            if ((done & 1 << i) == 0 && ready(done, elements.get(i).name())) {
                long time = elements.get(i).time();
                boolean fits = load + time <= takt;
                next(done | 1 << i, fits ? stations : stations + 1, fits ? load + time : time);
            }
        }
    }

    private boolean ready(int done, String element) {
        return problem.precedences().stream()
                .filter(p -> p.after().equals(element))
                .allMatch(p -> (done & 1 << index.getOrDefault(p.before(), 0)) != 0);
    }
}
