package org.gemba.connect.prediction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gemba.simulator.experiment.Interval;
import org.gemba.simulator.prediction.Estimate;
import org.gemba.simulator.prediction.Predicted;
import org.gemba.simulator.prediction.Prediction;

/** The figures that decide, a bar an alternative with its 99 % interval, as SVG. */
public final class PredictionDrawing {
    private static final List<String> KEYS = List.of("throughput", "takt attainment", "lead time", "in process");
    private static final String FILL_RATE = "fill rate";
    private static final int WIDTH = 960;
    private static final int LEFT = 250;
    private static final int RIGHT = 220;
    private static final int ROW = 26;
    private static final int TITLE = 40;

    private final StringBuilder svg = new StringBuilder();
    private int y = 34;

    private PredictionDrawing() {}

    /** One panel a figure. */
    public static String svg(String name, Prediction prediction) {
        PredictionDrawing drawing = new PredictionDrawing();
        drawing.text(16, 24, 16, name, "start");
        for (String key : KEYS) {
            drawing.panel(key, prediction);
        }
        prediction.alternatives().getFirst().estimates().stream()
                .filter(estimate -> estimate.figure().equals(FILL_RATE))
                .map(Estimate::key)
                .forEach(key -> drawing.panel(key, prediction));
        int height = drawing.y + 34;
        drawing.text(
                16,
                height - 12,
                11,
                "Mean of %d runs; the mark is the 99 %% interval."
                        .formatted(prediction.conditions().replications()),
                "start");
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" fill=\"#222\">\n<title>%s</title>\n<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>\n",
                        WIDTH,
                        height,
                        escaped(name),
                        WIDTH,
                        height)
                + drawing.svg + "</svg>\n";
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
        y += TITLE;
        text(16, y - 12, 13, key, "start");
        for (Predicted predicted : prediction.alternatives()) {
            Optional<Estimate> estimate = predicted.estimate(key);
            text(LEFT - 10, y + 14, 12, shortened(predicted.name()), "end");
            estimate.ifPresent(found -> bar(found, most));
            y += ROW;
        }
    }

    private void bar(Estimate estimate, double most) {
        Interval interval = estimate.interval();
        double scale = (WIDTH - LEFT - RIGHT) / most;
        double mean = Math.max(0, interval.mean()) * scale;
        double low = LEFT + Math.max(0, interval.low()) * scale;
        double high = LEFT + interval.high() * scale;
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"18\" fill=\"#9ab5c9\"/><path d=\"M%.1f %d H%.1f M%.1f %d v10 M%.1f %d v10\" stroke=\"#222\" stroke-width=\"1.5\"/>\n",
                LEFT,
                y,
                mean,
                low,
                y + 9,
                high,
                low,
                y + 4,
                high,
                y + 4));
        Shown shown = Shown.of(estimate.unit(), interval.mean());
        text(
                WIDTH - RIGHT + 14,
                y + 14,
                12,
                "%s ± %s %s".formatted(shown.number(interval.mean()), shown.number(interval.halfWidth()), shown.unit()),
                "start");
    }

    private void text(int x, int at, int size, String words, String anchor) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" font-size=\"%d\" text-anchor=\"%s\">%s</text>\n",
                x,
                at,
                size,
                anchor,
                escaped(words)));
    }

    private static String shortened(String name) {
        return name.length() <= 34 ? name : name.substring(0, 33) + "…";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
