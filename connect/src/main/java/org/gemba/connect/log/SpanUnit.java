package org.gemba.connect.log;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a length is counted in where it is a plain number; {@code 06:19} is hours and minutes, {@code 06:19:30} with seconds. */
public enum SpanUnit {
    SECONDS(1),
    MINUTES(60),
    HOURS(3_600);

    private static final double MOST_SECONDS = 1e11;

    private final int seconds;

    SpanUnit(int seconds) {
        this.seconds = seconds;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SpanUnit> ofKey(String key) {
        for (SpanUnit unit : values()) {
            if (unit.key().equals(key)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** By the ending of a header, such as {@code span_min}, {@code duration (h)}; minutes where it says nothing. */
    static SpanUnit ofHeader(String header) {
        String plain = header.toLowerCase(Locale.ROOT);
        if (plain.matches(".*(sec|secs|seconds|sekunden|[^a-z]s|秒)[)\\]]?")) {
            return SECONDS;
        }
        return plain.matches(".*(hour|hours|stunden|hrs|[^a-z]h|時間)[)\\]]?") ? HOURS : MINUTES;
    }

    /** Null where it is not a length. */
    @Nullable
    Duration read(String text) {
        String[] parts = text.split(":", -1);
        double total = 0;
        try {
            if (parts.length == 1) {
                total = Double.parseDouble(text.replace(',', '.')) * seconds;
            } else if (parts.length <= 3) {
                int scale = 3_600;
                for (String part : parts) {
                    total += Double.parseDouble(part.replace(',', '.')) * scale;
                    scale /= 60;
                }
            } else {
                return null;
            }
        } catch (NumberFormatException noNumber) {
            return null;
        }
        return total >= 0 && total < MOST_SECONDS ? Duration.ofMillis(Math.round(total * 1_000)) : null;
    }
}
