package org.gemba.simulator.question;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gemba.simulator.prediction.Measure;

/**
 * What a figure is to reach in the long run, on average.
 *
 * @param figure its key
 * @param atLeast whether it is to be at least the value; otherwise at most
 * @param value in the figure's own unit: seconds, shares of 1, units, an hour
 * @param written as somebody wrote it
 */
public record Target(String figure, boolean atLeast, double value, String written) {
    private static final Pattern FORM = Pattern.compile("(.+?)\\s*(>=|<=)\\s*([0-9.]+)\\s*([a-z%]*)");
    private static final Map<String, Double> TIMES =
            Map.of("", 1.0, "s", 1.0, "min", 60.0, "h", 3_600.0, "d", 86_400.0);

    /**
     * Reads {@code demand Shop: fill rate >= 98 %}, {@code lead time <= 2 h}, {@code throughput >= 55}.
     *
     * @param measures finds a figure by its key
     * @throws IllegalArgumentException if it is not understood, with the remedy
     */
    public static Target read(String text, Function<String, Measure> measures) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "The target '%s' is not understood.\nWrite it like 'throughput >= 55', 'lead time <= 2 h' or 'demand Shop: fill rate >= 98 %%'."
                            .formatted(text));
        }
        Measure measure = measures.apply(parts.group(1));
        return new Target(
                measure.key(),
                parts.group(2).equals(">="),
                value(parts.group(3), parts.group(4), measure.unit()),
                text.strip());
    }

    /**
     * Reads a value in a figure's unit: {@code 98 %} or {@code 0.98}, {@code 2 h} or {@code 7200}.
     *
     * @throws IllegalArgumentException if it is no number, or in a unit that the figure has not
     */
    public static double value(String text, Measure.Unit unit) {
        Matcher parts = Pattern.compile("([0-9.]+)\\s*([a-z%]*)").matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no number with a unit.\nWrite it like 55, 98 %% or 2 h.".formatted(text));
        }
        return value(parts.group(1), parts.group(2), unit);
    }

    private static double value(String number, String suffix, Measure.Unit unit) {
        double factor = switch (unit) {
            case SHARE -> suffix.equals("%") ? 0.01 : suffix.isEmpty() ? 1 : Double.NaN;
            case SECONDS -> TIMES.getOrDefault(suffix, Double.NaN);
            case AN_HOUR, UNITS -> suffix.isEmpty() ? 1 : Double.NaN;
        };
        try {
            double value = Double.parseDouble(number) * factor;
            if (!Double.isNaN(value)) {
                return value;
            }
        } catch (NumberFormatException notNumber) {
            throw new IllegalArgumentException("'%s' is no number.\nWrite it like 0.98.".formatted(number), notNumber);
        }
        throw new IllegalArgumentException("'%s %s' is no value of a figure that is counted in: %s.\nWrite %s."
                .formatted(number, suffix, unit.written(), form(unit)));
    }

    private static String form(Measure.Unit unit) {
        return switch (unit) {
            case SHARE -> "98 % or 0.98";
            case SECONDS -> "90 s, 15 min, 2 h or 3 d";
            case AN_HOUR, UNITS -> "the number alone";
        };
    }

    /** What the search reaches for: the negative where less is better. */
    double searched() {
        return atLeast ? value : -value;
    }
}
