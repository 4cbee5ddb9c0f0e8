package org.gemba.planner.sequence;

import java.util.List;
import java.util.Locale;

/** An order for a terminal. */
public final class SequenceTable {
    private static final int CARS_A_LINE = 15;

    private SequenceTable() {}

    /** The score with its parts, and the cars in their order. */
    public static String of(SequencingProblem problem, SequenceAnswer answer) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "problem",
                "%s, %d cars".formatted(problem.name(), problem.cars().size()));
        answer.score().ifPresent(score -> {
            line(text, "score", score.total() + " (" + score.total().rounded(2) + ")");
            line(text, "stretches too full", Long.toString(score.stretches()));
            line(text, "high priority", Long.toString(score.high()));
            line(text, "low priority", Long.toString(score.low()));
            line(text, "changes of colour", Long.toString(score.colourChanges()));
            line(text, "unevenness", score.unevenness().rounded(2));
        });
        line(text, "no order is below", Long.toString(answer.lowerBound()));
        line(text, "proved the best", answer.proved() ? "yes" : "no");
        line(text, "why", answer.why());
        line(
                text,
                "tried",
                String.format(
                        Locale.ROOT,
                        "%,d moves in %.1f s",
                        answer.moves(),
                        answer.took().toMillis() / 1e3));
        line(text, "reproducible", answer.reproducible() ? "yes, by its seed" : "no, time cut it off");
        text.append(System.lineSeparator());
        List<String> cars =
                answer.order().stream().map(car -> problem.cars().get(car).id()).toList();
        for (int from = 0; from < cars.size(); from += CARS_A_LINE) {
            int to = Math.min(cars.size(), from + CARS_A_LINE);
            text.append(String.format(Locale.ROOT, "%5d  %s%n", from + 1, String.join(" ", cars.subList(from, to))));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String what, String value) {
        text.append(String.format(Locale.ROOT, "%-20s %s%n", what, value));
    }
}
