package org.gemba.server.view;

import java.util.List;

/** How a station spends its working time, a bar for each factory. */
public record StationBars(String station, boolean bottleneck, List<Bar> bars) {
    public StationBars {
        bars = List.copyOf(bars);
    }

    /** One bar of pieces that are together as long as the working time, 0 to 1,000. */
    public record Bar(String name, String said, List<Piece> pieces) {
        public Bar {
            pieces = List.copyOf(pieces);
        }
    }

    /** A piece of it, by the name of its class in the style sheet. */
    public record Piece(String kind, int from, int length) {}
}
