package org.gemba.server.view;

import java.util.List;

/**
 * One figure of several factories, a bar each, with the span in which its mean lies.
 *
 * @param note the unit
 */
public record IntervalBars(String title, String note, List<Bar> bars) {
    /** How long the longest bar is drawn, in the drawing's own units. */
    public static final int LENGTH = 1_000;

    public IntervalBars {
        bars = List.copyOf(bars);
    }

    /** One bar; lengths are 0 to {@link #LENGTH}. Its value opens to the facts of a run, or nowhere where the address is blank. */
    public record Bar(String name, String value, String href, int mean, int low, int high, boolean first) {}
}
