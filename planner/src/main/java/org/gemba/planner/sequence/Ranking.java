package org.gemba.planner.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gemba.planner.sequence.SequencingProblem.Paint;
import org.gemba.planner.sequence.SpacingRule.Priority;

/**
 * What matters more: the first goal weighs 1,000,000, the second 1,000, the third 1, as in Renault's challenge (ROADEF 2005), so that
 * in a usual day nothing of a later goal makes up for one of an earlier. A goal that is not named is counted and weighs nothing.
 *
 * @param goals the most important first, each once
 */
public record Ranking(List<Goal> goals) {
    /** A goal of the order. */
    public enum Goal {
        /** Spacing rules of high priority. */
        HIGH,
        /** Spacing rules of low priority. */
        LOW,
        /** Few changes of colour. */
        PAINT
    }

    /** A station that is overburdened stops the line; an uneven flow of parts costs stock; a change of colour costs solvent. */
    public static final Ranking USUAL = new Ranking(List.of(Goal.HIGH, Goal.LOW, Goal.PAINT));

    private static final long[] WEIGHTS = {1_000_000, 1_000, 1};

    public Ranking {
        goals = List.copyOf(goals);
        if (goals.isEmpty() || new HashSet<>(goals).size() < goals.size()) {
            throw new IllegalArgumentException(
                    "The goals %s are to be named once each, the most important first.".formatted(goals));
        }
    }

    /** As it is written, such as {@code high,low,paint}. */
    public static Ranking of(String written) {
        List<Goal> goals = new ArrayList<>();
        for (String word : written.split(",", -1)) {
            goals.add(Arrays.stream(Goal.values())
                    .filter(goal -> goal.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "'%s' is none of high, low, paint.\nName them by what matters most, such as high,low,paint."
                                    .formatted(word.strip()))));
        }
        return new Ranking(goals);
    }

    /** What one too many of a goal costs. */
    long weight(Goal goal) {
        int rank = goals.indexOf(goal);
        return rank < 0 ? 0 : WEIGHTS[rank];
    }

    /** The same day with these weights. Where it knows one goal only there is nothing to rank, and each costs 1. */
    public SequencingProblem of(SequencingProblem day) {
        Set<Goal> known = known(day);
        List<SpacingRule> rules = day.rules().stream()
                .map(rule -> new SpacingRule(
                        rule.name(), rule.atMost(), rule.outOf(), rule.priority(), weight(goal(rule), known)))
                .toList();
        Paint paint = new Paint(day.paint().longestBatch(), known.contains(Goal.PAINT) ? weight(Goal.PAINT, known) : 0);
        return new SequencingProblem(
                day.name(), rules, day.before(), day.cars(), paint, day.levelling(), day.counting());
    }

    private long weight(Goal goal, Set<Goal> known) {
        return known.size() == 1 ? Math.min(1, weight(goal)) : weight(goal);
    }

    private static Goal goal(SpacingRule rule) {
        return rule.priority() == Priority.HIGH ? Goal.HIGH : Goal.LOW;
    }

    private static Set<Goal> known(SequencingProblem day) {
        Set<Goal> known = EnumSet.noneOf(Goal.class);
        day.rules().forEach(rule -> known.add(goal(rule)));
        if (day.cars().stream().map(Car::colour).distinct().count() > 1) {
            known.add(Goal.PAINT);
        }
        return known;
    }
}
