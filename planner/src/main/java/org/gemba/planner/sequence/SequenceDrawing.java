package org.gemba.planner.sequence;

import java.util.List;
import java.util.Locale;
import org.gemba.planner.sequence.SequencingProblem.Counting;

/** An order as SVG: a row for the colours, a row for each rule; where a stretch is too full its row is underlined. */
public final class SequenceDrawing {
    private static final int CAR = 8;
    private static final int ROW = 22;
    private static final int LEFT = 150;
    private static final int TOP = 34;

    private SequenceDrawing() {}

    /** The cars of an answer from the first to the last; hovering over one names it. */
    public static String svg(SequencingProblem problem, SequenceAnswer answer) {
        List<Car> cars = answer.order().stream().map(problem.cars()::get).toList();
        int rows = problem.rules().size() + 1;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        + "<title>%s: order of %d cars%s</title>%n",
                LEFT + CAR * cars.size() + 20,
                TOP + ROW * rows + 20,
                escaped(problem.name()),
                cars.size(),
                answer.score().map(score -> ", score " + score.total()).orElse("")));
        for (int at = 9; at < cars.size(); at += 10) {
            text(svg, LEFT + CAR * at - 4, TOP - 12, Integer.toString(at + 1));
        }
        batches(svg, cars);
        for (int rule = 0; rule < problem.rules().size(); rule++) {
            row(svg, problem, cars, rule);
        }
        return svg.append("</svg>").append(System.lineSeparator()).toString();
    }

    /** A batch is a bar with the name of its colour; neighbours are told apart by their borders. */
    private static void batches(StringBuilder svg, List<Car> cars) {
        text(svg, 8, TOP + 14, "colour");
        int from = 0;
        for (int at = 1; at <= cars.size(); at++) {
            if (at == cars.size()
                    || !cars.get(at).colour().equals(cars.get(from).colour())) {
                String colour = cars.get(from).colour();
                rectangle(
                        svg, from, at - from, TOP, ROW - 6, "#fff", "colour %s, %d cars".formatted(colour, at - from));
                if (at - from > colour.length()) {
                    text(svg, LEFT + CAR * from + 3, TOP + 12, colour);
                }
                from = at;
            }
        }
    }

    private static void row(StringBuilder svg, SequencingProblem problem, List<Car> cars, int rule) {
        SpacingRule spacing = problem.rules().get(rule);
        int y = TOP + ROW * (rule + 1);
        text(svg, 8, y + 12, "%s %d/%d".formatted(spacing.name(), spacing.atMost(), spacing.outOf()));
        for (int at = 0; at < cars.size(); at++) {
            if (cars.get(at).needs(rule)) {
                rectangle(
                        svg,
                        at,
                        1,
                        y,
                        ROW - 10,
                        "#444",
                        "%d: %s".formatted(at + 1, cars.get(at).id()));
            }
        }
        int first = problem.counting() == Counting.CARS_TOO_MANY ? 1 - spacing.outOf() : 0;
        for (int start = first; start <= cars.size() - spacing.outOf(); start++) {
            int count = 0;
            for (int at = start; at < start + spacing.outOf(); at++) {
                int before = problem.before().size() + at;
                boolean needs = at >= 0
                        ? cars.get(at).needs(rule)
                        : before >= 0 && problem.before().get(before).needs(rule);
                count += needs ? 1 : 0;
            }
            if (count > spacing.atMost()) {
                int shown = Math.max(0, start);
                String why = "%d in %d cars, at most %d".formatted(count, spacing.outOf(), spacing.atMost());
                rectangle(svg, shown, start + spacing.outOf() - shown, y + ROW - 9, 3, "#c00", why);
            }
        }
    }

    private static void rectangle(StringBuilder svg, int at, int cars, int y, int height, String fill, String title) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" stroke=\"#222\" stroke-width=\"0.5\"><title>%s</title></rect>%n",
                LEFT + CAR * at,
                y,
                CAR * cars,
                height,
                fill,
                escaped(title)));
    }

    private static void text(StringBuilder svg, int x, int y, String words) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\">%s</text>%n", x, y, escaped(words)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
