package org.gemba.server.view;

import java.util.List;

/** How a station spends its working time, a bar for each factory. */
public record StationBars(String station, boolean bottleneck, List<Bar> bars) {
    public StationBars {
        bars = List.copyOf(bars);
    }

    /** One bar of pieces that are together as long as the working time, 0 to 1,000; each is said as well. */
    public record Bar(String name, List<Share> said, List<Piece> pieces) {
        public Bar {
            said = List.copyOf(said);
            pieces = List.copyOf(pieces);
        }
    }

    /** A share in words, and the facts of a run behind it; blank where there are none. */
    public record Share(String said, String href) {}

    /** A piece of it, by the name of its class in the style sheet. */
    public record Piece(String kind, int from, int length) {}
}
