package org.gemba.connect.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gemba.house.valuestream.Amount;
import org.gemba.house.valuestream.ValueStream;
import org.gemba.house.valuestream.ValueStreamMap;

/**
 * Draws the current-state map as on paper (Rother and Shook, "Learning to See"): supplier and customer above, process
 * boxes with their data in a row, triangles for the stock that waits before them, the timeline below. Black on white on
 * A3; the classes let a page give it its own colours. The same map is drawn to the same text, letter by letter.
 */
public final class MapDrawing {
    private static final int BOX = 164;
    private static final int GAP = 52;
    private static final int MARGIN = 24;
    private static final int HEADER = 112;
    private static final int DATA_LINES = 7;
    private static final int LINE = 17;
    private static final int TIMELINE = 118;

    private final ValueStreamMap map;
    private final Words words;
    private final StringBuilder svg = new StringBuilder();
    private final int width;
    private final int boxTop = MARGIN + HEADER;
    private final int dataTop = boxTop + 64;
    private final int timeTop = dataTop + DATA_LINES * LINE + 44;
    private final int height = timeTop + TIMELINE;

    private MapDrawing(ValueStreamMap map, Words words) {
        this.map = map;
        this.words = words;
        int boxes = map.boxes().size() + (map.leftOut().isPresent() ? 1 : 0);
        this.width = Math.max(640, 2 * MARGIN + boxes * (BOX + GAP) + GAP + 120);
    }

    /** The map as SVG in a language. */
    public static String of(ValueStreamMap map, Locale language) {
        return new MapDrawing(map, Words.in(language)).drawn();
    }

