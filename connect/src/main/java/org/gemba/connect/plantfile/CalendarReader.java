package org.gemba.connect.plantfile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gemba.connect.yaml.Entry;
import org.gemba.connect.yaml.Form;
import org.gemba.connect.yaml.Problems;
import org.gemba.connect.yaml.Section;
import org.gemba.house.floor.Break;
import org.gemba.house.floor.DayException;
import org.gemba.house.floor.Shift;
import org.gemba.house.floor.WorkCalendar;
import org.gemba.house.floor.WorkDay;

/** Reads when a line works. */
final class CalendarReader {
    private static final Shift UNREADABLE = new Shift("unreadable", LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, List.of());

    private final Problems problems;
    private final Map<String, Shift> shifts = new LinkedHashMap<>();

    private CalendarReader(Problems problems) {
        this.problems = problems;
    }

    static Optional<WorkCalendar> read(Entry entry, Problems problems) {
        Section section = Section.at(entry.value(), "calendar", problems);
        CalendarReader reader = new CalendarReader(problems);
        section.entry("shifts").ifPresent(reader::readShifts);
        List<WorkDay> week = section.entry("week").map(reader::week).orElse(List.of());
        List<DayException> exceptions =
                section.entry("exceptions").map(reader::exceptions).orElse(List.of());
        section.refuseOthers();
        return section.build(() -> new WorkCalendar(List.copyOf(reader.shifts.values()), week, exceptions));
    }

    private void readShifts(Entry entry) {
        for (Entry shift : Section.at(entry.value(), "shifts", problems).all()) {
            // A shift with a fault stays known by its name, so that the week is not told that it is missing.
            shifts.put(shift.key(), shift(shift).orElse(UNREADABLE));
        }
    }

    /** {@code Early: 06:00 - 14:00}, or hours and breaks beneath the name. */
    private Optional<Shift> shift(Entry entry) {
        if (entry.isText()) {
            return entry.read(PlantForm.HOURS, problems).flatMap(hours -> shift(entry, hours, List.of()));
        }
        Section section = Section.at(entry.value(), "shift " + Form.shown(entry.key()), problems);
        Optional<PlantForm.Hours> hours = section.required("hours", PlantForm.HOURS, "06:00 - 14:00");
        List<Break> breaks = section.entry("breaks")
                .map(written -> written.readList(PlantForm.BREAK, problems))
                .orElse(List.of());
        section.refuseOthers();
        return hours.flatMap(read -> shift(entry, read, breaks));
    }

    private Optional<Shift> shift(Entry entry, PlantForm.Hours hours, List<Break> breaks) {
        return problems.build(
                problems.count(),
                entry.keyAt(),
                entry.key(),
                () -> new Shift(entry.key(), hours.start(), hours.end(), breaks));
    }

    private List<WorkDay> week(Entry entry) {
        List<WorkDay> week = new ArrayList<>();
        Set<DayOfWeek> said = EnumSet.noneOf(DayOfWeek.class);
        for (Entry written : Section.at(entry.value(), "week", problems).all()) {
            List<String> names = named(written).stream().map(Shift::name).toList();
            for (DayOfWeek day :
                    written.readKey(PlantForm.DAYS_OF_WEEK, problems).orElse(List.of())) {
                if (said.add(day)) {
                    week.add(new WorkDay(day, names));
                } else {
                    String wrong = "The shifts of %s are said twice.".formatted(Form.written(day));
                    problems.add(written.keyAt(), written.key(), wrong, "Say them once.");
                }
            }
        }
        return List.copyOf(week);
    }

    private List<DayException> exceptions(Entry entry) {
        List<DayException> exceptions = new ArrayList<>();
        for (Entry written : Section.at(entry.value(), "exceptions", problems).all()) {
            written.readKey(Form.DAY, problems)
                    .flatMap(day -> exception(day, written))
                    .ifPresent(exceptions::add);
        }
        return List.copyOf(exceptions);
    }

    /** {@code 2027-01-01: New Year} where nobody works, or the reason and the shifts beneath the day. */
    private Optional<DayException> exception(LocalDate day, Entry entry) {
        if (entry.isText()) {
            return problems.build(
                    problems.count(),
                    entry.value().getStartMark(),
                    entry.text(),
                    () -> new DayException(day, entry.text(), List.of()));
        }
        Section section = Section.at(entry.value(), "exception " + day, problems);
        Optional<String> reason = section.required("reason", Form.TEXT, "Overtime");
        List<Shift> worked = section.entry("shifts").map(this::worked).orElse(List.of());
        section.refuseOthers();
        return reason.flatMap(why -> section.build(() -> new DayException(day, why, worked)));
    }

    /** Names of shifts that work as usual, or shifts with their own hours. */
    private List<Shift> worked(Entry entry) {
        if (entry.isText() || entry.isList()) {
            return named(entry);
        }
        List<Shift> worked = new ArrayList<>();
        for (Entry written : Section.at(entry.value(), "shifts", problems).all()) {
            Optional<Shift> usual = Optional.ofNullable(shifts.get(written.key()));
            (written.text().equals(PlantWriter.AS_USUAL) && usual.isPresent() ? usual : shift(written))
                    .ifPresent(worked::add);
        }
        return List.copyOf(worked);
    }

    private List<Shift> named(Entry entry) {
        return entry.readList(Form.known("a shift of this calendar", shifts.keySet(), this::usual), problems);
    }

    private Shift usual(String name) {
        return Optional.ofNullable(shifts.get(name)).orElseThrow();
    }
}
