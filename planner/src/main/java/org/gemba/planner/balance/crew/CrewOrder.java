package org.gemba.planner.balance.crew;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CircuitConstraint;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.List;
import java.util.Map;
import org.gemba.planner.balance.Precedence;

/**
 * When in the cycle each element is done: operators at one station wait for each other's elements, and each walks from element to
 * element and back to the first.
 */
final class CrewOrder {
    private final CrewModel crew;
    private final CpModel model;
    private final int size;
    private final Map<List<Integer>, Long> walks;

    CrewOrder(CrewModel crew) {
        this.crew = crew;
        this.model = crew.model;
        this.size = crew.does.length;
        this.walks = crew.walks();
    }

    void add() {
        for (int element = 0; element < size; element++) {
            crew.start.add(model.newIntVar(0, crew.takt - crew.time(element), "start" + element));
        }
        for (Precedence precedence : crew.line.problem().precedences()) {
            int before = crew.place(precedence.before());
            int after = crew.place(precedence.after());
            for (int station : crew.stations()) {
                BoolVar both = model.newBoolVar("both" + before + "_" + after + "_" + station);
                model.addGreaterOrEqual(
                        both,
                        LinearExpr.newBuilder()
                                .add(crew.at(before, station))
                                .add(crew.at(after, station))
                                .add(-1)
                                .build());
                model.addLessOrEqual(ending(before), crew.start.get(after)).onlyEnforceIf(both);
            }
        }
        for (int post = 0; post < crew.used.length; post++) {
            if (walks.isEmpty()) {
                oneAfterTheOther(post);
            } else {
                walk(post);
            }
        }
    }

    private void oneAfterTheOther(int post) {
        IntervalVar[] intervals = new IntervalVar[size];
        LinearExprBuilder load = LinearExpr.newBuilder();
        for (int element = 0; element < size; element++) {
            intervals[element] = crew.interval(element, post);
            load.addTerm(crew.does[element][post], crew.time(element));
        }
        model.addNoOverlap(intervals);
        crew.load[post] = load.build();
        model.addLessOrEqual(crew.load[post], LinearExpr.term(crew.used[post], crew.takt));
    }

    /** The operator's round: node 0 is where the cycle begins and ends, the others are the elements. */
    private void walk(int post) {
        CircuitConstraint round = model.addCircuit();
        round.addArc(0, 0, crew.used[post].not());
        LinearExprBuilder load = LinearExpr.newBuilder();
        BoolVar[] first = new BoolVar[size];
        BoolVar[] last = new BoolVar[size];
        IntVar back = model.newIntVar(0, crew.takt, "back" + post);
        for (int element = 0; element < size; element++) {
            first[element] = model.newBoolVar("first" + element + "_" + post);
            last[element] = model.newBoolVar("last" + element + "_" + post);
            round.addArc(0, element + 1, first[element]);
            round.addArc(element + 1, 0, last[element]);
            round.addArc(element + 1, element + 1, crew.does[element][post].not());
            load.addTerm(crew.does[element][post], crew.time(element));
            model.addLessOrEqual(
                            LinearExpr.newBuilder()
                                    .add(ending(element))
                                    .add(back)
                                    .build(),
                            crew.takt)
                    .onlyEnforceIf(last[element]);
        }
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                if (from != to) {
                    step(post, round, load, from, to);
                }
            }
        }
        walks.forEach((pair, ticks) -> model.addGreaterOrEqual(back, ticks)
                .onlyEnforceIf(new BoolVar[] {last[pair.getFirst()], first[pair.getLast()]}));
        crew.load[post] = load.add(back).build();
        model.addLessOrEqual(crew.load[post], LinearExpr.term(crew.used[post], crew.takt));
    }

    private void step(int post, CircuitConstraint round, LinearExprBuilder load, int from, int to) {
        BoolVar next = model.newBoolVar("next" + from + "_" + to + "_" + post);
        long ticks = walks.getOrDefault(List.of(from, to), 0L);
        round.addArc(from + 1, to + 1, next);
        load.addTerm(next, ticks);
        model.addLessOrEqual(
                        LinearExpr.newBuilder().add(ending(from)).add(ticks).build(), crew.start.get(to))
                .onlyEnforceIf(next);
    }

    private LinearExpr ending(int element) {
        return LinearExpr.affine(crew.start.get(element), 1, crew.time(element));
    }
}
