package org.gemba.connect.yaml;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.gemba.house.floor.Limits;

/**
 * How one kind of value is written.
 *
 * @param what it is, with its article: {@code a time}
 * @param remedy how to write it
 * @param reading empty where the text is not of this form
 */
public record Form<T>(String what, String remedy, Function<String, Optional<T>> reading) {
    public static final Form<String> TEXT = new Form<>("a text", "Write a few words.", Optional::of);

    public static final Form<Duration> DURATION =
            new Form<>("a time", "Write it as 50 s or 1 min 30 s.", Durations::parse);

    public static final Form<LocalTime> CLOCK = new Form<>("a time of day", "Write it as 06:00.", Form::clock);

    public static final Form<LocalDate> DAY =
            new Form<>("a day", "Write it as 2026-04-01.", text -> parsed(text, LocalDate::parse));

    public static final Form<ZoneId> ZONE =
            new Form<>("a time zone", "Write it as Europe/Berlin or Asia/Tokyo.", text -> parsed(text, ZoneId::of));

    public static final Form<Integer> COUNT = new Form<>("a whole number", "Write it as 1 or 12.", Form::whole);

    public static final Form<Boolean> YES_NO =
            new Form<>("yes or no", "Write yes or no.", text -> switch (text.toLowerCase(Locale.ROOT)) {
                case "yes", "true" -> Optional.of(true);
                case "no", "false" -> Optional.of(false);
                case null, default -> Optional.empty();
            });

    /** A form whose records check themselves: a code, a name. */
    public static <T> Form<T> of(String what, Function<String, T> constructor) {
        return new Form<>(what, "", text -> Optional.of(constructor.apply(text)));
    }

    /** A code that must be one of those defined elsewhere in the file. */
    public static <T> Form<T> known(String what, Collection<String> codes, Function<String, T> constructor) {
        return new Form<>(what, "", code -> {
            if (codes.contains(code)) {
                return Optional.of(constructor.apply(code));
            }
            String remedy = Likeness.nearest(code, codes)
                    .map("Did you mean '%s'?"::formatted)
                    .orElse("There are: %s.".formatted(shown(String.join(", ", codes))));
            throw new IllegalArgumentException("'%s' is not %s.\n%s".formatted(shown(code), what, remedy));
        });
    }

    /** A constant's name as people write it: {@code TEAM_LEADER} is {@code team leader}. */
    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** One of the constants of an enumeration, by its name as people write it. */
    public static <E extends Enum<E>> Form<E> oneOf(String what, E[] all) {
        List<String> names = Arrays.stream(all).map(Form::written).toList();
        return new Form<>(what, "Write one of: " + String.join(", ", names) + ".", text -> {
            String name = text.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
            int at = names.indexOf(name);
            return at < 0 ? Optional.empty() : Optional.of(all[at]);
        });
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException notThat) {
            return Optional.empty();
        }
    }

    /** A whole number from 0 to 999,999,999; blanks are written as {@code _}. */
    public static Optional<Integer> whole(String text) {
        String digits = text.replace("_", "");
        return digits.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    /** A time of day. */
    public static Optional<LocalTime> clock(String text) {
        return parsed(text.matches("\\d:.*") ? "0" + text : text, LocalTime::parse);
    }

    /** The value shown in a message, cut where it is long. */
    public static String shown(String value) {
        String oneLine = value.replace('\n', ' ');
        return oneLine.length() <= Limits.NAME_LENGTH ? oneLine : oneLine.substring(0, Limits.NAME_LENGTH - 3) + "...";
    }
}
