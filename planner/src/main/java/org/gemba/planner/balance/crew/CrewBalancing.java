package org.gemba.planner.balance.crew;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gemba.planner.balance.Effort;
import org.gemba.planner.balance.TaktTooShort;
import org.gemba.planner.balance.TimeScale;
import org.gemba.planner.balance.Why;
import org.gemba.planner.balance.WorkElement;

/**
 * Balances a line with its people by OR-Tools CP-SAT on one thread; exact, with an honest bound where time runs out. Every plan has passed {@link CrewCheck}.
 *
 * <p>Memory: the model of a line grows with elements × posts and, where operators walk, with elements² × posts × models; above {@link
 * #MOST_LINKS} of them it is refused, which keeps it below half a gigabyte. The solver itself may take 2 GB ({@link CrewSolver}).
 */
public final class CrewBalancing {
    /** Elements × posts or, where operators walk, elements² × posts × models. */
    static final long MOST_LINKS = 1_000_000;

    private CrewBalancing() {}

    /** Where the time goes that is not needed. */
    public enum Slack {
        /** As much as possible with the last operator, so that this person can be freed: the convention of TPS. */
        LAST,
        /** Shared: the greatest load as small as possible. */
        SPREAD
    }

    /**
     * The fewest operators that keep takt, and among those plans the one with the slack where it is wanted. The bound and the proof
     * speak of the number of operators.
     */
    public static CrewPlan fewestOperators(CrewLine line, long takt, Slack slack, Effort effort) {
        long begun = System.nanoTime();
        refuseWhatCannotBe(line, takt);
        loadSolver();
        CrewModel few = new CrewModel(line, takt);
        few.model.minimize(LinearExpr.sum(few.used));
        Found fewest = solve(few, begun, effort, true);
        if (fewest.postOf.isEmpty()
                || !left(begun, effort).isPositive()
                || effort.cancelled().getAsBoolean()) {
            return plan(line, takt, fewest, List.of(), begun);
        }
        CrewModel shared = new CrewModel(line, takt);
        shared.model.addLessOrEqual(LinearExpr.sum(shared.used), fewest.value);
        shared.model.minimize(slack == Slack.SPREAD ? greatest(shared) : last(shared));
        hint(shared, fewest.postOf);
        Found settled = solve(shared, begun, effort, false);
        Found best = settled.postOf.isEmpty()
                ? fewest
                : new Found(settled.postOf, settled.startsOf, fewest.value, fewest.bound, fewest.proved, fewest.clash);
        return plan(line, takt, best, List.of(), begun);
    }

    /**
     * The fewest elements moved from where they are done today so that takt and all rules are kept: a new takt with as little new to
     * learn as possible.
     *
     * @param today post from 1 by the problem's elements
     */
    public static CrewPlan fewestMoves(CrewLine line, long takt, List<Integer> today, Effort effort) {
        long begun = System.nanoTime();
        refuseWhatCannotBe(line, takt);
        loadSolver();
        if (today.size() != line.problem().elements().size()
                || today.stream()
                        .anyMatch(post -> post < 1 || post > line.posts().size())) {
            throw new IllegalArgumentException(
                    "Today's posts must name one of %d posts for each of %d elements; %d are given."
                            .formatted(
                                    line.posts().size(),
                                    line.problem().elements().size(),
                                    today.size()));
        }
        CrewModel crew = new CrewModel(line, takt);
        LinearExprBuilder moved = LinearExpr.newBuilder();
        for (int element = 0; element < today.size(); element++) {
            moved.add(1).addTerm(crew.does[element][today.get(element) - 1], -1);
        }
        crew.model.minimize(moved.build());
        hint(crew, today);
        return plan(line, takt, solve(crew, begun, effort, true), today, begun);
    }

    private record Found(
            List<Integer> postOf,
            List<List<Long>> startsOf,
            long value,
            long bound,
            boolean proved,
            List<CrewRule> clash) {}

    private static IntVar greatest(CrewModel crew) {
        IntVar most = crew.model.newIntVar(0, crew.takt * crew.scale, "most");
        for (LinearExpr load : crew.load) {
            crew.model.addLessOrEqual(load, most);
        }
        return most;
    }

    private static IntVar last(CrewModel crew) {
        IntVar carries = crew.model.newIntVar(0, crew.takt * crew.scale, "carries");
        for (int post = 0; post < crew.used.length; post++) {
            List<Literal> isLast = new ArrayList<>(List.of(crew.used[post]));
            for (int later = post + 1; later < crew.used.length; later++) {
                isLast.add(crew.used[later].not());
            }
            crew.model.addLessOrEqual(crew.load[post], carries).onlyEnforceIf(isLast.toArray(Literal[]::new));
        }
        return carries;
    }

    private static void hint(CrewModel crew, List<Integer> postOf) {
        for (int element = 0; element < postOf.size(); element++) {
            for (int post = 0; post < crew.used.length; post++) {
                crew.model.addHint(crew.does[element][post], postOf.get(element) == post + 1 ? 1 : 0);
            }
        }
    }

    /** What is left of the time. */
    private static Duration left(long begun, Effort effort) {
        return effort.limit().minusNanos(System.nanoTime() - begun);
    }

