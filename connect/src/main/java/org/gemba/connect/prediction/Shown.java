package org.gemba.connect.prediction;

import java.util.Locale;
import org.gemba.simulator.prediction.Measure;

/**
 * In which unit a figure is shown to people, so that its number is neither too long nor too small.
 *
 * @param factor from the figure's own unit
 */
record Shown(String unit, double factor) {
    static Shown of(Measure.Unit unit, double value) {
        double size = Math.abs(value);
        return switch (unit) {
            case AN_HOUR -> size > 0 && size < 1 ? new Shown("a day", 24) : new Shown("an hour", 1);
            case SECONDS ->
                size < 600
                        ? new Shown("s", 1)
                        : size < 36_000
                                ? new Shown("min", 1.0 / 60)
                                : size < 864_000 ? new Shown("h", 1.0 / 3_600) : new Shown("d", 1.0 / 86_400);
            case UNITS -> new Shown("units", 1);
            case SHARE -> new Shown("%", 100);
        };
    }

    String number(double value) {
        double shown = value * factor;
        return String.format(
                Locale.ROOT, Math.abs(shown) < 1 ? "%.3f" : Math.abs(shown) < 1_000 ? "%.2f" : "%.0f", shown);
    }

    String difference(double value) {
        return (value > 0 ? "+" : "") + number(value);
    }
}
