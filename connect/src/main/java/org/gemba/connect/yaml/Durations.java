package org.gemba.connect.yaml;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths of time as people write them: {@code 55 s}, {@code 1 min 30 s}, {@code 2 h}. */
public final class Durations {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:(\\d{1,5}) ?(?:h|hours?))? ?(?:(\\d{1,6}) ?(?:min|minutes?))? ?(?:(\\d{1,7}(?:\\.\\d{1,9})?) ?(?:s|seconds?))?");

    private Durations() {}

    /** The length of time that a text says, if it says one. */
    public static Optional<Duration> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (text.isBlank() || !written.matches()) {
            return Optional.empty();
        }
        Duration seconds = Optional.ofNullable(written.group(3))
                .map(number -> new BigDecimal(number).movePointRight(9).longValueExact())
                .map(Duration::ofNanos)
                .orElse(Duration.ZERO);
        return Optional.of(seconds.plusMinutes(whole(written.group(2))).plusHours(whole(written.group(1))));
    }

    private static long whole(@Nullable String number) {
        return number == null ? 0 : Long.parseLong(number);
    }

    /** A length of time as it is read back. */
    public static String written(Duration length) {
        StringBuilder text = new StringBuilder();
        append(text, Long.toString(length.toHours()), "h");
        append(text, Integer.toString(length.toMinutesPart()), "min");
        String seconds = BigDecimal.valueOf(length.toSecondsPart())
                .add(BigDecimal.valueOf(length.toNanosPart(), 9))
                .stripTrailingZeros()
                .toPlainString();
        append(text, seconds, "s");
        return text.isEmpty() ? "0 s" : text.toString();
    }

    private static void append(StringBuilder text, String number, String unit) {
        if (!number.equals("0")) {
            text.append(text.isEmpty() ? "" : " ").append(number).append(' ').append(unit);
        }
    }
}
