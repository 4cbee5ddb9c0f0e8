package org.gemba.planner.sequence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.gemba.planner.sequence.SequencingProblem.Paint;

/**
 * What no order falls below: each rule by itself ({@link CapacityBound}), and where nothing but spacing counts also two or three rules
 * together, exactly ({@link FewRules}); no rule counts twice.
 *
 * @param total the weighted sum no order falls below
 * @param groups rules that cost more together than each by itself
 * @param complete whether all were looked at as far as there was room, before it was told to halt
 */
record LowerBound(long total, List<Group> groups, boolean complete) {
    /** Pairs are quick; of three rules the beginnings may be many, 84 MB of them at most ({@link FewRules#mostBytes}). */
    private static final int ROOM_FOR_PAIRS = 50_000;

    private static final int ROOM_FOR_THREE = 1_000_000;
    private static final int MOST_RULES = 12;

    LowerBound {
        groups = List.copyOf(groups);
    }

    /**
     * Some rules and what they cost at least.
     *
     * @param more than all of them by themselves
     */
    record Group(List<Integer> rules, long cost, long more) {}

    /** By each rule alone. */
    static LowerBound alone(SequencingProblem problem) {
        return new LowerBound(CapacityBound.of(problem), List.of(), true);
    }

    /** By pairs, where an order is known that costs {@code known}. */
    static LowerBound ofPairs(SequencingProblem problem, long known, BooleanSupplier halt) {
        return together(problem, known, 2, ROOM_FOR_PAIRS, halt);
    }

    /** By three rules together, where an order is known that costs {@code known}. */
    static LowerBound ofThree(SequencingProblem problem, long known, BooleanSupplier halt) {
        return together(problem, known, 3, ROOM_FOR_THREE, halt);
    }

    /** Whether rules can be looked at together: nothing else counts. */
    static boolean onlySpacing(SequencingProblem problem) {
        return problem.paint().equals(Paint.NONE)
                && problem.levelling() == 0
                && problem.rules().size() <= MOST_RULES
                && problem.rules().stream().allMatch(rule -> rule.weight() > 0);
    }

    /** The higher of two. */
    LowerBound or(LowerBound other) {
        LowerBound higher = other.total > total ? other : this;
        return new LowerBound(higher.total, higher.groups, complete && other.complete);
    }

    private static LowerBound together(
            SequencingProblem problem, long known, int count, int room, BooleanSupplier halt) {
        long alone = CapacityBound.of(problem);
        if (!onlySpacing(problem) || known <= alone) {
            return alone(problem);
        }
        List<Group> found = new ArrayList<>();
        long total = alone;
        boolean halted = false;
        for (List<Integer> rules : groups(problem, count)) {
            halted = halted || halt.getAsBoolean();
            if (!halted && total < known) {
                group(problem, rules, known - alone, room, halt).ifPresent(found::add);
                total = alone + apart(found).stream().mapToLong(Group::more).sum();
            }
        }
        return new LowerBound(total, apart(found), !halted && !halt.getAsBoolean());
    }

    /** Groups without a rule in common, those that say most first. */
    private static List<Group> apart(List<Group> found) {
        List<Group> apart = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparingLong(Group::more).reversed())
                .filter(group -> apart.stream().allMatch(taken -> Collections.disjoint(taken.rules, group.rules)))
                .forEach(apart::add);
        return apart;
    }

    /** Asks whether some rules cost a little more than each alone, then twice as much more, as long as there is room to answer. */
    private static Optional<Group> group(
            SequencingProblem problem, List<Integer> rules, long most, int room, BooleanSupplier halt) {
        long apart = rules.stream()
                .mapToLong(rule -> problem.rules().get(rule).weight() * CapacityBound.tooMany(problem, rule))
                .sum();
        long more = rules.stream()
                .mapToLong(rule -> problem.rules().get(rule).weight())
                .min()
                .orElse(1);
        long proved = apart;
        long asked = apart;
        while (proved == asked && proved < apart + most) {
            asked = Math.min(apart + most, apart + more);
            OptionalLong least =
                    FewRules.least(problem, rules, asked, room, halt).least();
            if (least.isEmpty()) {
                break;
            }
            proved = least.getAsLong();
            more *= 2;
        }
        return proved > apart ? Optional.of(new Group(rules, proved, proved - apart)) : Optional.empty();
    }

    /** Groups of so many rules, those with the shortest stretches first: they are the quickest to answer. */
    private static List<List<Integer>> groups(SequencingProblem problem, int count) {
        List<List<Integer>> groups = new ArrayList<>(List.of(List.of()));
        for (int rule = 0; rule < problem.rules().size(); rule++) {
            for (List<Integer> group : List.copyOf(groups)) {
                if (group.size() < count) {
                    List<Integer> longer = new ArrayList<>(group);
                    longer.add(rule);
                    groups.add(List.copyOf(longer));
                }
            }
        }
        return groups.stream()
                .filter(group -> group.size() == count)
                .sorted(Comparator.comparingInt(group -> group.stream()
                        .mapToInt(rule -> problem.rules().get(rule).outOf())
                        .sum()))
                .toList();
    }

    /** Why, as far as rules together are the reason. */
    List<String> sentences(SequencingProblem problem) {
        return groups.stream()
                .map(group -> "no order keeps %s all, whatever the other rules: together they cost %d at least"
                        .formatted(
                                group.rules.stream()
                                        .map(problem.rules()::get)
                                        .map(rule ->
                                                "%s (%d in %d)".formatted(rule.name(), rule.atMost(), rule.outOf()))
                                        .collect(Collectors.joining(", ")),
                                group.cost))
                .toList();
    }
}
