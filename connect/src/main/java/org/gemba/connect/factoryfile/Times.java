package org.gemba.connect.factoryfile;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gemba.connect.yaml.Form;

/** Lengths of time as people write them: {@code 55 s}, {@code 1 min 30 s}, {@code 2 h}, {@code 3 d}; and counts of cycles. */
final class Times {
    private static final String NUMBER = "[0-9]{1,18}(?:\\.[0-9]{1,25})?(?:[eE]-?[0-9]{1,2})?";
    private static final Pattern TERM = Pattern.compile("(" + NUMBER + ") ?(d|h|min|s|ms|cycles?)\\b");
    private static final Pattern WRITTEN = Pattern.compile("(?:" + TERM.pattern() + " ?)+");
    private static final double WHOLE = 1e12;

    static final Form<Duration> LENGTH =
            new Form<>("a length of time", "Write it as 50 s, 1 min 30 s, 8 h or 5 d.", Times::length);

    private Times() {}

    /** Seconds, or cycles where the text counts cycles. */
    static Optional<Double> number(String text) {
        return exact(text).map(BigDecimal::doubleValue);
    }

    private static Optional<Duration> length(String text) {
        return exact(text)
                .filter(seconds -> seconds.compareTo(BigDecimal.valueOf(WHOLE)) < 0)
                .map(seconds -> seconds.movePointRight(9).setScale(0, java.math.RoundingMode.HALF_EVEN))
                .map(nanos -> Duration.ofSeconds(
                        nanos.movePointLeft(9).longValue(),
                        nanos.remainder(BigDecimal.TEN.pow(9)).longValue()));
    }

    private static Optional<BigDecimal> exact(String text) {
        String stripped = text.strip();
        if (!WRITTEN.matcher(stripped + " ").matches()
                && !WRITTEN.matcher(stripped).matches()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        Matcher terms = TERM.matcher(stripped);
        while (terms.find()) {
            sum = sum.add(new BigDecimal(terms.group(1)).multiply(unit(terms.group(2))));
        }
        return Optional.of(sum);
    }

    private static BigDecimal unit(String name) {
        return switch (name) {
            case "d" -> BigDecimal.valueOf(86_400);
            case "h" -> BigDecimal.valueOf(3_600);
            case "min" -> BigDecimal.valueOf(60);
            case "ms" -> new BigDecimal("0.001");
            default -> BigDecimal.ONE;
        };
    }

    static String written(Duration length) {
        return length.getNano() == 0
                ? whole(length.getSeconds())
                : BigDecimal.valueOf(length.getSeconds())
                                .add(BigDecimal.valueOf(length.getNano(), 9))
                                .stripTrailingZeros()
                                .toPlainString()
                        + " s";
    }

    /** Seconds as a text that is read back to the same number. */
    static String written(double seconds) {
        return seconds == Math.rint(seconds) && Math.abs(seconds) < WHOLE
                ? whole((long) seconds)
                : plain(seconds) + " s";
    }

    /** A number as a text that is read back to the same number. */
    static String plain(double number) {
        if (number == Math.rint(number) && Math.abs(number) < WHOLE) {
            return Long.toString((long) number);
        }
        return Math.abs(number) < 1e-3 || Math.abs(number) > 1e15
                ? Double.toString(number)
                : new BigDecimal(Double.toString(number)).toPlainString();
    }

    private static String whole(long seconds) {
        List<String> terms = new ArrayList<>();
        term(terms, seconds / 3_600, "h");
        term(terms, seconds / 60 % 60, "min");
        term(terms, seconds % 60, "s");
        return terms.isEmpty() ? "0 s" : String.join(" ", terms);
    }

    private static void term(List<String> terms, long number, String unit) {
        if (number != 0) {
            terms.add(number + " " + unit);
        }
    }
}