    private static Found solve(CrewModel crew, long begun, Effort effort, boolean tells) {
        crew.held.forEach(rule -> crew.model.addEquality(rule, 1));
        CrewSolver asked = new CrewSolver(left(begun, effort), effort);
        CpSolverStatus status = asked.solve(crew.model, tells);
        CpSolver solver = asked.solver;
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            boolean impossible = status == CpSolverStatus.INFEASIBLE;
            return new Found(
                    List.of(),
                    List.of(),
                    0,
                    0,
                    impossible,
                    impossible ? clash(crew.line, crew.takt, begun, effort) : List.of());
        }
        List<Integer> postOf = new ArrayList<>();
        for (BoolVar[] element : crew.does) {
            int post = 0;
            while (!solver.booleanValue(element[post])) {
                post++;
            }
            postOf.add(post + 1);
        }
        List<List<Long>> startsOf = crew.starts.stream()
                .map(model -> model.stream().map(solver::value).toList())
                .toList();
        long value = Math.round(solver.objectiveValue());
        boolean proved = status == CpSolverStatus.OPTIMAL;
        long bound = proved ? value : asked.lowerBound();
        return new Found(postOf, startsOf, value, bound, proved, List.of());
    }

    /** Rules that cannot all be held at this takt; empty where the work alone does not fit. */
    private static List<CrewRule> clash(CrewLine line, long takt, long begun, Effort effort) {
        CrewModel crew = new CrewModel(line, takt);
        crew.model.addAssumptions(crew.held.toArray(Literal[]::new));
        CrewSolver asked = new CrewSolver(left(begun, effort), effort);
        if (asked.solve(crew.model, false) != CpSolverStatus.INFEASIBLE) {
            return List.of();
        }
        List<Integer> guilty = asked.solver.sufficientAssumptionsForInfeasibility();
        List<CrewRule> clash = new ArrayList<>();
        for (int rule = 0; rule < crew.held.size(); rule++) {
            if (guilty.contains(crew.held.get(rule).getIndex())) {
                clash.add(line.rules().get(rule));
            }
        }
        return clash;
    }

    private static CrewPlan plan(CrewLine line, long takt, Found found, List<Integer> today, long begun) {
        int moved = 0;
        for (int i = 0; i < Math.min(today.size(), found.postOf.size()); i++) {
            moved += today.get(i).equals(found.postOf.get(i)) ? 0 : 1;
        }
        CrewPlan plan = new CrewPlan(
                found.postOf,
                found.startsOf,
                (int) found.postOf.stream().distinct().count(),
                moved,
                found.value,
                found.bound,
                found.proved,
                why(line, takt, found),
                Duration.ofNanos(System.nanoTime() - begun));
        List<String> faults = plan.found() ? CrewCheck.faults(line, takt, plan) : List.of();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "The search gave a wrong plan for " + line.problem().name() + ": " + faults);
        }
        return plan;
    }

    private static Why why(CrewLine line, long takt, Found found) {
        String at = line.problem().scale().text(takt);
        if (!found.clash.isEmpty()) {
            String rules = found.clash.stream().map(CrewRule::sentence).collect(Collectors.joining(" "));
            List<String> elements = found.clash.stream()
                    .flatMap(rule -> rule.elements().stream())
                    .distinct()
                    .toList();
            return new Why(Why.Reason.RULES, 0, elements, "At %s these cannot all hold: %s".formatted(at, rules));
        }
        if (found.postOf.isEmpty()) {
            return new Why(
                    found.proved ? Why.Reason.TRIED_ALL : Why.Reason.WORK_CONTENT,
                    0,
                    List.of(),
                    found.proved
                            ? "The work does not fit into %d posts at %s, whatever the rules."
                                    .formatted(line.posts().size(), at)
                            : "No plan was found in time; none was ruled out either.");
        }
        return new Why(
                Why.Reason.TRIED_ALL,
                found.bound,
                List.of(),
                found.proved
                        ? "Every plan with less than %d was ruled out.".formatted(found.value)
                        : "Nothing below %d is possible; up to %d nobody knows yet."
                                .formatted(found.bound, found.value));
    }

    private static void refuseIfTooLarge(CrewLine line, long takt) {
        long elements = line.problem().elements().size();
        long links = elements * line.posts().size();
        if (!line.walks().isEmpty()) {
            links *= elements * line.models(takt).models().size();
        }
        if (links > MOST_LINKS) {
            throw new IllegalArgumentException(
                    "%d elements, %d posts%s are more than can be planned together.\nGive fewer posts, or plan the line in parts."
                            .formatted(
                                    elements,
                                    line.posts().size(),
                                    line.walks().isEmpty() ? "" : " and walks from element to element"));
        }
    }

    private static void loadSolver() {
        try {
            Loader.loadNativeLibraries();
        } catch (RuntimeException | UnsatisfiedLinkError e) {
            throw new IllegalStateException(
                    "OR-Tools has no native library that runs here (%s, %s).\nIt runs on Linux with glibc, x86-64 or ARM64."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                    e);
        }
    }

    private static void refuseWhatCannotBe(CrewLine line, long takt) {
        if (line.mix().isEmpty() || takt < 1) {
            TaktTooShort.refuse(line.problem(), takt);
        }
        refuseIfTooLarge(line, takt);
        line.problem().elements().forEach(element -> refuseIfTooLong(line, takt, element));
    }

    private static void refuseIfTooLong(CrewLine line, long takt, WorkElement element) {
        ModelMix mix = line.models(takt);
        TimeScale scale = line.problem().scale();
        long all = 0;
        for (ModelMix.Model model : mix.models()) {
            long time = model.time(element.name(), element.time());
            all += model.share() * time;
            if (time > mix.longest()) {
                throw new IllegalArgumentException(
                        "%s takes %s on model %s; an operator may need %s for a unit at most.\nSplit it, or let a unit take longer."
                                .formatted(element.name(), scale.text(time), model.name(), scale.text(mix.longest())));
            }
        }
        if (all > takt * mix.shares()) {
            long mean = (all + mix.shares() - 1) / mix.shares();
            throw new IllegalArgumentException(
                    "%s takes %s on the mean of the mix, takt is %s.\nSplit it, or balance to a takt of %s."
                            .formatted(element.name(), scale.text(mean), scale.text(takt), scale.text(mean)));
        }
    }
}
