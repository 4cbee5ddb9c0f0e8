package org.gemba.planner.balance;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Verifies an assignment from the problem alone; it knows nothing of how answers are found. */
public final class BalanceCheck {
    private BalanceCheck() {}

    /** Every way in which the assignment does not keep to the problem, the number of stations and the cycle; empty if it does. */
    public static List<String> faults(BalancingProblem problem, Assignment assignment, int stations, long cycle) {
        List<String> faults = new ArrayList<>();
        List<Integer> stationOf = assignment.stationOf();
        if (stationOf.size() != problem.elements().size()) {
            faults.add("%d elements are assigned, there are %d."
                    .formatted(stationOf.size(), problem.elements().size()));
            return faults;
        }
        if (assignment.stations() > stations) {
            faults.add("Station %d is used, there are %d.".formatted(assignment.stations(), stations));
        }
        Map<String, Integer> index = problem.index();
        for (Precedence precedence : problem.precedences()) {
            int before = stationOf.get(requireNonNull(index.get(precedence.before())));
            int after = stationOf.get(requireNonNull(index.get(precedence.after())));
            if (before > after) {
                faults.add("%s at station %d must come before %s at station %d."
                        .formatted(precedence.before(), before, precedence.after(), after));
            }
        }
        List<Long> loads = assignment.loads(problem);
        for (int i = 0; i < loads.size(); i++) {
            if (loads.get(i) > cycle) {
                faults.add("Station %d carries %s, more than %s."
                        .formatted(
                                i + 1,
                                problem.scale().text(loads.get(i)),
                                problem.scale().text(cycle)));
            }
        }
        return faults;
    }
}
