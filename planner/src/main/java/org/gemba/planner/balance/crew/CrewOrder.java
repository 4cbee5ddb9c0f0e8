package org.gemba.planner.balance.crew;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CircuitConstraint;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gemba.planner.balance.Precedence;
import org.jspecify.annotations.Nullable;

/**
 * When in the cycle each element of one model is done: operators at one station wait for each other's elements, and each walks from
 * element to element and back to the first. Elements that the model does not have take no time and no steps.
 */
final class CrewOrder {
    private final CrewModel crew;
    private final CpModel model;
    private final ModelMix.Model made;
    private final long limit;
    private final int size;
    private final Map<List<Integer>, Long> walks;
    private final List<IntVar> start = new ArrayList<>();
    private final LinearExpr[] load;
    private final LinearArgument[] done;
    private final List<Step> steps = new ArrayList<>();
    private final List<Meeting> meetings = new ArrayList<>();
    private final @Nullable IntVar[] back;
    private final @Nullable Literal[] idle;

    /**
     * @param limit what a unit of this model may take an operator, walking and waiting included
     * @param drifts whether the time it takes is to be known, for the mean over a mix
     */
    CrewOrder(CrewModel crew, ModelMix.Model made, long limit, boolean drifts) {
        this.crew = crew;
        this.model = crew.model;
        this.made = made;
        this.limit = limit;
        this.size = crew.does.length;
        this.walks = crew.walks();
        this.load = new LinearExpr[crew.used.length];
        this.done = new LinearArgument[crew.used.length];
        this.back = new IntVar[crew.used.length];
        this.idle = new Literal[crew.used.length];
        for (int post = 0; post < done.length; post++) {
            done[post] = drifts ? model.newIntVar(0, limit, name("done", post)) : LinearExpr.constant(limit);
        }
    }

    /** A post goes from one element to the next one; −1 is where its round begins and ends. */
    private record Step(int post, int from, int to, Literal taken) {}

    /** Two elements of which one waits for the other are done at one station. */
    private record Meeting(int before, int after, int station, BoolVar both) {}

    int share() {
        return made.share();
    }

    /** Work and walking of a post. */
    LinearExpr load(int post) {
        return load[post];
    }

    /** When a post is done and back at its first element. */
    LinearArgument done(int post) {
        return done[post];
    }

    /** Adds it all to the model; the starts by element. */
    List<IntVar> add() {
        for (int element = 0; element < size; element++) {
            start.add(model.newIntVar(0, limit - time(element), name("start", element)));
        }
        for (Precedence precedence : crew.line.problem().precedences()) {
            int before = crew.place(precedence.before());
            int after = crew.place(precedence.after());
            for (int station : crew.stations()) {
                BoolVar both = model.newBoolVar(name("both", before, after, station));
                model.addGreaterOrEqual(
                        both,
                        LinearExpr.newBuilder()
                                .add(crew.at(before, station))
                                .add(crew.at(after, station))
                                .add(-1)
                                .build());
                model.addLessOrEqual(ending(before), start.get(after)).onlyEnforceIf(both);
                meetings.add(new Meeting(before, after, station, both));
            }
        }
        for (int post = 0; post < crew.used.length; post++) {
            if (walks.isEmpty()) {
                oneAfterTheOther(post);
            } else {
                walk(post);
            }
        }
        return List.copyOf(start);
    }

    private void oneAfterTheOther(int post) {
        List<IntervalVar> intervals = new ArrayList<>();
        LinearExprBuilder work = LinearExpr.newBuilder();
        for (int element = 0; element < size; element++) {
            if (has(element)) {
                BoolVar does = crew.does[element][post];
                intervals.add(model.newOptionalFixedSizeIntervalVar(
                        start.get(element), time(element), does, name("interval", element, post)));
                model.addLessOrEqual(ending(element), done[post]).onlyEnforceIf(does);
                work.addTerm(does, time(element));
            }
        }
        model.addNoOverlap(intervals);
        load[post] = work.build();
    }

