package org.gemba.planner.balance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An answer as people read it in a terminal: a line a station, what it comes to, and why it cannot be less. */
public final class AnswerTable {
    private static final int BAR = 30;

    private AnswerTable() {}

    /** The whole answer, ending with a line break. */
    public static String of(BalancingProblem problem, Answer answer) {
        StringBuilder text = new StringBuilder();
        answer.assignment().ifPresent(assignment -> stations(text, problem, answer, assignment));
        text.append(result(problem, answer)).append('\n');
        text.append(verdict(problem, answer)).append('\n');
        text.append("Why not less: ").append(answer.why().sentence()).append('\n');
        if (!answer.why().elements().isEmpty()) {
            text.append("  ").append(String.join(", ", answer.why().elements())).append('\n');
        }
        return text.toString();
    }

    private static void stations(StringBuilder text, BalancingProblem problem, Answer answer, Assignment assignment) {
        List<Long> loads = assignment.loads(problem);
        List<List<WorkElement>> elements = assignment.byStation(problem);
        for (int i = 0; i < loads.size(); i++) {
            int filled = (int) (BAR * loads.get(i) / answer.cycle());
            text.append(String.format(
                    Locale.ROOT,
                    "%4d  %-" + BAR + "s| %10s  %s%n",
                    i + 1,
                    "█".repeat(filled),
                    problem.scale().text(loads.get(i)),
                    elements.get(i).stream().map(WorkElement::name).collect(Collectors.joining(" "))));
        }
    }

    private static String result(BalancingProblem problem, Answer answer) {
        String cycle = problem.scale().text(answer.cycle());
        return answer.assignment()
                .map(assignment -> String.format(
                        Locale.ROOT,
                        "%d stations at %s: %.1f %% of the time is work, smoothness %s.",
                        assignment.stations(),
                        cycle,
                        100 * assignment.efficiency(problem, answer.cycle()),
                        problem.scale().text(Math.round(assignment.smoothness(problem)))))
                .orElse("No assignment of %d stations at %s was found.".formatted(answer.stations(), cycle));
    }

    private static String verdict(BalancingProblem problem, Answer answer) {
        String seconds = String.format(Locale.ROOT, "%.2f s", answer.took().toNanos() / 1e9);
        if (answer.proved()) {
            return (answer.assignment().isPresent() ? "Proved in " : "Proved impossible in ") + seconds + ".";
        }
        String bound = switch (answer.question()) {
            case FEWEST_STATIONS, FEASIBLE -> answer.lowerBound() + " stations";
            case LEAST_CYCLE -> "a cycle of " + problem.scale().text(answer.lowerBound());
            case LEAST_CAPACITY -> "stations × cycle of " + problem.scale().text(answer.lowerBound());
        };
        return String.format(
                Locale.ROOT,
                "Not proved in %s: nothing below %s is possible, so it may be up to %.1f %% better.",
                seconds,
                bound,
                100 * answer.gap());
    }
}
