package org.gemba.planner.level;

import java.util.Locale;

/** How far each model strays from its even pace along the sequence, as SVG. */
public final class DeviationDrawing {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 360;
    private static final int LEFT = 60;
    private static final int TOP = 30;
    private static final String[] DASHES = {"none", "6 3", "2 2", "8 2 2 2", "1 3", "12 4"};

    private DeviationDrawing() {}

    /** A line a model; the band between −1 and 1 unit is drawn. */
    public static String svg(Mix mix, LevelledSequence level) {
        double reach = Math.max(1, level.largestDeviation().toDouble()) * 1.1;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        + "<title>Deviation from an even pace; largest %s units</title>%n",
                WIDTH,
                HEIGHT,
                level.largestDeviation()));
        for (int units = -1; units <= 1; units++) {
            double y = y(units, reach);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#999\" stroke-width=\"%s\"/><text x=\"8\" y=\"%.1f\">%+d unit</text>%n",
                    LEFT,
                    y,
                    WIDTH - 120,
                    y,
                    units == 0 ? "1.5" : "0.5",
                    y + 4,
                    units));
        }
        for (int model = 0; model < mix.models().size(); model++) {
            line(svg, mix, level, model, reach);
        }
        return svg.append("</svg>").append(System.lineSeparator()).toString();
    }

    private static void line(StringBuilder svg, Mix mix, LevelledSequence level, int model, double reach) {
        double share = (double) mix.models().get(model).units() / mix.units();
        int made = 0;
        double y = y(0, reach);
        svg.append(String.format(
                Locale.ROOT,
                "<polyline fill=\"none\" stroke=\"#222\" stroke-dasharray=\"%s\" points=\"%d,%.1f",
                DASHES[model % DASHES.length],
                LEFT,
                y));
        for (int place = 0; place < level.sequence().size(); place++) {
            made += level.sequence().get(place) == model ? 1 : 0;
            double x = LEFT
                    + (WIDTH - 120.0 - LEFT) * (place + 1) / level.sequence().size();
            svg.append(String.format(Locale.ROOT, " %.1f,%.1f", x, y(made - (place + 1) * share, reach)));
        }
        svg.append(String.format(
                Locale.ROOT,
                "\"/>%n<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#222\" stroke-dasharray=\"%s\"/><text x=\"%d\" y=\"%d\">%s</text>%n",
                WIDTH - 110,
                TOP + 16 * model,
                WIDTH - 80,
                TOP + 16 * model,
                DASHES[model % DASHES.length],
                WIDTH - 74,
                TOP + 4 + 16 * model,
                escaped(mix.models().get(model).name())));
    }

    private static double y(double units, double reach) {
        return TOP + (HEIGHT - 2.0 * TOP) * (reach - units) / (2 * reach);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