    /** The operator's round: node 0 is where the cycle begins and ends, the others are the elements. */
    private void walk(int post) {
        CircuitConstraint round = model.addCircuit();
        Literal nothing = idle(post);
        idle[post] = nothing;
        round.addArc(0, 0, nothing);
        LinearExprBuilder work = LinearExpr.newBuilder();
        BoolVar[] first = new BoolVar[size];
        BoolVar[] last = new BoolVar[size];
        IntVar home = model.newIntVar(0, limit, name("back", post));
        back[post] = home;
        for (int element = 0; element < size; element++) {
            if (!has(element)) {
                round.addArc(element + 1, element + 1, model.trueLiteral());
                continue;
            }
            first[element] = model.newBoolVar(name("first", element, post));
            last[element] = model.newBoolVar(name("last", element, post));
            round.addArc(0, element + 1, first[element]);
            round.addArc(element + 1, 0, last[element]);
            steps.add(new Step(post, -1, element, first[element]));
            steps.add(new Step(post, element, -1, last[element]));
            round.addArc(element + 1, element + 1, crew.does[element][post].not());
            work.addTerm(crew.does[element][post], time(element));
            LinearExpr ends =
                    LinearExpr.newBuilder().add(ending(element)).add(home).build();
            model.addLessOrEqual(ends, done[post]).onlyEnforceIf(last[element]);
        }
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                if (from != to && has(from) && has(to)) {
                    step(post, round, work, from, to);
                }
            }
        }
        walks.forEach((pair, ticks) -> {
            if (has(pair.getFirst()) && has(pair.getLast())) {
                model.addGreaterOrEqual(home, ticks)
                        .onlyEnforceIf(new BoolVar[] {last[pair.getFirst()], first[pair.getLast()]});
            }
        });
        load[post] = work.add(home).build();
    }

    /** The post has nothing to do on this model. */
    private Literal idle(int post) {
        for (int element = 0; element < size; element++) {
            if (!has(element)) {
                return model.newBoolVar(name("idle", post));
            }
        }
        return crew.used[post].not();
    }

    private void step(int post, CircuitConstraint round, LinearExprBuilder work, int from, int to) {
        BoolVar next = model.newBoolVar(name("next", from, to, post));
        long ticks = walks.getOrDefault(List.of(from, to), 0L);
        round.addArc(from + 1, to + 1, next);
        steps.add(new Step(post, from, to, next));
        work.addTerm(next, ticks);
        model.addLessOrEqual(
                        LinearExpr.newBuilder().add(ending(from)).add(ticks).build(), start.get(to))
                .onlyEnforceIf(next);
    }

    /**
     * Shows the solver a plan.
     *
     * @param postOf post from 1 by element
     * @param starts by element
     */
    void hint(List<Integer> postOf, List<Long> starts) {
        int posts = crew.used.length;
        int[] follower = new int[size];
        int[] first = new int[posts];
        Arrays.fill(first, -1);
        for (int post = 0; post < posts; post++) {
            List<Integer> round = round(post + 1, postOf, starts);
            for (int place = 0; place < round.size(); place++) {
                follower[round.get(place)] = place + 1 < round.size() ? round.get(place + 1) : -1;
            }
            first[post] = round.isEmpty() ? -1 : round.getFirst();
            hintEnd(post, round, starts);
        }
        for (int element = 0; element < size; element++) {
            model.addHint(start.get(element), starts.get(element));
        }
        for (Step step : steps) {
            boolean begins = step.from < 0;
            boolean isMine = begins || postOf.get(step.from) == step.post + 1;
            int next = begins ? first[step.post] : follower[step.from];
            model.addHint(step.taken, isMine && next == step.to);
        }
        for (Meeting meeting : meetings) {
            boolean meet = crew.stationOf(postOf.get(meeting.before)) == meeting.station
                    && crew.stationOf(postOf.get(meeting.after)) == meeting.station;
            model.addHint(meeting.both, meet ? 1 : 0);
        }
    }

    private void hintEnd(int post, List<Integer> round, List<Long> starts) {
        long home = round.isEmpty() ? 0 : walks.getOrDefault(List.of(round.getLast(), round.getFirst()), 0L);
        IntVar way = back[post];
        if (way != null) {
            model.addHint(way, home);
        }
        if (idle[post] instanceof BoolVar own) {
            model.addHint(own, round.isEmpty() ? 1 : 0);
        }
        if (done[post] instanceof IntVar ready) {
            model.addHint(ready, round.isEmpty() ? 0 : starts.get(round.getLast()) + time(round.getLast()) + home);
        }
    }

    /** What a post does on this model, in order. */
    private List<Integer> round(int post, List<Integer> postOf, List<Long> starts) {
        return IntStream.range(0, size)
                .filter(i -> postOf.get(i) == post && has(i))
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> starts.get(i)).thenComparingLong(i -> time(i)))
                .toList();
    }

    private long time(int element) {
        return crew.time(made, element);
    }

    private boolean has(int element) {
        return crew.has(made, element);
    }

    private LinearExpr ending(int element) {
        return LinearExpr.affine(start.get(element), 1, time(element));
    }

    private String name(String what, int... places) {
        StringBuilder name = new StringBuilder(made.name()).append(what);
        for (int place : places) {
            name.append('_').append(place);
        }
        return name.toString();
    }
}
