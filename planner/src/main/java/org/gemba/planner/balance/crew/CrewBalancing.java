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
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gemba.planner.balance.Effort;
import org.gemba.planner.balance.TaktTooShort;
import org.gemba.planner.balance.TimeScale;
import org.gemba.planner.balance.Why;
import org.gemba.planner.balance.WorkElement;

/**
 * Balances a line with its people: a first plan at once by {@link RuleOfThumb}, then OR-Tools CP-SAT on one thread, which begins with that plan;
 * exact, with an honest bound where time runs out. Every plan has passed {@link CrewCheck}.
 *
 * <p>Memory: the model of a line grows with elements × posts and, where operators walk, with elements² × posts × models; above {@link
 * #MOST_LINKS} of them there is the rule of thumb and its bound alone, which keeps it below half a gigabyte. The solver itself may take
 * 2 GB ({@link CrewSolver}).
 */
public final class CrewBalancing {
    /** Elements × posts or, where operators walk, elements² × posts × models: what CP-SAT is asked at most. */
    static final long MOST_LINKS = 1_000_000;

    /** Of these with walks, CP-SAT probes each before it searches; 40 elements with two models and 23 posts have 73,600. */
    private static final long PROBED_LINKS = 50_000;

    /** Elements of a line where operators walk. */
    static final int MOST_WALKED = 1_000;

