package org.gemba.planner.level;

import java.util.Locale;

/** A heijunka box as it hangs on the wall, as SVG: rows are models, columns pitches; hovering over a card says why it is there. */
public final class BoxDrawing {
    private static final int CELL = 56;
    private static final int LEFT = 120;
    private static final int TOP = 40;

    private BoxDrawing() {}

    /** The box with its cards; a frozen card has a thick border, one that was held back a dashed one. */
    public static String svg(HeijunkaBox box) {
        int width = LEFT + CELL * box.pitches() + 20;
        int height = TOP + CELL * box.rows().size() + 20;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">%n<title>Heijunka box</title>%n",
                width,
                height));
        for (int pitch = 1; pitch <= box.pitches(); pitch++) {
            svg.append(text(LEFT + CELL * (pitch - 1) + CELL / 2 - 6, TOP - 12, Integer.toString(pitch)));
        }
        for (int row = 0; row < box.rows().size(); row++) {
            svg.append(text(8, TOP + CELL * row + CELL / 2 + 4, box.rows().get(row)));
            for (int pitch = 1; pitch <= box.pitches(); pitch++) {
                cell(svg, box, pitch, row);
            }
        }
        return svg.append("</svg>").append(System.lineSeparator()).toString();
    }

    private static void cell(StringBuilder svg, HeijunkaBox box, int pitch, int row) {
        int x = LEFT + CELL * (pitch - 1);
        int y = TOP + CELL * row;
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#999\"/>%n",
                x,
                y,
                CELL,
                CELL));
        int shift = 6;
        for (HeijunkaBox.Slot slot : box.slots()) {
            if (slot.pitch() == pitch && slot.model() == row) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%d\" y=\"%d\" width=\"34\" height=\"34\" rx=\"3\" fill=\"#fff\" stroke=\"#222\" stroke-width=\"%d\"%s><title>%s</title></rect>%n",
                        x + shift,
                        y + shift,
                        slot.reason() == HeijunkaBox.Reason.FROZEN ? 3 : 1,
                        slot.reason() == HeijunkaBox.Reason.HELD_BACK ? " stroke-dasharray=\"4 3\"" : "",
                        DeviationDrawing.escaped(slot.why())));
                shift = Math.min(shift + 4, CELL - 38);
            }
        }
        long cards = box.cards(pitch, row);
        if (cards > 0) {
            svg.append(text(x + shift + 8, y + shift + 18, Long.toString(cards)));
        }
    }

    private static String text(int x, int y, String words) {
        return String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\">%s</text>%n", x, y, DeviationDrawing.escaped(words));
    }
}
