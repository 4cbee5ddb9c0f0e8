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
    private final CrewPlan plan;
    private final Map<String, Integer> index;
    private final List<WorkElement> elements;
    private final List<String> faults = new ArrayList<>();

    private CrewCheck(CrewLine line, long takt, CrewPlan plan) {
        this.line = line;
        this.takt = takt;
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
            boolean late = before == after
                    && !plan.startOf().isEmpty()
                    && start(precedence.before())
                                    + elements.get(at(precedence.before())).time()
                            > start(precedence.after());
            if (before > after || late) {
                faults.add("%s must be done before %s.".formatted(precedence.before(), precedence.after()));
            }
        }
    }

    private void load(int post) {
        List<Integer> mine = IntStream.range(0, elements.size())
                .filter(i -> plan.postOf().get(i) == post)
                .boxed()
                .toList();
        if (line.mix().isPresent()) {
            mixed(post, mine, line.mix().get());
        } else if (plan.startOf().isEmpty()) {
            tooMuch(post, mine.stream().mapToLong(i -> elements.get(i).time()).sum());
        } else if (!mine.isEmpty()) {
            round(post, mine);
        }
    }

    private void mixed(int post, List<Integer> mine, ModelMix mix) {
        long average = 0;
        for (ModelMix.Model model : mix.models()) {
            long time = mine.stream()
                    .mapToLong(i ->
                            model.time(elements.get(i).name(), elements.get(i).time()))
                    .sum();
            average += model.share() * time;
            if (time > mix.longest()) {
                faults.add("Post %d needs %d for model %s, more than %d."
                        .formatted(post, time, model.name(), mix.longest()));
            }
        }
        if (average > takt * mix.shares()) {
            faults.add("Post %d carries more than takt over the mix.".formatted(post));
        }
    }

    /** The operator's elements one after the other, with the walks between them and back. */
    private void round(int post, List<Integer> mine) {
        Map<String, Long> walks = new HashMap<>();
        line.walks().forEach(walk -> walks.put(walk.from() + "\n" + walk.to(), walk.ticks()));
        List<Integer> order = mine.stream()
                .sorted(Comparator.comparingLong((Integer i) -> plan.startOf().get(i))
                        .thenComparingLong(i -> elements.get(i).time()))
                .toList();
        for (int i = 0; i < order.size(); i++) {
            WorkElement element = elements.get(order.get(i));
            WorkElement next = elements.get(order.get((i + 1) % order.size()));
            long free = plan.startOf().get(order.get(i))
                    + element.time()
                    + (order.size() == 1 ? 0 : walks.getOrDefault(element.name() + "\n" + next.name(), 0L));
            boolean end = i + 1 == order.size();
            if (end) {
                tooMuch(post, free);
            } else if (free > plan.startOf().get(order.get(i + 1))) {
                faults.add("Post %d begins %s before it is free from %s.".formatted(post, next.name(), element.name()));
            }
        }
    }

    private void tooMuch(int post, long time) {
        if (time > takt) {
            faults.add("Post %d needs %d, more than %d.".formatted(post, time, takt));
        }
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

    private long start(String element) {
        return plan.startOf().get(at(element));
    }

    private Post post(String element) {
        return line.posts().get(plan.postOf().get(at(element)) - 1);
    }

    private int station(String element) {
        return post(element).station();
    }
}
