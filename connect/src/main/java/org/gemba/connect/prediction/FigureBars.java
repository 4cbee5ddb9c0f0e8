package org.gemba.connect.prediction;

import java.util.List;
import java.util.Optional;
import org.gemba.simulator.experiment.Interval;
import org.gemba.simulator.prediction.Estimate;
import org.gemba.simulator.prediction.Predicted;
import org.gemba.simulator.prediction.Prediction;

/** The figures that decide, a bar an alternative with its interval. */
final class FigureBars {
    private static final List<String> KEYS = List.of("throughput", "takt attainment", "lead time", "in process");
    private static final String FILL_RATE = "fill rate";
    private static final int LEFT = 250;
    private static final int RIGHT = 220;
    private static final int ROW = 26;
    private static final int TITLE = 40;

    private final Svg svg;

    private FigureBars(Svg svg) {
        this.svg = svg;
    }

    static void draw(Svg svg, Prediction prediction) {
        FigureBars bars = new FigureBars(svg);
        KEYS.forEach(key -> bars.panel(key, prediction));
        prediction.alternatives().getFirst().estimates().stream()
                .filter(estimate -> estimate.figure().equals(FILL_RATE))
                .map(Estimate::key)
                .forEach(key -> bars.panel(key, prediction));
    }

    private void panel(String key, Prediction prediction) {
        double most = prediction.alternatives().stream()
                .flatMap(predicted -> predicted.estimate(key).stream())
                .mapToDouble(estimate -> estimate.interval().high())
                .max()
                .orElse(0);
        if (most <= 0) {
            return;
        }
        svg.text(16, svg.down(TITLE) + TITLE - 12, 13, "start", key);
        for (Predicted predicted : prediction.alternatives()) {
            Optional<Estimate> estimate = predicted.estimate(key);
            int y = svg.down(ROW);
            svg.text(LEFT - 10, y + 14, 12, "end", Svg.shortened(predicted.name(), 34));
            estimate.ifPresent(found -> bar(found, most, y));
        }
    }

    private void bar(Estimate estimate, double most, int y) {
        Interval interval = estimate.interval();
        double scale = (Svg.WIDTH - LEFT - RIGHT) / most;
        String low = Svg.number(LEFT + Math.max(0, interval.low()) * scale);
        String high = Svg.number(LEFT + interval.high() * scale);
        svg.box(LEFT, y, Math.max(0, interval.mean()) * scale, 18, Svg.BAR);
        svg.line(
                "M%s %d H%s M%s %d v10 M%s %d v10".formatted(low, y + 9, high, low, y + 4, high, y + 4),
                Svg.INK,
                1.5,
                "");
        Shown shown = Shown.of(estimate.unit(), interval.mean());
        svg.text(
                Svg.WIDTH - RIGHT + 14,
                y + 14,
                12,
                "start",
                "%s ± %s %s"
                        .formatted(shown.number(interval.mean()), shown.number(interval.halfWidth()), shown.unit()));
    }
}
