package org.gemba.connect.plantfile;

import java.time.DateTimeException;
import java.time.DayOfWeek;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gemba.house.floor.Break;
import org.gemba.house.floor.Escalation;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.PitchBy;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.StopMode;

/**
 * How one kind of value is written.
 *
 * @param what it is, with its article: {@code a time}
 * @param remedy how to write it
 * @param reading empty where the text is not of this form
 */
record Form<T>(String what, String remedy, Function<String, Optional<T>> reading) {
    static final Form<String> TEXT = new Form<>("a text", "Write a few words.", Optional::of);

    static final Form<Duration> DURATION = new Form<>("a time", "Write it as 50 s or 1 min 30 s.", Durations::parse);

    static final Form<LocalTime> CLOCK = new Form<>("a time of day", "Write it as 06:00.", Form::clock);

    static final Form<LocalDate> DAY =
            new Form<>("a day", "Write it as 2026-04-01.", text -> parsed(text, LocalDate::parse));

    static final Form<ZoneId> ZONE =
            new Form<>("a time zone", "Write it as Europe/Berlin or Asia/Tokyo.", text -> parsed(text, ZoneId::of));

    static final Form<PieceCount> PIECES = new Form<>(
            "a number of pieces", "Write a whole number.", text -> whole(text).map(PieceCount::new));

    static final Form<Integer> COUNT = new Form<>("a whole number", "Write it as 1 or 12.", Form::whole);

    static final Form<Boolean> YES_NO =
            new Form<>("yes or no", "Write yes or no.", text -> switch (text.toLowerCase(Locale.ROOT)) {
                case "yes", "true" -> Optional.of(true);
                case "no", "false" -> Optional.of(false);
                case null, default -> Optional.empty();
            });

    static final Form<Role> ROLE = oneOf("a role", Role.values());

    static final Form<StopMode> STOP_MODE = oneOf("what a pull of the cord does", StopMode.values());

    static final Form<PitchBy> PITCH = oneOf("a pitch", PitchBy.values());

    static final Form<List<DayOfWeek>> DAYS_OF_WEEK =
            new Form<>("a day of the week", "Write monday, or monday to friday, or every day.", Form::daysOfWeek);

    /** From when to when. */
    record Hours(LocalTime start, LocalTime end) {}

    static final Form<Hours> HOURS = new Form<>("from when to when", "Write it as 06:00 - 14:00.", Form::hours);

    static final Form<Break> BREAK = new Form<>("a break", "Write it as Lunch at 11:30 for 30 min.", Form::pause);

    static final Form<Escalation> ESCALATION =
            new Form<>("who is called next", "Write it as group leader after 3 min.", Form::escalation);

    /** A person's name and what they answer for. */
    record Called(String name, Role role) {}

    static final Form<Called> PERSON = new Form<>("a person", "Write it as Sato Yuki, team leader.", Form::person);

    private static final Pattern BREAK_WRITTEN =
            Pattern.compile("(.+) at (\\d{1,2}:[\\d:.]+) for (.+)", Pattern.DOTALL);
    private static final Pattern ESCALATION_WRITTEN = Pattern.compile("(.+) after (.+)");

    /** A form whose records check themselves: a code, a name. */
    static <T> Form<T> of(String what, Function<String, T> constructor) {
        return new Form<>(what, "", text -> Optional.of(constructor.apply(text)));
    }

    /** A code that must be one of those defined elsewhere in the file. */
    static <T> Form<T> known(String what, Collection<String> codes, Function<String, T> constructor) {
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
    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static <E extends Enum<E>> Form<E> oneOf(String what, E[] all) {
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

    private static Optional<Integer> whole(String text) {
        String digits = text.replace("_", "");
        return digits.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    private static Optional<LocalTime> clock(String text) {
        return parsed(text.matches("\\d:.*") ? "0" + text : text, LocalTime::parse);
    }

    private static Optional<Hours> hours(String text) {
        String[] ends = text.split("\\s*(?:-|–| to )\\s*", -1);
        if (ends.length != 2) {
            return Optional.empty();
        }
        return clock(ends[0]).flatMap(start -> clock(ends[1]).map(end -> new Hours(start, end)));
    }

    private static Optional<Break> pause(String text) {
        Matcher written = BREAK_WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        return clock(written.group(2))
                .flatMap(start ->
                        Durations.parse(written.group(3)).map(length -> new Break(written.group(1), start, length)));
    }

    private static Optional<Escalation> escalation(String text) {
        Matcher written = ESCALATION_WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        return ROLE.reading()
                .apply(written.group(1))
                .flatMap(role -> Durations.parse(written.group(2)).map(after -> new Escalation(after, role)));
    }

    private static Optional<Called> person(String text) {
        int comma = text.lastIndexOf(',');
        return comma < 0
                ? Optional.of(new Called(text, Role.OPERATOR))
                : ROLE.reading()
                        .apply(text.substring(comma + 1).strip())
                        .map(role -> new Called(text.substring(0, comma).strip(), role));
    }

    private static Optional<List<DayOfWeek>> daysOfWeek(String text) {
        String days = text.toLowerCase(Locale.ROOT).strip();
        if (days.equals("every day")) {
            return Optional.of(List.of(DayOfWeek.values()));
        }
        String[] ends = days.split(" to ", -1);
        if (ends.length > 2) {
            return Optional.empty();
        }
        Optional<DayOfWeek> first = dayOfWeek(ends[0]);
        Optional<DayOfWeek> last = dayOfWeek(ends[ends.length - 1]);
        if (first.isEmpty() || last.isEmpty() || first.get().compareTo(last.get()) > 0) {
            return Optional.empty();
        }
        return Optional.of(List.of(DayOfWeek.values())
                .subList(first.get().getValue() - 1, last.get().getValue()));
    }

    private static Optional<DayOfWeek> dayOfWeek(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).equals(name.strip()))
                .findFirst();
    }

    /** The value shown in a message, cut where it is long. */
    static String shown(String value) {
        String oneLine = value.replace('\n', ' ');
        return oneLine.length() <= Limits.NAME_LENGTH ? oneLine : oneLine.substring(0, Limits.NAME_LENGTH - 3) + "...";
    }
}
