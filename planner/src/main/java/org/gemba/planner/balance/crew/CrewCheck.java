package org.gemba.planner.balance.crew;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gemba.planner.balance.Precedence;
import org.gemba.planner.balance.WorkElement;

/** Verifies a plan from the line alone; it knows nothing of how plans are found. */
public final class CrewCheck {
    private final CrewLine line;
    private final long takt;
    private final ModelMix mix;
    private final CrewPlan plan;
    private final Map<String, Integer> index;
    private final List<WorkElement> elements;
    private final List<String> faults = new ArrayList<>();

    private CrewCheck(CrewLine line, long takt, CrewPlan plan) {
        this.line = line;
        this.takt = takt;
        this.mix = line.models(takt);
        this.plan = plan;
        this.index = line.problem().index();
        this.elements = line.problem().elements();
    }

    /** Every way in which the plan does not keep to takt, precedence, the rules and the order of the work; empty if it does. */
    public static List<String> faults(CrewLine line, long takt, CrewPlan plan) {
        CrewCheck check = new CrewCheck(line, takt, plan);
        if (plan.postOf().size() != check.elements.size()) {
            return List.of("%d elements are planned, there are %d."
                    .formatted(plan.postOf().size(), check.elements.size()));
        }
        check.precedences();
        for (int post = 1; post <= line.posts().size(); post++) {
            check.load(post);
        }
        line.rules().stream()
                .filter(rule -> !check.holds(rule))
                .forEach(rule -> check.faults.add("Not so: " + rule.sentence()));
        return List.copyOf(check.faults);
    }

    private void precedences() {
        for (Precedence precedence : line.problem().precedences()) {
            int before = station(precedence.before());
            int after = station(precedence.after());
            if (before > after || (before == after && late(precedence))) {
                faults.add("%s must be done before %s.".formatted(precedence.before(), precedence.after()));
            }
        }
    }

    /** Whether on some model an element begins before one that it waits for has ended. */
    private boolean late(Precedence precedence) {
        for (int model = 0; model < plan.startsOf().size(); model++) {
            int before = at(precedence.before());
            if (start(model, before) + time(model, before) > start(model, at(precedence.after()))) {
                return true;
            }
        }
        return false;
    }

    private void load(int post) {
        List<Integer> mine = IntStream.range(0, elements.size())
                .filter(i -> plan.postOf().get(i) == post)
                .boxed()
                .toList();
        long average = 0;
        for (int model = 0; model < mix.models().size(); model++) {
            ModelMix.Model made = mix.models().get(model);
            long time = needed(post, model, mine);
            average += made.share() * time;
            if (time > mix.longest()) {
                faults.add("Post %d needs %d%s, more than %d."
                        .formatted(
                                post, time, line.mix().isPresent() ? " for model " + made.name() : "", mix.longest()));
            }
        }
        if (line.mix().isPresent() && average > takt * mix.shares()) {
            faults.add("Post %d carries more than takt over the mix.".formatted(post));
        }
    }

    /** What a post needs for a unit of a model: the work or, where the order is planned, all until it is back. */
    private long needed(int post, int model, List<Integer> mine) {
        List<Integer> made = mine.stream()
                .filter(i -> mix.models().get(model).has(elements.get(i).name()))
                .toList();
        if (plan.startsOf().isEmpty()) {
            return made.stream().mapToLong(i -> time(model, i)).sum();
        }
        return made.isEmpty() ? 0 : round(post, model, made);
    }

    /** The operator's elements one after the other, with the walks between them and back; when all is done. */
    private long round(int post, int model, List<Integer> mine) {
        Map<String, Long> walks = new HashMap<>();
        line.walks().forEach(walk -> walks.put(walk.from() + "\n" + walk.to(), walk.ticks()));
        List<Integer> order = mine.stream()
                .sorted(Comparator.comparingLong((Integer i) -> start(model, i)).thenComparingLong(i -> time(model, i)))
                .toList();
        long done = 0;
        for (int i = 0; i < order.size(); i++) {
            WorkElement element = elements.get(order.get(i));
            WorkElement next = elements.get(order.get((i + 1) % order.size()));
            long free = start(model, order.get(i))
                    + time(model, order.get(i))
                    + (order.size() == 1 ? 0 : walks.getOrDefault(element.name() + "\n" + next.name(), 0L));
            boolean end = i + 1 == order.size();
            if (end) {
                done = free;
            } else if (free > start(model, order.get(i + 1))) {
                faults.add("Post %d begins %s before it is free from %s.".formatted(post, next.name(), element.name()));
            }
        }
        return done;
    }

    private long time(int model, int element) {
        WorkElement work = elements.get(element);
        return mix.models().get(model).time(work.name(), work.time());
    }

    private boolean holds(CrewRule rule) {
        return switch (rule) {
            case CrewRule.Within(String element, int first, int last) ->
                station(element) >= first && station(element) <= last;
            case CrewRule.NotAt(String element, var stations) -> !stations.contains(station(element));
            case CrewRule.OnSide(String element, Post.Side side) ->
                post(element).side() == Post.Side.EITHER
                        || side == Post.Side.EITHER
                        || post(element).side() == side;
            case CrewRule.Needs(String element, String skill) ->
                post(element).skills().contains(skill);
            case CrewRule.Together(List<String> together) ->
                together.stream().map(e -> plan.postOf().get(at(e))).distinct().count() <= 1;
            case CrewRule.Apart(List<String> apart) ->
                apart.stream().map(this::station).distinct().count()
                        == apart.stream().distinct().count();
        };
    }

    private int at(String element) {
        return requireNonNull(index.get(element));
    }

    private long start(int model, int element) {
        return plan.startsOf().get(model).get(element);
    }

    private Post post(String element) {
        return line.posts().get(plan.postOf().get(at(element)) - 1);
    }

    private int station(String element) {
        return post(element).station();
    }
}
