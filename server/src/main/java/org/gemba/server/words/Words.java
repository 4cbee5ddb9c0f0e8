package org.gemba.server.words;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * How the pages speak: every word comes from the message files, times are those on the plant's wall, durations are said
 * as people say them. Safe to share.
 */
public final class Words {
    /** The languages the pages speak, the first being what is spoken to a reader of none of them. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.JAPANESE);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Locale locale;
    private final ZoneId zone;
    private final ResourceBundle messages;
    private final DateTimeFormatter day;

    private Words(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.messages = ResourceBundle.getBundle(
                "messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.day = DateTimeFormatter.ofPattern(messages.getString("format.day"), locale);
    }

    /** The words of a language, with the clock of a plant. */
    public static Words of(Locale locale, ZoneId zone) {
        return new Words(locale, zone);
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    /** A sentence of the message file with its gaps filled. */
    public String say(String key, Object... gaps) {
        String pattern = messages.getString(key);
        return gaps.length == 0 ? pattern : new MessageFormat(pattern, locale).format(gaps);
    }

    /** The name of a constant: {@code AndonKind.QUALITY}. */
    public String name(Enum<?> constant) {
        return messages.getString(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** A duration as people say it, to two units: {@code 1 min 40 s}, {@code 2 h 5 min}, {@code 3 d 4 h}. */
    public String duration(Duration duration) {
        Duration length = duration.abs();
        String sign = duration.isNegative() ? "−" : "";
        long seconds = length.toSeconds();
        if (seconds < 10 && length.toMillisPart() >= 50) {
            return sign + say("duration.tenths", tenths(length));
        }
        if (seconds < 60) {
            return sign + say("duration.seconds", seconds);
        }
        if (seconds < 3600) {
            return sign + two("minutes", seconds / 60, "seconds", seconds % 60);
        }
        if (seconds < 86_400) {
            return sign + two("hours", seconds / 3600, "minutes", seconds % 3600 / 60);
        }
        return sign + two("days", seconds / 86_400, "hours", seconds % 86_400 / 3600);
    }

    /** A duration as a stop-watch shows it: {@code 1:40}, {@code 1:02:05}; for what runs. */
    public String stopwatch(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds % 3600 / 60, seconds % 60);
    }

    /** The time on the plant's wall: {@code 14:05}. */
    public String clock(Instant instant) {
        return CLOCK.format(instant.atZone(zone));
    }

    /** The same to the second. */
    public String seconds(Instant instant) {
        return SECONDS.format(instant.atZone(zone));
    }

    public String day(LocalDate date) {
        return day.format(date);
    }

    public String day(Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    /** Day and time to the second. */
    public String moment(Instant instant) {
        return day(instant) + " " + seconds(instant);
    }

    public String count(long count) {
        return String.format(locale, "%,d", count).replace('-', '−');
    }

    /** With its sign, a gap: {@code −3}, {@code +2}, {@code 0}. */
    public String gap(long gap) {
        return gap > 0 ? "+" + count(gap) : count(gap);
    }

    /** A share of one as per cent, with one place. */
    public String share(double share) {
        return String.format(locale, "%.1f %%", share * 100);
    }

    /** An average or a rate, with one place. */
    public String average(double value) {
        return String.format(locale, "%,.1f", value);
    }

    private String two(String largeUnit, long large, String smallUnit, long small) {
        String first = say("duration." + largeUnit, large);
        return small == 0 ? first : first + say("duration.between") + say("duration." + smallUnit, small);
    }

    private String tenths(Duration length) {
        return String.format(locale, "%.1f", length.toMillis() / 1000.0);
    }
}
