package org.gemba.connect.prediction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gemba.simulator.prediction.Estimate;
import org.gemba.simulator.prediction.Measure;
import org.gemba.simulator.prediction.Predicted;
import org.gemba.simulator.prediction.Prediction;

/** What stations and people do all day: a bar each, divided by what it is spent on. */
final class ShareDrawing {
    private static final int LEFT = 250;
    private static final int RIGHT = 40;
    private static final int ROW = 22;

    /** Rows of one alternative; more stations than this are a list, not a picture. */
    private static final int MOST_ROWS = 40;

    /** Alternatives that are drawn. */
    private static final int MOST_ALTERNATIVES = 8;

    private static final List<Kind> KINDS = List.of(
            new Kind("working", "#7fa0b8"),
            new Kind("changing over", "#b79ddb"),
            new Kind("waiting for operator", "#c9c4ba"),
            new Kind("blocked", "#f0b94a"),
            new Kind("down", "#c1151c"),
            new Kind("starved", "#f5f3ef"),
            new Kind("resting", "#ffffff"));

    private final Svg svg;

    private ShareDrawing(Svg svg) {
        this.svg = svg;
    }

    private record Kind(String figure, String colour) {}

    private record Piece(String words, String colour, double share) {}

    static void draw(Svg svg, Prediction prediction) {
        Map<String, List<Piece>> first = rows(prediction.alternatives().getFirst());
        if (first.isEmpty()) {
            return;
        }
        ShareDrawing drawing = new ShareDrawing(svg);
        svg.text(16, svg.down(44) + 28, 13, "start", "what stations and people do, % of the time");
        drawing.legend();
        for (Predicted predicted :
                prediction.alternatives().stream().limit(MOST_ALTERNATIVES).toList()) {
            drawing.alternative(predicted);
        }
    }

    private void legend() {
        int y = svg.down(28);
        double x = 16;
        for (Kind kind : KINDS) {
            svg.outlined(x, y + 2, 12, 12, kind.colour());
            svg.text(x + 18, y + 12, 11, "start", kind.figure(), Svg.QUIET);
            x += 36 + kind.figure().length() * 6.2;
        }
    }

    private void alternative(Predicted predicted) {
        Map<String, List<Piece>> rows = rows(predicted);
        svg.text(16, svg.down(30) + 20, 12, "start", Svg.shortened(predicted.name(), 80));
        rows.entrySet().stream().limit(MOST_ROWS).forEach(row -> row(row.getKey(), row.getValue()));
        if (rows.size() > MOST_ROWS) {
            svg.text(
                    LEFT,
                    svg.down(20) + 12,
                    11,
                    "start",
                    "and %d more in --json".formatted(rows.size() - MOST_ROWS),
                    Svg.QUIET);
        }
    }

    private void row(String name, List<Piece> pieces) {
        int y = svg.down(ROW);
        double wide = Svg.WIDTH - LEFT - RIGHT;
        svg.text(LEFT - 10, y + 13, 12, "end", Svg.shortened(name, 34));
        double x = LEFT;
        for (Piece piece : pieces) {
            double own = piece.share() * wide;
            svg.box(x, y, own, 17, piece.colour());
            String number = "%d".formatted(Math.round(piece.share() * 100));
            String words = own > 30 + piece.words().length() * 6.5 ? piece.words() + " " + number : number;
            if (own > 22) {
                String colour = piece.words().equals("down") ? "#fff" : Svg.INK;
                svg.text(x + 5, y + 13, 11, "start", words, colour);
            }
            x += own;
        }
        svg.outlined(LEFT, y, wide, 17, "none");
    }

    /** Stations first, then people; by their names, in the factory's order. */
    private static Map<String, List<Piece>> rows(Predicted predicted) {
        Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
        for (Estimate estimate : predicted.estimates()) {
            if (estimate.unit() == Measure.Unit.SHARE && !estimate.subject().isEmpty()) {
                shares.computeIfAbsent(estimate.subject(), name -> new LinkedHashMap<>())
                        .put(estimate.figure(), estimate.interval().mean());
            }
        }
        Map<String, List<Piece>> rows = new LinkedHashMap<>();
        shares.forEach((name, own) -> {
            if (own.containsKey("working")) {
                rows.put(name, station(own));
            } else if (own.containsKey("walking")) {
                rows.put(name, person(own));
            } else if (own.containsKey("stopped by calls")) {
                rows.put(name, movingLine(own));
            }
        });
        return rows;
    }

    private static List<Piece> station(Map<String, Double> shares) {
        List<Piece> pieces = new ArrayList<>();
        for (Kind kind : KINDS) {
            pieces.add(new Piece(kind.figure(), kind.colour(), shares.getOrDefault(kind.figure(), 0.0)));
        }
        return pieces;
    }

    private static List<Piece> person(Map<String, Double> shares) {
        double walking = shares.getOrDefault("walking", 0.0);
        double busy = shares.getOrDefault("busy", 0.0);
        return List.of(
                new Piece("at work", KINDS.getFirst().colour(), Math.max(0, busy - walking)),
                new Piece("walking", "#d8b48a", walking),
                new Piece("free", "#f5f3ef", Math.max(0, 1 - busy)));
    }

    private static List<Piece> movingLine(Map<String, Double> shares) {
        double calls = shares.getOrDefault("stopped by calls", 0.0);
        double room = shares.getOrDefault("stood for room", 0.0);
        return List.of(
                new Piece("running or empty", KINDS.getFirst().colour(), Math.max(0, 1 - calls - room)),
                new Piece("stood for room", "#f0b94a", room),
                new Piece("stopped by calls", "#c1151c", calls));
    }
}
