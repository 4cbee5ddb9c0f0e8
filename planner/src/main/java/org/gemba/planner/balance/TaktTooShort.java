package org.gemba.planner.balance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An element alone takes longer than takt: no number of stations helps. The message says what would. */
public final class TaktTooShort extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient Optional<String> longest;

    private TaktTooShort(BalancingProblem problem, long takt, List<WorkElement> longer) {
        super(message(problem, takt, longer));
        this.longest =
                longer.stream().max(Comparator.comparingLong(WorkElement::time)).map(WorkElement::name);
    }

    /** Fails if an element takes longer than takt, or takt is no time at all. */
    public static void refuse(BalancingProblem problem, long takt) {
        List<WorkElement> longer =
                problem.elements().stream().filter(e -> e.time() > takt).toList();
        if (takt < 1 || !longer.isEmpty()) {
            throw new TaktTooShort(problem, takt, longer);
        }
    }

    /** The longest of the elements that do not fit. */
    public Optional<String> longest() {
        return longest;
    }

    private static String message(BalancingProblem problem, long takt, List<WorkElement> longer) {
        TimeScale scale = problem.scale();
        if (longer.isEmpty()) {
            return "The takt %s must be longer than nothing.".formatted(scale.text(takt));
        }
        String which = longer.stream()
                .limit(5)
                .map(e -> "%s (%s)".formatted(e.name(), scale.text(e.time())))
                .collect(Collectors.joining(", "));
        long longest = problem.longestTime();
        return ("Takt %s is shorter than %d element%s: %s%s.\nSplit %s, take out at least %s of the longest, run %d parallel "
                        + "stations for it, or balance to a takt of %s.")
                .formatted(
                        scale.text(takt),
                        longer.size(),
                        longer.size() == 1 ? "" : "s",
                        which,
                        longer.size() > 5 ? " and others" : "",
                        longer.size() == 1 ? "it" : "them",
                        scale.text(longest - takt),
                        Weighing.ceil(longest, takt),
                        scale.text(longest));
    }
}
