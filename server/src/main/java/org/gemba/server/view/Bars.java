package org.gemba.server.view;

import java.util.List;

/** A list of lengths beside each other: a Pareto, shares of busy time, a distribution. */
public record Bars(String title, String note, List<Bar> bars) {
    public Bars {
        bars = List.copyOf(bars);
    }

    /** One length, 0 to 100. */
    public record Bar(String name, String value, int percent, Signal signal, String href) {}
}
