package org.gemba.server.view;

import java.util.Optional;

/**
 * A number on a page. It is a door: it opens to the facts it was computed from.
 *
 * @param name what is counted or measured
 * @param value with its unit, as it is said
 * @param note the period, and how many facts of which kind stand behind it
 * @param trend against the period before, where that is known
 * @param href to the facts
 */
public record Figure(
        String name, String value, String note, Optional<Trend> trend, Optional<String> href, Signal signal) {

    /** A figure with nothing to say against the period before. */
    public static Figure of(String name, String value, String note, String href) {
        return new Figure(name, value, note, Optional.empty(), Optional.of(href), Signal.NORMAL);
    }

    /** A figure nobody can know yet; it is drawn hatched, never as zero. */
    public static Figure missing(String name, String word, String why) {
        return new Figure(name, word, why, Optional.empty(), Optional.empty(), Signal.MISSING);
    }

    public Figure with(Signal standing) {
        return new Figure(name, value, note, trend, href, standing);
    }

    public Figure with(Trend against) {
        return new Figure(name, value, note, Optional.of(against), href, signal);
    }

    public boolean isMissing() {
        return signal == Signal.MISSING;
    }
}
