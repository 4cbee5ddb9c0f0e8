package org.gemba.connect.prediction;

import java.util.ArrayList;
import java.util.List;
import org.gemba.simulator.question.Answer;

/** What was tried to answer a question: a bar each, with its interval, beside the target or on both sides of no change. */
final class AnswerDrawing {
    private static final int LEFT = 330;
    private static final int RIGHT = 250;
    private static final int ROW = 26;
    private static final int MOST_ROWS = 40;
    private static final int LINE = 130;

    /** A longer name stands above its bar. */
    private static final int FITS = 42;

    private final Svg svg = new Svg(34);
    private final Answer answer;
    private final double least;
    private final double most;

    private AnswerDrawing(Answer answer) {
        this.answer = answer;
        double low = Math.min(0, answer.target().orElse(0));
        double high = Math.max(0, answer.target().orElse(0));
        for (Answer.Row row : drawn(answer)) {
            low = Math.min(low, row.mean() - row.halfWidth().orElse(0));
            high = Math.max(high, row.mean() + row.halfWidth().orElse(0));
        }
        // Bars of one sign begin at nothing; a figure that never comes near it would be drawn off the paper otherwise.
        least = answer.changes() ? low : Math.max(0, low);
        most = high > least ? high : least + 1;
    }

    static String svg(String factory, Answer answer) {
        return new AnswerDrawing(answer).drawn(factory);
    }

    private static List<Answer.Row> drawn(Answer answer) {
        return answer.rows().stream().limit(MOST_ROWS).toList();
    }

    private String drawn(String factory) {
        svg.text(16, 24, 16, "start", factory + ": " + answer.question());
        for (String sentence : answer.says()) {
            for (String line : lines(sentence)) {
                svg.text(16, svg.down(18) + 14, 12, "start", line);
            }
        }
        svg.down(14);
        int top = svg.y();
        drawn(answer).forEach(this::row);
        if (answer.rows().size() > MOST_ROWS) {
            String more = "and %d more in --json".formatted(answer.rows().size() - MOST_ROWS);
            svg.text(LEFT, svg.down(20) + 12, 11, "start", more, Svg.QUIET);
        }
        int base = svg.y();
        svg.line("M%s %d V%d".formatted(Svg.number(x(Math.max(0, least))), top - 4, base), Svg.INK, 1, "");
        if (answer.target().isPresent()) {
            double target = answer.target().getAsDouble();
            svg.line("M%s %d V%d".formatted(Svg.number(x(target)), top - 4, base + 4), Svg.INK, 1.5, "5 4");
            svg.text(x(target), base + 18, 11, "middle", "target " + words(target));
        }
        String what = answer.changes() ? "change of " + answer.figure() : answer.figure();
        svg.text(
                16,
                svg.down(36) + 28,
                11,
                "start",
                what + "; marks are 99 % intervals, each by itself; the answer is dark.",
                Svg.QUIET);
        return svg.written(answer.question());
    }

    private void row(Answer.Row row) {
        if (row.name().length() > FITS) {
            svg.text(16, svg.down(20) + 14, 12, "start", row.name());
        }
        int y = svg.down(ROW);
        double zero = x(Math.max(0, least));
        double end = x(row.mean());
        if (row.name().length() <= FITS) {
            svg.text(LEFT - 10, y + 14, 12, "end", row.name());
        }
        svg.box(Math.min(zero, end), y, Math.abs(end - zero), 18, row.chosen() ? "#4d7a99" : Svg.BAR);
        if (row.halfWidth().isPresent()) {
            double half = row.halfWidth().getAsDouble();
            String low = Svg.number(x(row.mean() - half));
            String high = Svg.number(x(row.mean() + half));
            svg.line(
                    "M%s %d H%s M%s %d v10 M%s %d v10".formatted(low, y + 9, high, low, y + 4, high, y + 4),
                    Svg.INK,
                    1.5,
                    "");
        }
        svg.text(Svg.WIDTH - RIGHT + 14, y + 14, 12, "start", words(row) + ", " + row.finding());
    }

    private String words(Answer.Row row) {
        Shown shown = Shown.of(answer.unit(), row.mean());
        String mean = answer.changes() ? shown.difference(row.mean()) : shown.number(row.mean());
        return row.halfWidth().isPresent()
                ? "%s ± %s %s".formatted(mean, shown.number(row.halfWidth().getAsDouble()), shown.unit())
                : mean + " " + shown.unit();
    }

    private String words(double value) {
        Shown shown = Shown.of(answer.unit(), value);
        return shown.number(value) + " " + shown.unit();
    }

    private double x(double value) {
        double within = Math.clamp((value - least) / (most - least), 0, 1);
        return LEFT + within * (Svg.WIDTH - LEFT - RIGHT);
    }

    /** A sentence in lines that fit the drawing. */
    private static List<String> lines(String sentence) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : sentence.split(" ", -1)) {
            if (line.length() + word.length() + 1 > LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
