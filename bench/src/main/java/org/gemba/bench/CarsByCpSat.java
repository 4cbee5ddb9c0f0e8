package org.gemba.bench;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gemba.planner.sequence.SequencingProblem;
import org.gemba.planner.sequence.SpacingRule;

/**
 * The baseline: car sequencing as one would first write it for OR-Tools CP-SAT, on one thread. A literal says which class stands at which
 * place; each stretch with too many cars counts once.
 */
final class CarsByCpSat {
    private final CpModel model = new CpModel();
    private final Map<Long, BoolVar[]> stands = new TreeMap<>();
    private final List<BoolVar> tooFull = new ArrayList<>();

    private CarsByCpSat(SequencingProblem problem) {
        int size = problem.cars().size();
        Map<Long, Integer> classes = new TreeMap<>();
        problem.cars().forEach(car -> classes.merge(car.options(), 1, Integer::sum));
        classes.forEach((options, cars) -> {
            BoolVar[] places = new BoolVar[size];
            for (int at = 0; at < size; at++) {
                places[at] = model.newBoolVar("");
            }
            model.addEquality(LinearExpr.sum(places), cars);
            stands.put(options, places);
        });
        for (int at = 0; at < size; at++) {
            int place = at;
            model.addExactlyOne(
                    stands.values().stream().map(places -> places[place]).toArray(Literal[]::new));
        }
        for (int rule = 0; rule < problem.rules().size(); rule++) {
            SpacingRule spacing = problem.rules().get(rule);
            for (int start = 0; start + spacing.outOf() <= size; start++) {
                stretch(rule, spacing, start);
            }
        }
        model.minimize(LinearExpr.sum(tooFull.toArray(BoolVar[]::new)));
    }

    private void stretch(int rule, SpacingRule spacing, int start) {
        LinearExprBuilder cars = LinearExpr.newBuilder();
        stands.forEach((options, places) -> {
            for (int at = start; ((options >>> rule) & 1) != 0 && at < start + spacing.outOf(); at++) {
                cars.add(places[at]);
            }
        });
        BoolVar fault = model.newBoolVar("");
        tooFull.add(fault);
        model.addLessOrEqual(
                cars.addTerm(fault, spacing.atMost() - spacing.outOf()).build(), spacing.atMost());
    }

    /** What it finds in so many seconds, in words. */
    static String solved(SequencingProblem problem, int seconds) {
        Loader.loadNativeLibraries();
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setMaxTimeInSeconds(seconds).setRandomSeed(0);
        CpSolverStatus status = solver.solve(new CarsByCpSat(problem).model);
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return found
                ? "%d violations, no order below %d, %s s"
                        .formatted(
                                Math.round(solver.objectiveValue()),
                                (long) Math.ceil(solver.bestObjectiveBound() - 1e-6),
                                Table.number(solver.wallTime()))
                : "no order in %s s".formatted(Table.number(solver.wallTime()));
    }
}
