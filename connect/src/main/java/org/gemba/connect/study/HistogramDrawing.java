package org.gemba.connect.study;

import java.util.List;
import java.util.Locale;
import org.gemba.house.valuestream.Distribution;

/** Draws how lead times are spread, with the median marked: the mean alone hides the slow ones. */
public final class HistogramDrawing {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 220;
    private static final int BASE = 170;
    private static final int LEFT = 24;

    private HistogramDrawing() {}

    /** The histogram as SVG in a language; an empty drawing where there are no values. */
    public static String of(Distribution spread, Locale language) {
        Words words = Words.in(language);
        List<Distribution.Bin> bins = spread.bins();
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"histogram\" role=\"img\" viewBox=\"0 0 %d %d\" font-family=\"system-ui, 'Noto Sans JP', sans-serif\" font-size=\"12\" fill=\"#000\">\n"
                        .formatted(WIDTH, HEIGHT));
        svg.append("<title>").append(Markup.text(words.say("histogram.title"))).append("</title>\n");
        long most = bins.stream().mapToLong(Distribution.Bin::count).max().orElse(1);
        int step = bins.isEmpty() ? 0 : (WIDTH - 2 * LEFT) / bins.size();
        for (int i = 0; i < bins.size(); i++) {
            Distribution.Bin bin = bins.get(i);
            int high = (int) Math.round(130.0 * bin.count() / most);
            int x = LEFT + i * step;
            svg.append("<rect class=\"bin\" fill=\"#777\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n"
                    .formatted(x + 1, BASE - high, step - 2, high));
            text(svg, x + step / 2, BASE - high - 5, Long.toString(bin.count()));
            if (i % 2 == 0) {
                text(svg, x + step / 2, BASE + 18, words.brief(bin.from()));
            }
        }
        svg.append("<path stroke=\"#000\" d=\"M%d %d H%d\"/>\n".formatted(LEFT, BASE, WIDTH - LEFT));
        if (!bins.isEmpty() && !bins.getLast().to().isZero()) {
            double share = (double) spread.median().toMillis()
                    / Math.max(1, bins.getLast().to().toMillis());
            int x = LEFT + (int) Math.round(share * step * bins.size());
            svg.append(
                    "<path class=\"median\" stroke=\"#000\" stroke-width=\"2\" stroke-dasharray=\"4 3\" d=\"M%d 14 V%d\"/>\n"
                            .formatted(x, BASE));
            text(svg, x, 12, words.say("histogram.median", words.length(spread.median())));
        }
        text(svg, WIDTH / 2, HEIGHT - 8, words.say("histogram.title"));
        return svg.append("</svg>\n").toString();
    }

    private static void text(StringBuilder svg, int x, int y, String text) {
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n".formatted(x, y, Markup.text(text)));
    }
}
