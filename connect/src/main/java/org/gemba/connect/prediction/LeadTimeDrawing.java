package org.gemba.connect.prediction;

import java.util.List;
import java.util.Locale;
import org.gemba.simulator.prediction.LeadTimeSpread;
import org.gemba.simulator.prediction.Measure;
import org.gemba.simulator.prediction.Predicted;
import org.gemba.simulator.prediction.Prediction;

/** How lead times are spread, an alternative below the other on the same scale, with what half and 95 of 100 units do not exceed. */
final class LeadTimeDrawing {
    private static final int LEFT = 250;
    private static final int RIGHT = 40;
    private static final int HIGH = 56;
    private static final int ROW = 74;
    private static final int BINS = 60;
    private static final double DRAWN = 0.98;

    private LeadTimeDrawing() {}

    static void draw(Svg svg, Prediction prediction) {
        List<Predicted> finished = prediction.alternatives().stream()
                .filter(each -> !each.leadTimes().bins().isEmpty())
                .toList();
        double longest = finished.stream()
                .mapToDouble(each -> each.leadTimes().quantile(DRAWN))
                .max()
                .orElse(0);
        if (longest <= 0) {
            return;
        }
        Axis axis = Axis.ofTime(longest, 8);
        svg.text(16, svg.down(52) + 28, 13, "start", "lead times");
        for (Predicted predicted : finished) {
            row(svg, predicted, axis);
        }
        Shown shown = Shown.of(Measure.Unit.SECONDS, axis.end());
        int y = svg.down(32);
        for (double mark : axis.marks()) {
            svg.text(x(mark, axis), y + 14, 11, "middle", round(mark * shown.factor()) + " " + shown.unit(), Svg.QUIET);
        }
    }

    private static void row(Svg svg, Predicted predicted, Axis axis) {
        LeadTimeSpread spread = predicted.leadTimes();
        int top = svg.down(ROW);
        int base = top + HIGH + 10;
        double wide = axis.end() / BINS;
        double most = 0;
        double[] shares = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            shares[bin] = spread.shareBelow((bin + 1) * wide) - spread.shareBelow(bin * wide);
            most = Math.max(most, shares[bin]);
        }
        svg.text(LEFT - 10, base - 24, 12, "end", Svg.shortened(predicted.name(), 34));
        for (int bin = 0; bin < BINS && most > 0; bin++) {
            double high = HIGH * shares[bin] / most;
            if (high >= 0.1) {
                svg.box(x(bin * wide, axis) + 0.5, base - high, x(wide, axis) - x(0, axis) - 1, high, Svg.BAR);
            }
        }
        svg.line("M%d %d H%d".formatted(LEFT, base, Svg.WIDTH - RIGHT), Svg.INK, 1, "");
        mark(svg, spread.quantile(0.5), axis, top, base, "half", true);
        mark(svg, spread.quantile(0.95), axis, top, base, "95 %", false);
        double beyond = 1 - spread.shareBelow(axis.end());
        if (beyond > 0.0005) {
            svg.text(
                    LEFT + 4,
                    top + 10,
                    11,
                    "start",
                    String.format(Locale.ROOT, "%.1f %% are longer", beyond * 100),
                    Svg.QUIET);
        }
    }

    /** What half do not exceed has its word on the left, what 95 of 100 do not exceed on the right: so neither hides the other. */
    private static void mark(Svg svg, double seconds, Axis axis, int top, int base, String words, boolean left) {
        if (seconds <= axis.end()) {
            double x = x(seconds, axis);
            svg.line("M%s %d V%d".formatted(Svg.number(x), top + 2, base), Svg.INK, 1.5, left ? "" : "4 3");
            svg.text(left ? x - 4 : x + 4, top + 10, 11, left ? "end" : "start", words);
        }
    }

    private static double x(double seconds, Axis axis) {
        return LEFT + seconds / axis.end() * (Svg.WIDTH - LEFT - RIGHT);
    }

    static String round(double value) {
        String written = String.format(Locale.ROOT, "%.3f", value);
        return written.replaceAll("\\.?0+$", "");
    }
}