    private String drawn() {
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"value-stream-map\" role=\"img\" viewBox=\"0 0 %d %d\" font-family=\"system-ui, 'Noto Sans JP', sans-serif\" font-size=\"12\" fill=\"#000\" stroke=\"none\">\n"
                        .formatted(width, height));
        String title = words.say("map.title", map.units());
        svg.append("<title>").append(Markup.text(title)).append("</title>\n");
        flow();
        List<Stop> stops = stops();
        int x = MARGIN + GAP;
        for (Stop stop : stops) {
            triangle(x - GAP / 2, stop);
            box(x, stop);
            x += BOX + GAP;
        }
        timeline(stops);
        return svg.append("</svg>\n").toString();
    }

    /** One place on the map, with the lines of its data box. */
    private record Stop(
            String name,
            String below,
            double stock,
            Duration waiting,
            Duration touch,
            List<String> data,
            boolean merged) {}

    private List<Stop> stops() {
        List<Stop> stops = new ArrayList<>();
        for (var box : map.boxes()) {
            String units = words.say("map.units", box.process().visited());
            stops.add(new Stop(
                    box.process().name(),
                    units,
                    box.stockBefore(),
                    box.waitingBefore(),
                    box.touch(),
                    data(box),
                    false));
        }
        map.leftOut()
                .ifPresent(rest -> stops.add(new Stop(
                        words.say("map.others", rest.processes()),
                        words.say("map.merged"),
                        rest.stockBefore(),
                        rest.waitingBefore(),
                        rest.touch(),
                        List.of(words.say("map.share-of-work"), share(rest.shareOfWork())),
                        true)));
        return stops;
    }

    private List<String> data(ValueStreamMap.Box box) {
        ValueStream.StationFlow station = box.station();
        boolean timed = box.process().cycles().count() > 0;
        return List.of(
                words.say(
                        "map.cycle",
                        timed ? words.length(box.process().cycles().median()) : words.say("map.not-known")),
                words.say("map.changeover", box.changeover().map(words::length).orElse(words.say("map.none"))),
                words.say("map.occupied", share(station.share())),
                words.say("map.uptime", share(box.uptime())),
                words.say("map.first-pass", share(station.firstPass())),
                words.say("map.at-once", station.atOnce()),
                words.say("map.pieces", box.process().pieces()));
    }

    private String share(Amount amount) {
        return amount instanceof Amount.Share(double value) ? words.share(value) : words.say("map.not-known");
    }

    /** Supplier and customer, and the way between them. */
    private void flow() {
        factory(MARGIN, words.say("map.supplier"));
        String rate = map.unitsPerDay() instanceof Amount.Average(double perDay)
                ? words.say("map.per-day", words.number(perDay, 1))
                : words.say("map.not-known");
        factory(width - MARGIN - 120, words.say("map.customer"));
        text(width - MARGIN - 60, MARGIN + 76, "middle", "rate", rate);
        text(width / 2, MARGIN + 20, "middle", "title", words.say("map.title", map.units()));
        line(MARGIN + 60, MARGIN + 64, MARGIN + 60, boxTop + 28);
        line(MARGIN + 60, boxTop + 28, MARGIN + GAP + 6, boxTop + 28);
        int last = width - MARGIN - 60;
        line(last, boxTop + 28, last, MARGIN + 84);
        svg.append("<path d=\"M%d %d l-5 10 h10 z\"/>\n".formatted(last, MARGIN + 82));
        line(MARGIN + GAP, boxTop + 28, last, boxTop + 28);
    }

    private void factory(int x, String name) {
        svg.append(
                "<path class=\"factory\" fill=\"#fff\" stroke=\"#000\" d=\"M%d %d v-40 l30 14 v-14 l30 14 v-14 l30 14 v-14 l30 14 v26 z\"/>\n"
                        .formatted(x, MARGIN + 60));
        text(x + 60, MARGIN + 52, "middle", "name", name);
    }

    private void triangle(int x, Stop stop) {
        svg.append("<path class=\"stock\" fill=\"#fff\" stroke=\"#000\" d=\"M%d %d l17 30 h-34 z\"/>\n"
                .formatted(x, boxTop + 12));
        text(x, boxTop + 38, "middle", "mark", "I");
        text(x, boxTop + 58, "middle", "stock-count", words.number(stop.stock(), 1));
    }

    private void box(int x, Stop stop) {
        svg.append(
                "<rect class=\"process\" fill=\"#fff\" stroke=\"#000\" stroke-width=\"1.5\"%s x=\"%d\" y=\"%d\" width=\"%d\" height=\"56\"/>\n"
                        .formatted(stop.merged() ? " stroke-dasharray=\"5 3\"" : "", x, boxTop, BOX));
        List<String> name = twoLines(stop.name());
        for (int i = 0; i < name.size(); i++) {
            text(x + BOX / 2, boxTop + 17 + 14 * i, "middle", "name", name.get(i));
        }
        text(x + BOX / 2, boxTop + 49, "middle", "units", stop.below());
        int rows = stop.data().size();
        svg.append("<rect class=\"data\" fill=\"#fff\" stroke=\"#000\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n"
                .formatted(x, dataTop, BOX, rows * LINE + 8));
        for (int i = 0; i < rows; i++) {
            text(x + 6, dataTop + LINE * (i + 1), "start", "datum", stop.data().get(i));
        }
    }

    /** Waiting above, touch below, as a staircase; the sums at its end. */
    private void timeline(List<Stop> stops) {
        int high = timeTop + 18;
        int low = timeTop + 48;
        StringBuilder stair = new StringBuilder("M%d %d".formatted(MARGIN, high));
        int x = MARGIN + GAP;
        for (Stop stop : stops) {
            stair.append(" H%d V%d H%d V%d".formatted(x, low, x + BOX, high));
            text(x - GAP / 2, high - 6, "middle", "waiting", words.brief(stop.waiting()));
            text(x + BOX / 2, low - 6, "middle", "touch", words.length(stop.touch()));
            x += BOX + GAP;
        }
        stair.append(" H%d".formatted(x));
        svg.append("<path class=\"timeline\" fill=\"none\" stroke=\"#000\" d=\"%s\"/>\n".formatted(stair));
        text(x - GAP / 2, high - 6, "middle", "waiting", words.brief(map.afterTheLast()));
        String sums = words.say(
                "map.sums", words.length(map.leadTime()), words.length(map.waiting()), words.length(map.touch()));
        text(MARGIN, timeTop + 76, "start", "sums", sums);
        text(MARGIN, timeTop + 96, "start", "note", words.say("map.note"));
    }

    private static List<String> twoLines(String name) {
        int most = 24;
        if (name.length() <= most) {
            return List.of(name);
        }
        int cut = name.lastIndexOf(' ', most);
        cut = cut < 6 ? most : cut;
        String rest = name.substring(cut).strip();
        return List.of(
                name.substring(0, cut).strip(), rest.length() <= most ? rest : rest.substring(0, most - 1) + "…");
    }

    private void line(int fromX, int fromY, int toX, int toY) {
        svg.append("<path class=\"way\" fill=\"none\" stroke=\"#000\" d=\"M%d %d L%d %d\"/>\n"
                .formatted(fromX, fromY, toX, toY));
    }

    private void text(int x, int y, String anchor, String kind, String text) {
        svg.append("<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n"
                .formatted(kind, x, y, anchor, Markup.text(text)));
    }
}
