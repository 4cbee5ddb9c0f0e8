package org.gemba.connect.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gemba.simulator.prediction.Course;
import org.gemba.simulator.prediction.Measure;
import org.gemba.simulator.prediction.Predicted;
import org.gemba.simulator.prediction.Prediction;

/** Units in process over time, a line an alternative with its interval as a band; what does not count yet is shaded. */
final class CourseDrawing {
    private static final int LEFT = 70;
    private static final int RIGHT = 250;
    private static final int HIGH = 180;
    private static final int MOST_LINES = 8;
    private static final List<String> COLOURS = List.of(Svg.INK, "#2b6a94", "#9a5b00", "#5c7a4a");
    private static final List<String> DASHES = List.of("", "7 4", "2 3", "9 3 2 3");

    private CourseDrawing() {}

    private record Ending(double y, int number) {}

    static void draw(Svg svg, Prediction prediction) {
        List<Predicted> drawn =
                prediction.alternatives().stream().limit(MOST_LINES).toList();
        double most = drawn.stream()
                .flatMap(each -> each.course().stretches().stream())
                .mapToDouble(stretch -> stretch.units().high())
                .max()
                .orElse(0);
        if (most <= 0) {
            return;
        }
        Axis units = Axis.of(most, 4);
        double end = seconds(drawn.getFirst().course().stretches().getLast());
        int top = svg.down(52 + HIGH + 34) + 44;
        svg.text(16, top - 16, 13, "start", "in process over time, units");
        double warmUp = prediction.warmUp().toMillis() / 1e3;
        if (warmUp > 0) {
            svg.box(LEFT, top, warmUp / end * width(), HIGH, "#f5f3ef");
            svg.text(LEFT + 4, top + HIGH - 6, 11, "start", "warm-up", Svg.QUIET);
        }
        for (double mark : units.marks()) {
            double y = top + HIGH - mark / units.end() * HIGH;
            svg.line("M%d %s H%d".formatted(LEFT, Svg.number(y), LEFT + width()), Svg.LINE, mark == 0 ? 1.5 : 0.5, "");
            svg.text(LEFT - 8, y + 4, 11, "end", LeadTimeDrawing.round(mark), Svg.QUIET);
        }
        time(svg, end, top + HIGH);
        List<Ending> endings = new ArrayList<>();
        for (int number = drawn.size() - 1; number >= 0; number--) {
            endings.add(line(svg, drawn.get(number).course(), number, units, top));
        }
        names(svg, drawn, endings, top);
        if (prediction.alternatives().size() > MOST_LINES) {
            String others =
                    "and %d more in --json".formatted(prediction.alternatives().size() - MOST_LINES);
            svg.text(Svg.WIDTH - 16, top - 16, 11, "end", others, Svg.QUIET);
        }
    }

    private static void time(Svg svg, double end, int base) {
        Axis axis = Axis.ofTime(end, 6);
        Shown shown = Shown.of(Measure.Unit.SECONDS, axis.end());
        for (double mark : axis.marks()) {
            if (mark <= end * 1.001) {
                String words = LeadTimeDrawing.round(mark * shown.factor()) + " " + shown.unit();
                svg.text(LEFT + mark / end * width(), base + 18, 11, "middle", words, Svg.QUIET);
            }
        }
    }

    private static Ending line(Svg svg, Course course, int number, Axis units, int top) {
        String colour = COLOURS.get(number % COLOURS.size());
        StringBuilder line = new StringBuilder();
        StringBuilder upper = new StringBuilder();
        StringBuilder lower = new StringBuilder();
        int count = course.stretches().size();
        double last = 0;
        for (int i = 0; i < count; i++) {
            Course.Stretch stretch = course.stretches().get(i);
            String x = Svg.number(LEFT + (i + 0.5) / count * width());
            last = y(stretch.units().mean(), units, top);
            line.append(i == 0 ? 'M' : 'L').append(x).append(' ').append(Svg.number(last));
            upper.append(i == 0 ? 'M' : 'L').append(x).append(' ');
            upper.append(Svg.number(y(stretch.units().high(), units, top)));
            lower.insert(0, "L" + x + " " + Svg.number(y(stretch.units().low(), units, top)));
        }
        svg.area(upper + lower.toString() + "Z", colour, 0.12);
        svg.line(line.toString(), colour, number == 0 ? 2 : 1.5, DASHES.get(number / COLOURS.size() % DASHES.size()));
        return new Ending(last, number);
    }

    /** Names stand at the ends of their lines, apart enough to be read. */
    private static void names(Svg svg, List<Predicted> drawn, List<Ending> endings, int top) {
        double room = top - 8;
        for (Ending ending :
                endings.stream().sorted(Comparator.comparingDouble(Ending::y)).toList()) {
            double y = Math.max(ending.y(), room + 15);
            room = y;
            String colour = COLOURS.get(ending.number() % COLOURS.size());
            int x = LEFT + width();
            svg.line("M%d %s L%d %s".formatted(x, Svg.number(ending.y()), x + 12, Svg.number(y)), colour, 0.75, "");
            String name = Svg.shortened(drawn.get(ending.number()).name(), 36);
            svg.text(x + 16, y + 4, 12, "start", name, colour);
        }
    }

    private static double y(double value, Axis units, int top) {
        return top + HIGH - Math.clamp(value / units.end(), 0, 1) * HIGH;
    }

    private static int width() {
        return Svg.WIDTH - LEFT - RIGHT;
    }

    private static double seconds(Course.Stretch stretch) {
        return stretch.to().toMillis() / 1e3;
    }
}