    private static final Why NO_BOUND = new Why(Why.Reason.TRIED_ALL, -1, List.of(), "");

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
        Why bound = CrewBound.of(line, takt);
        if (bound.bound() > line.posts().size()) {
            return plan(line, takt, Found.none(true, List.of()), bound, List.of(), begun);
        }
        Optional<RuleOfThumb.Sketch> first = new RuleOfThumb(line, takt, effort.seed(), untilHalf(begun, effort))
                .fewestOperators(bound.bound(), slack, operators -> tell(effort, operators, bound.bound()));
        Found fewest = first.map(sketch -> Found.of(sketch, sketch.operators(), bound.bound()))
                .orElseGet(() -> Found.none(false, List.of()));
        if (fewest.isOpen() && goesOn(line, takt, begun, effort)) {
            fewest = fewest.improvedBy(fewestBySearch(line, takt, fewest, bound.bound(), begun, effort));
        }
        if (fewest.postOf.isEmpty() || !goesOn(line, takt, begun, effort)) {
            return plan(line, takt, fewest, bound, List.of(), begun);
        }
        Found settled = slackBySearch(line, takt, fewest, first, slack, begun, effort);
        Found best = settled.postOf.isEmpty() ? fewest : fewest.as(settled);
        return plan(line, takt, best, bound, List.of(), begun);
    }

    private static Found fewestBySearch(CrewLine line, long takt, Found first, long bound, long begun, Effort effort) {
        CrewModel few = model(line, takt);
        LinearExpr operators = LinearExpr.sum(few.used);
        few.model.addGreaterOrEqual(operators, bound);
        if (!first.postOf.isEmpty()) {
            few.model.addLessOrEqual(operators, first.value);
            few.hint(first.postOf, first.startsOf);
        }
        few.model.minimize(operators);
        return solve(few, begun, effort, first.postOf.isEmpty() ? Long.MAX_VALUE : first.value);
    }

    /** As many operators, with the slack where it is wanted, and no worse there than the first plan if that is still the best. */
    private static Found slackBySearch(
            CrewLine line,
            long takt,
            Found fewest,
            Optional<RuleOfThumb.Sketch> first,
            Slack slack,
            long begun,
            Effort effort) {
        CrewModel shared = model(line, takt);
        shared.model.addLessOrEqual(LinearExpr.sum(shared.used), fewest.value);
        IntVar goal = slack == Slack.SPREAD ? greatest(shared) : last(shared);
        first.filter(sketch -> sketch.operators() == fewest.value)
                .ifPresent(sketch -> shared.model.addLessOrEqual(goal, sketch.slack()));
        shared.model.minimize(goal);
        shared.hint(fewest.postOf, fewest.startsOf);
        return solve(shared, begun, effort, Long.MIN_VALUE);
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
        int[] posts = today.stream().mapToInt(post -> post - 1).toArray();
        Optional<RuleOfThumb.Sketch> first = new RuleOfThumb(line, takt, effort.seed(), untilHalf(begun, effort))
                .fewestMoves(posts, moved -> tell(effort, moved, 0));
        Found fewest = first.map(sketch -> Found.of(sketch, moved(sketch.postOf(), today), 0))
                .orElseGet(() -> Found.none(false, List.of()));
        if (fewest.isOpen() && goesOn(line, takt, begun, effort)) {
            fewest = fewest.improvedBy(movesBySearch(line, takt, today, fewest, begun, effort));
        }
        return plan(line, takt, fewest, NO_BOUND, today, begun);
    }

    private static Found movesBySearch(
            CrewLine line, long takt, List<Integer> today, Found first, long begun, Effort effort) {
        CrewModel crew = model(line, takt);
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int element = 0; element < today.size(); element++) {
            sum.add(1).addTerm(crew.does[element][today.get(element) - 1], -1);
        }
        LinearExpr moved = sum.build();
        if (first.postOf.isEmpty()) {
            crew.hint(today, List.of());
        } else {
            crew.model.addLessOrEqual(moved, first.value);
            crew.hint(first.postOf, first.startsOf);
        }
        crew.model.minimize(moved);
        return solve(crew, begun, effort, first.postOf.isEmpty() ? Long.MAX_VALUE : first.value);
    }

    private static int moved(List<Integer> postOf, List<Integer> today) {
        return (int) IntStream.range(0, postOf.size())
                .filter(i -> !today.get(i).equals(postOf.get(i)))
                .count();
    }

    private static void tell(Effort effort, long best, long bound) {
        effort.progress().accept(new Effort.Progress(best, bound, 0));
    }

    /** The rule of thumb gives up after half of the time at the latest. */
    private static BooleanSupplier untilHalf(long begun, Effort effort) {
        Duration half = effort.limit().dividedBy(2);
        return () -> half.minusNanos(System.nanoTime() - begun).isNegative()
                || effort.cancelled().getAsBoolean();
    }

    /** Whether there is time for a search, and the line is not too large for one. */
    private static boolean goesOn(CrewLine line, long takt, long begun, Effort effort) {
        return links(line, takt) <= MOST_LINKS
                && left(begun, effort).isPositive()
                && !effort.cancelled().getAsBoolean();
    }

    private record Found(
            List<Integer> postOf,
            List<List<Long>> startsOf,
            long value,
            long bound,
            boolean proved,
            List<CrewRule> clash) {
        static Found none(boolean impossible, List<CrewRule> clash) {
            return new Found(List.of(), List.of(), 0, 0, impossible, clash);
        }

        static Found of(RuleOfThumb.Sketch sketch, long value, long bound) {
            return new Found(sketch.postOf(), sketch.startsOf(), value, bound, value == bound, List.of());
        }

        boolean isOpen() {
            return !proved;
        }

        /** The better of both, and all that is known of what is possible. */
        Found improvedBy(Found searched) {
            if (postOf.isEmpty()) {
                return searched;
            }
            if (searched.postOf.isEmpty()) {
                return this;
            }
            Found better = searched.value < value ? searched : this;
            return new Found(
                    better.postOf,
                    better.startsOf,
                    better.value,
                    Math.max(bound, searched.bound),
                    searched.proved,
                    List.of());
        }

        /** Another plan that is as good. */
        Found as(Found other) {
            return new Found(other.postOf, other.startsOf, value, bound, proved, clash);
        }
    }

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

    /** What is left of the time. */
    private static Duration left(long begun, Effort effort) {
        return effort.limit().minusNanos(System.nanoTime() - begun);
    }

    private static Found solve(CrewModel crew, long begun, Effort effort, long below) {
        crew.held.forEach(rule -> crew.model.addEquality(rule, 1));
        CrewSolver asked = new CrewSolver(left(begun, effort), effort);
        if (!crew.line.walks().isEmpty() && links(crew.line, crew.takt) > PROBED_LINKS) {
            asked.searchAtOnce();
        }
        CpSolverStatus status = asked.solve(crew.model, below);
        CpSolver solver = asked.solver;
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            boolean impossible = status == CpSolverStatus.INFEASIBLE;
            return Found.none(impossible, impossible ? clash(crew.line, crew.takt, begun, effort) : List.of());
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
        CrewModel crew = model(line, takt);
        crew.model.addAssumptions(crew.held.toArray(Literal[]::new));
        CrewSolver asked = new CrewSolver(left(begun, effort), effort);
        if (asked.solve(crew.model, Long.MIN_VALUE) != CpSolverStatus.INFEASIBLE) {
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

    private static CrewPlan plan(CrewLine line, long takt, Found found, Why bound, List<Integer> today, long begun) {
        CrewPlan plan = new CrewPlan(
                found.postOf,
                found.startsOf,
                (int) found.postOf.stream().distinct().count(),
                today.isEmpty() ? 0 : moved(found.postOf, today),
                found.value,
                found.bound,
                found.proved,
                why(line, takt, found, bound),
                Duration.ofNanos(System.nanoTime() - begun));
        List<String> faults = plan.found() ? CrewCheck.faults(line, takt, plan) : List.of();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "The search gave a wrong plan for " + line.problem().name() + ": " + faults);
        }
        return plan;
    }

    private static Why why(CrewLine line, long takt, Found found, Why bound) {
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
        if (found.bound == bound.bound()) {
            String open = found.proved ? "" : " Up to %d nobody knows yet.".formatted(found.value);
            return new Why(bound.reason(), found.bound, bound.elements(), bound.sentence() + open);
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

    private static long links(CrewLine line, long takt) {
        long elements = line.problem().elements().size();
        long links = elements * line.posts().size();
        return line.walks().isEmpty()
                ? links
                : links * elements * line.models(takt).models().size();
    }

    private static void refuseIfTooLarge(CrewLine line) {
        int elements = line.problem().elements().size();
        if (!line.walks().isEmpty() && elements > MOST_WALKED) {
            throw new IllegalArgumentException(
                    "%d elements with walks from element to element are more than can be planned together; %d can be.\nPlan the line in parts, or without walks."
                            .formatted(elements, MOST_WALKED));
        }
    }

    /** The native library must be there before the first part of a model is. */
    private static CrewModel model(CrewLine line, long takt) {
        loadSolver();
        return new CrewModel(line, takt);
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
        refuseIfTooLarge(line);
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
