package org.gemba.house.standards;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gemba.house.floor.Break;
import org.gemba.house.floor.DayException;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Shift;
import org.gemba.house.floor.WorkDay;
import org.gemba.house.language.Refusal;
import org.gemba.house.language.Refusal.DefinitionContradictsItself;

/** In what a calendar contradicts itself. All is compared by the clock on the wall, counted from the day's start. */
final class CalendarContradictions {
    private static final Duration DAY = Duration.ofDays(1);

    private final LocalTime dayStart;
    private final List<Refusal> found = new ArrayList<>();

    private CalendarContradictions(LocalTime dayStart) {
        this.dayStart = dayStart;
    }

    static List<Refusal> in(LineDefinition definition) {
        CalendarContradictions contradictions =
                new CalendarContradictions(definition.plant().dayStart());
        contradictions.look(definition);
        return contradictions.found;
    }

    private void look(LineDefinition definition) {
        List<Shift> shifts = definition.calendar().shifts();
        shiftsOf("the calendar", shifts);
        once(
                "day of the week",
                definition.calendar().week().stream().map(WorkDay::day).toList());
        once(
                "exception for",
                definition.calendar().exceptions().stream()
                        .map(DayException::day)
                        .toList());
        for (WorkDay day : definition.calendar().week()) {
            List<Shift> working = new ArrayList<>();
            once("shift on %s,".formatted(day.day()), day.shifts());
            for (String name : day.shifts()) {
                List<Shift> named = shifts.stream()
                        .filter(shift -> shift.name().equals(name))
                        .toList();
                if (named.isEmpty()) {
                    contradiction(
                            "%s names shift '%s', which is not described.".formatted(day.day(), name),
                            "Describe the shift, or correct its name.");
                }
                working.addAll(named);
            }
            overlapping("%s".formatted(day.day()), working);
        }
        for (DayException exception : definition.calendar().exceptions()) {
            shiftsOf("the exception for %s".formatted(exception.day()), exception.shifts());
            overlapping("%s".formatted(exception.day()), exception.shifts());
        }
    }

    private void shiftsOf(String where, List<Shift> shifts) {
        once("shift in %s,".formatted(where), shifts.stream().map(Shift::name).toList());
        for (Shift shift : shifts) {
            if (startOf(shift).plus(lengthOf(shift)).compareTo(DAY) > 0) {
                contradiction(
                        "Shift '%s' (%s to %s) runs over %s, the hour at which the production day starts."
                                .formatted(shift.name(), shift.start(), shift.end(), dayStart),
                        "Let the production day start at or before the first shift, or end the shift by then.");
            }
            breaksOf(shift);
        }
    }

    private void breaksOf(Shift shift) {
        List<Break> breaks = shift.breaks().stream()
                .sorted(Comparator.comparing(pause -> since(shift.start(), pause.start())))
                .toList();
        Duration free = Duration.ZERO;
        for (Break pause : breaks) {
            Duration start = since(shift.start(), pause.start());
            Duration end = start.plus(pause.length());
            if (end.compareTo(lengthOf(shift)) > 0) {
                contradiction(
                        "Break '%s' (%s, %d minutes) is not within shift '%s' (%s to %s)."
                                .formatted(
                                        pause.name(),
                                        pause.start(),
                                        pause.length().toMinutes(),
                                        shift.name(),
                                        shift.start(),
                                        shift.end()),
                        "Move it into the shift, or shorten it.");
            }
            if (start.compareTo(free) < 0) {
                contradiction(
                        "Break '%s' of shift '%s' begins at %s, before the break before it is over."
                                .formatted(pause.name(), shift.name(), pause.start()),
                        "Move one of them, or make one break of the two.");
            }
            free = end;
        }
    }

    private void overlapping(String day, List<Shift> shifts) {
        List<Shift> inOrder =
                shifts.stream().sorted(Comparator.comparing(this::startOf)).toList();
        for (int i = 1; i < inOrder.size(); i++) {
            Shift before = inOrder.get(i - 1);
            Shift shift = inOrder.get(i);
            if (startOf(before).plus(lengthOf(before)).compareTo(startOf(shift)) > 0) {
                contradiction(
                        "On %s shift '%s' starts at %s, before shift '%s' ends at %s."
                                .formatted(day, shift.name(), shift.start(), before.name(), before.end()),
                        "Let one end when the other starts.");
            }
        }
    }

    private void once(String kind, List<?> names) {
        Set<Object> seen = new HashSet<>();
        for (Object name : names) {
            if (!seen.add(name)) {
                contradiction("The %s %s stands twice.".formatted(kind, name), "Take one of the two out.");
            }
        }
    }

    private Duration startOf(Shift shift) {
        return since(dayStart, shift.start());
    }

    private static Duration lengthOf(Shift shift) {
        Duration length = since(shift.start(), shift.end());
        return length.isZero() ? DAY : length;
    }

    private static Duration since(LocalTime from, LocalTime to) {
        Duration length = Duration.between(from, to);
        return length.isNegative() ? length.plus(DAY) : length;
    }

    private void contradiction(String what, String remedy) {
        found.add(new DefinitionContradictsItself(what, remedy));
    }
}
