package org.gemba.connect.prediction;

import java.util.Locale;

/** A drawing as it grows downwards: marks in a fixed width, words made harmless. */
final class Svg {
    static final int WIDTH = 960;
    static final String INK = "#222";
    static final String QUIET = "#6b665e";
    static final String LINE = "#c9c4ba";
    static final String BAR = "#9ab5c9";

    private final StringBuilder marks = new StringBuilder();
    private int y;

    Svg(int top) {
        this.y = top;
    }

    /** How far down it is drawn. */
    int y() {
        return y;
    }

    /** Leaves room below and says where it begins. */
    int down(int pixels) {
        int from = y;
        y += pixels;
        return from;
    }

    Svg text(double x, double at, int size, String anchor, String words) {
        return text(x, at, size, anchor, words, INK);
    }

    Svg text(double x, double at, int size, String anchor, String words, String colour) {
        String filled = colour.equals(INK) ? "" : " fill=\"" + colour + "\"";
        return mark("<text x=\"%s\" y=\"%s\" font-size=\"%d\" text-anchor=\"%s\"%s>%s</text>"
                .formatted(number(x), number(at), size, anchor, filled, escaped(words)));
    }

    Svg box(double x, double at, double width, double height, String fill) {
        return mark("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
                .formatted(number(x), number(at), number(Math.max(0, width)), number(Math.max(0, height)), fill));
    }

    Svg outlined(double x, double at, double width, double height, String fill) {
        return mark(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\" stroke=\"#867e72\" stroke-width=\"0.5\"/>"
                        .formatted(number(x), number(at), number(width), number(height), fill));
    }

    /** A line along a path; dashes as SVG writes them, empty where it is whole. */
    Svg line(String path, String colour, double width, String dashes) {
        String dashed = dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"";
        return mark("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
                .formatted(path, colour, number(width), dashed));
    }

    Svg area(String path, String fill, double opacity) {
        return mark("<path d=\"%s\" fill=\"%s\" fill-opacity=\"%s\"/>".formatted(path, fill, opacity));
    }

    private Svg mark(String written) {
        marks.append(written).append('\n');
        return this;
    }

    /** The whole drawing. */
    String written(String title) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" fill=\"%s\">\n<title>%s</title>\n<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>\n",
                        WIDTH,
                        y,
                        INK,
                        escaped(title),
                        WIDTH,
                        y)
                + marks + "</svg>\n";
    }

    /** A coordinate with one digit at most. */
    static String number(double value) {
        String written = String.format(Locale.ROOT, "%.1f", value);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }

    static String shortened(String name, int most) {
        return name.length() <= most ? name : name.substring(0, most - 1) + "…";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
