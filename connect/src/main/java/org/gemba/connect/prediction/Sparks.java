package org.gemba.connect.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gemba.simulator.prediction.Course;
import org.gemba.simulator.prediction.LeadTimeSpread;
import org.gemba.simulator.prediction.Measure;
import org.gemba.simulator.prediction.Predicted;

/** Small pictures of eight heights for a terminal. */
final class Sparks {
    private static final String HEIGHTS = "▁▂▃▄▅▆▇█";
    private static final int BINS = 40;
    private static final double NEARLY_ALL = 0.99;

    private Sparks() {}

    /** Units in process over time, and how lead times are spread. */
    static List<String> lines(Predicted predicted) {
        List<String> lines = new ArrayList<>();
        List<Double> units = predicted.course().stretches().stream()
                .map(stretch -> stretch.units().mean())
                .toList();
        Course.Stretch last = predicted.course().stretches().getLast();
        lines.add(String.format(
                Locale.ROOT,
                "%-46s %s  to %s units, in %s",
                "in process over time",
                drawn(units),
                Shown.of(Measure.Unit.UNITS, 0).number(most(units)),
                length(last.to().toMillis() / 1e3)));
        LeadTimeSpread spread = predicted.leadTimes();
        double longest = spread.quantile(NEARLY_ALL);
        if (longest > 0) {
            List<Double> shares = new ArrayList<>();
            for (int bin = 0; bin < BINS; bin++) {
                shares.add(spread.shareBelow((bin + 1) * longest / BINS) - spread.shareBelow(bin * longest / BINS));
            }
            lines.add(String.format(
                    Locale.ROOT,
                    "%-46s %s  from 0 s to %s, which 99 %% do not exceed",
                    "lead times",
                    drawn(shares),
                    length(longest)));
        }
        return lines;
    }

    private static String length(double seconds) {
        Shown shown = Shown.of(Measure.Unit.SECONDS, seconds);
        return shown.number(seconds) + " " + shown.unit();
    }

    private static String drawn(List<Double> values) {
        double most = most(values);
        StringBuilder drawn = new StringBuilder();
        for (double value : values) {
            int height = most > 0 ? (int) Math.round(value / most * (HEIGHTS.length() - 1)) : 0;
            drawn.append(value > 0 ? HEIGHTS.charAt(height) : ' ');
        }
        return drawn.toString();
    }

    private static double most(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
