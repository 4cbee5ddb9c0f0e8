package org.gemba.planner.level;

import java.util.List;
import java.util.Locale;

/** A levelled sequence for a terminal. */
public final class LevelTable {
    private static final int NAMES_A_LINE = 20;

    private LevelTable() {}

    /** The models, the sequence, and how even it is. */
    public static String of(Mix mix, LevelledSequence level) {
        StringBuilder text = new StringBuilder();
        int width = Math.max(
                5,
                mix.models().stream()
                        .mapToInt(model -> model.name().length())
                        .max()
                        .orElse(5));
        String row = "%-" + width + "s  %6s  %8s%n";
        text.append(String.format(Locale.ROOT, row, "model", "units", "one in"));
        for (Model model : mix.models()) {
            String oneIn =
                    model.units() == 0 ? "–" : String.format(Locale.ROOT, "%.2f", (double) mix.units() / model.units());
            text.append(String.format(Locale.ROOT, row, model.name(), model.units(), oneIn));
        }
        text.append(System.lineSeparator());
        List<String> names = level.sequence().stream()
                .map(model -> mix.models().get(model).name())
                .toList();
        for (int from = 0; from < names.size(); from += NAMES_A_LINE) {
            int to = Math.min(names.size(), from + NAMES_A_LINE);
            text.append(String.format(Locale.ROOT, "%5d  %s%n", from + 1, String.join(" ", names.subList(from, to))));
        }
        text.append(System.lineSeparator());
        line(
                text,
                "sum of squares",
                level.sumOfSquares() + "  (" + level.sumOfSquares().rounded(3) + ")");
        line(
                text,
                "largest deviation",
                level.largestDeviation() + "  (" + level.largestDeviation().rounded(3) + ")");
        level.partSumOfSquares()
                .ifPresent(sum -> line(text, "parts' sum of squares", sum + "  (" + sum.rounded(3) + ")"));
        line(text, "proved the best", level.proved() ? "yes" : "no, goal chasing takes unit by unit");
        return text.toString();
    }

    private static void line(StringBuilder text, String what, String value) {
        text.append(String.format(Locale.ROOT, "%-22s %s%n", what, value));
    }
}
