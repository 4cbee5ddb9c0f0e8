package org.gemba.planner.level;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gemba.planner.level.HeijunkaBox.Reason;
import org.gemba.planner.level.HeijunkaBox.Slot;

/**
 * A heijunka box as it hangs on the wall, as SVG: rows are models and, where there are any, open slots; columns are pitches. The mark of
 * a card says why it is there, what the marks mean stands below, and hovering over a card tells the whole reason.
 */
public final class BoxDrawing {
    private static final int WIDTH = 56;
    private static final int CARD = 20;
    private static final int GAP = 4;
    private static final int LEFT = 120;
    private static final int TOP = 40;
    private static final int LEGEND = 18;

    private final HeijunkaBox box;
    private final StringBuilder svg = new StringBuilder();

    private BoxDrawing(HeijunkaBox box) {
        this.box = box;
    }

    /** The box with its cards, each in its place. */
    public static String svg(HeijunkaBox box) {
        return new BoxDrawing(box).drawn();
    }

    private String drawn() {
        List<Reason> reasons =
                box.slots().stream().map(Slot::reason).distinct().sorted().toList();
        boolean open = reasons.contains(Reason.OPEN);
        int[] rows = IntStream.concat(IntStream.range(0, box.rows().size()), IntStream.range(-1, open ? 0 : -1))
                .toArray();
        int y = TOP;
        for (int row : rows) {
            y += row(row, y);
        }
        int legend = y + GAP + LEGEND;
        for (Reason reason : reasons) {
            card(8, legend - 14, 24, reason, "");
            text(40, legend, PlanTable.words(reason) + ": " + meaning(reason));
            legend += LEGEND + GAP;
        }
        for (int pitch = 1; pitch <= box.pitches(); pitch++) {
            text(LEFT + WIDTH * (pitch - 1) + WIDTH / 2 - 6, TOP - 8, Integer.toString(pitch));
        }
        String head = String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">%n<title>Heijunka box</title>%n",
                Math.max(640, LEFT + WIDTH * box.pitches() + 20),
                legend);
        return head + svg.append("</svg>").append(System.lineSeparator());
    }

    /** Draws a row and says how high it is. */
    private int row(int model, int y) {
        List<List<Slot>> cells = IntStream.rangeClosed(1, box.pitches())
                .mapToObj(pitch -> box.slots().stream()
                        .filter(slot -> slot.pitch() == pitch && slot.model() == model)
                        .toList())
                .toList();
        int most = cells.stream().mapToInt(List::size).max().orElse(1);
        int height = Math.max(1, most) * (CARD + GAP) + GAP;
        text(8, y + height / 2 + 4, model < 0 ? "open" : box.rows().get(model));
        for (int column = 0; column < cells.size(); column++) {
            int x = LEFT + WIDTH * column;
            rectangle(x, y, WIDTH, height, "fill=\"none\" stroke=\"#999\"", "");
            int top = y + GAP;
            for (Slot slot : cells.get(column)) {
                card(x + GAP, top, WIDTH - 2 * GAP, slot.reason(), slot.why());
                top += CARD + GAP;
            }
        }
        return height;
    }

    private void card(int x, int y, int width, Reason reason, String why) {
        String mark = switch (reason) {
            case FROZEN -> "fill=\"#fff\" stroke=\"#222\" stroke-width=\"3\"";
            case ITS_TURN -> "fill=\"#fff\" stroke=\"#222\"";
            case HELD_BACK -> "fill=\"#fff\" stroke=\"#222\" stroke-dasharray=\"4 3\"";
            case GOES_ON -> "fill=\"#bbb\" stroke=\"none\"";
            case LOW_RUNNER -> "fill=\"#ddd\" stroke=\"#222\"";
            case OPEN -> "fill=\"none\" stroke=\"#999\" stroke-dasharray=\"1 3\"";
        };
        rectangle(x, y, width, CARD, "rx=\"3\" " + mark, why);
    }

    private static String meaning(Reason reason) {
        return switch (reason) {
            case FROZEN -> "released already";
            case ITS_TURN -> "the even sequence brings it here";
            case HELD_BACK -> "its model had its most cards in the pitch before";
            case GOES_ON -> "the container begun before takes this slot too";
            case LOW_RUNNER -> "a model with few cards in the slot kept open for such";
            case OPEN -> "kept open, or no card can begin here";
        };
    }

    private void rectangle(int x, int y, int width, int height, String style, String why) {
        String title = why.isEmpty() ? "/>" : "><title>%s</title></rect>".formatted(DeviationDrawing.escaped(why));
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" %s%s%n",
                x,
                y,
                width,
                height,
                style,
                title));
    }

    private void text(int x, int y, String words) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%d\" y=\"%d\">%s</text>%n", x, y, DeviationDrawing.escaped(words)));
    }
}
