package org.gemba.connect.plantfile;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gemba.connect.yaml.Durations;
import org.gemba.connect.yaml.Form;
import org.gemba.house.floor.Break;
import org.gemba.house.floor.Escalation;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.PitchBy;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.StopMode;

/** How the values of a plant's definition are written: hours, breaks, people, whom to call. */
final class PlantForm {
    static final Form<PieceCount> PIECES = new Form<>(
            "a number of pieces",
            "Write a whole number.",
            text -> Form.whole(text).map(PieceCount::new));

    static final Form<Role> ROLE = Form.oneOf("a role", Role.values());

    static final Form<StopMode> STOP_MODE = Form.oneOf("what a pull of the cord does", StopMode.values());

    static final Form<PitchBy> PITCH = Form.oneOf("a pitch", PitchBy.values());

    static final Form<List<DayOfWeek>> DAYS_OF_WEEK =
            new Form<>("a day of the week", "Write monday, or monday to friday, or every day.", PlantForm::daysOfWeek);

    /** From when to when. */
    record Hours(LocalTime start, LocalTime end) {}

    static final Form<Hours> HOURS = new Form<>("from when to when", "Write it as 06:00 - 14:00.", PlantForm::hours);

    static final Form<Break> BREAK = new Form<>("a break", "Write it as Lunch at 11:30 for 30 min.", PlantForm::pause);

    static final Form<Escalation> ESCALATION =
            new Form<>("who is called next", "Write it as group leader after 3 min.", PlantForm::escalation);

    /** A person's name and what they answer for. */
    record Called(String name, Role role) {}

    static final Form<Called> PERSON = new Form<>("a person", "Write it as Sato Yuki, team leader.", PlantForm::person);

    private static final Pattern BREAK_WRITTEN =
            Pattern.compile("(.+) at (\\d{1,2}:[\\d:.]+) for (.+)", Pattern.DOTALL);
    private static final Pattern ESCALATION_WRITTEN = Pattern.compile("(.+) after (.+)");

    private PlantForm() {}

    private static Optional<Break> pause(String text) {
        Matcher written = BREAK_WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        return Form.clock(written.group(2))
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

    private static Optional<Hours> hours(String text) {
        String[] ends = text.split("\\s*(?:-|–| to )\\s*", -1);
        if (ends.length != 2) {
            return Optional.empty();
        }
        return Form.clock(ends[0]).flatMap(start -> Form.clock(ends[1]).map(end -> new Hours(start, end)));
    }
}
