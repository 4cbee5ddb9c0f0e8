package org.gemba.connect.observation;

import java.util.List;
import java.util.Locale;
import org.gemba.simulator.fit.QuantilePair;
import org.gemba.simulator.plant.MeasuredTime;
import org.gemba.simulator.plant.Observation;

/**
 * Each fit beside its facts as SVG, a square a time: to the right what the best kind of variation says, upwards what was measured. Where both
 * agree the dots lie on the line.
 */
public final class ObservationDrawing {
    private static final int ACROSS = 5;
    private static final int CELL = 190;
    private static final int SIDE = 130;
    private static final int LEFT = 40;
    private static final int TOP = 60;
    private static final int POINTS = 40;

    private final StringBuilder svg = new StringBuilder();

    private ObservationDrawing() {}

    /** All times for which a kind of variation was tried. */
    public static String svg(Observation observation) {
        ObservationDrawing drawing = new ObservationDrawing();
        String title = "%s: fitted (across) and measured (up), seconds".formatted(observation.line());
        drawing.text(16, 24, 15, title);
        List<MeasuredTime> tried = observation.times().stream()
                .filter(time -> !time.quantilePairs(1).isEmpty())
                .toList();
        for (int cell = 0; cell < tried.size(); cell++) {
            drawing.cell(tried.get(cell), 16 + cell % ACROSS * CELL, TOP + cell / ACROSS * (CELL + 10));
        }
        int rows = Math.max(1, (tried.size() + ACROSS - 1) / ACROSS);
        int height = TOP + rows * (CELL + 10);
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" fill=\"#222\">%n<title>%s</title>%n<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n",
                        ACROSS * CELL + 32,
                        height,
                        escaped(title),
                        ACROSS * CELL + 32,
                        height)
                + drawing.svg + "</svg>\n";
    }

    private void cell(MeasuredTime time, int x, int y) {
        List<QuantilePair> pairs = time.quantilePairs(POINTS);
        double most = pairs.stream()
                .mapToDouble(pair -> Math.max(pair.measured(), pair.fitted()))
                .max()
                .orElse(1);
        double least = pairs.stream()
                .mapToDouble(pair -> Math.min(pair.measured(), pair.fitted()))
                .min()
                .orElse(0);
        double scale = SIDE / Math.max(1e-9, most - least);
        text(x, y, 10, shortened(time.name()));
        text(x, y + 12, 9, shortened(verdict(time)));
        int left = x + LEFT;
        int bottom = y + 20 + SIDE;
        svg.append(String.format(
                Locale.ROOT,
                "<path d=\"M%d %d V%d H%d M%d %d L%d %d\" fill=\"none\" stroke=\"#8a8a8a\"/>%n",
                left,
                bottom - SIDE,
                bottom,
                left + SIDE,
                left,
                bottom,
                left + SIDE,
                bottom - SIDE));
        svg.append("<path fill=\"none\" stroke=\"#1f5f8b\" stroke-width=\"4\" stroke-linecap=\"round\" d=\"");
        for (QuantilePair pair : pairs) {
            svg.append(String.format(
                    Locale.ROOT,
                    "M%.1f %.1fh0",
                    left + (pair.fitted() - least) * scale,
                    bottom - (pair.measured() - least) * scale));
        }
        svg.append("\"/>\n");
        text(x, bottom - SIDE + 8, 9, Said.number(most));
        text(x, bottom, 9, Said.number(least));
    }

    private static String verdict(MeasuredTime time) {
        String kind = Said.kind(time.fitted().fits().getFirst().variation());
        return switch (time.fitted().verdict()) {
            case FITS -> kind + " fits, %,d facts".formatted(time.facts());
            default -> kind + " does not fit, %,d facts".formatted(time.facts());
        };
    }

    private void text(int x, int y, int size, String words) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%d\" y=\"%d\" font-size=\"%d\">%s</text>%n", x, y, size, escaped(words)));
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 39) + "…";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
