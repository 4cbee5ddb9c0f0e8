package org.gemba.connect.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.gemba.house.valuestream.Amount;
import org.gemba.house.valuestream.Figure;

/** The words of a language, from its message file, and its numbers and lengths of time as people say them. */
final class Words {
    private static final ResourceBundle.Control NO_GUESSING =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle messages;

    private Words(Locale language) {
        this.language = language;
        this.messages = ResourceBundle.getBundle("org.gemba.connect.study.study", language, NO_GUESSING);
    }

    /** English, and Japanese where that is asked for. */
    static Words in(Locale language) {
        boolean japanese = language.getLanguage().equals(Locale.JAPANESE.getLanguage());
        return new Words(japanese ? Locale.JAPANESE : Locale.ROOT);
    }

    Locale locale() {
        return language.equals(Locale.ROOT) ? Locale.ENGLISH : language;
    }

    String say(String key, Object... values) {
        return new MessageFormat(messages.getString(key), locale()).format(values);
    }

    /** The name of a figure. */
    String name(Figure figure) {
        return say("figure." + figure.key());
    }

    String amount(Figure figure) {
        return amount(figure.amount(), figure.unit());
    }

    String amount(Amount amount, Figure.Measure unit) {
        return switch (amount) {
            case Amount.Count(long value) ->
                say("count", value, say("unit." + unit.name())).strip();
            case Amount.Length(Duration value) -> length(value);
            case Amount.Share(double value) -> share(value);
            case Amount.Average(double value) ->
                say("average", number(value, 1), say("unit." + unit.name())).strip();
            case Amount.NotKnown(Amount.Missing why) -> say("missing." + why.name());
        };
    }

    String share(double value) {
        return number(value * 100, 1) + " %";
    }

    String number(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    /** A length as people say it: in the two largest units that it has. */
    String length(Duration length) {
        long seconds = Math.round(length.getSeconds() + length.getNano() / 1e9);
        if (seconds == 0 && !length.isZero()) {
            return say("length.ms", length.toMillis());
        }
        if (seconds < 60) {
            return say("length.s", seconds);
        }
        if (seconds < 3_600) {
            return pair("length.min", seconds / 60, "length.s", seconds % 60);
        }
        long minutes = Math.round(seconds / 60.0);
        if (minutes < 1_440) {
            return pair("length.h", minutes / 60, "length.min", minutes % 60);
        }
        long hours = Math.round(seconds / 3_600.0);
        return hours < 24 * 1_000 ? pair("length.d", hours / 24, "length.h", hours % 24) : say("length.d", hours / 24);
    }

    /** A length in its largest unit alone, for places where there is little room. */
    String brief(Duration length) {
        double seconds = length.toMillis() / 1_000.0;
        if (seconds < 60) {
            return say("length.s", Math.round(seconds));
        }
        if (seconds < 3_600) {
            return say("length.min", Math.round(seconds / 60));
        }
        return seconds < 86_400
                ? say("brief.h", number(seconds / 3_600, 1))
                : say("brief.d", number(seconds / 86_400, 1));
    }

    private String pair(String large, long much, String small, long rest) {
        return rest == 0 ? say(large, much) : say(large, much) + " " + say(small, rest);
    }

    String hours(Duration length) {
        return say("hours", Math.round(length.toSeconds() / 3_600.0));
    }

    String instant(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
                .withZone(zone)
                .format(at);
    }

    String list(List<String> names) {
        return String.join(say("and"), names);
    }
}
