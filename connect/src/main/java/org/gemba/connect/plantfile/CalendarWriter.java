package org.gemba.connect.plantfile;

import java.util.List;
import org.gemba.connect.yaml.Durations;
import org.gemba.connect.yaml.Form;
import org.gemba.connect.yaml.YamlLines;
import org.gemba.house.floor.DayException;
import org.gemba.house.floor.Shift;
import org.gemba.house.floor.WorkCalendar;
import org.gemba.house.floor.WorkDay;

/** Writes when a line works. */
final class CalendarWriter {
    private static final int DAYS_OF_A_WEEK = 7;

    private final WorkCalendar calendar;
    private final YamlLines yaml;

    CalendarWriter(WorkCalendar calendar, YamlLines yaml) {
        this.calendar = calendar;
        this.yaml = yaml;
    }

    void write() {
        if (calendar.equals(WorkCalendar.EMPTY)) {
            yaml.line("calendar", "{}");
            return;
        }
        yaml.beneath("calendar", () -> {
            if (!calendar.shifts().isEmpty()) {
                yaml.beneath("shifts", () -> calendar.shifts().forEach(this::shift));
            }
            if (!calendar.week().isEmpty()) {
                yaml.beneath("week", this::week);
            }
            if (!calendar.exceptions().isEmpty()) {
                yaml.beneath("exceptions", () -> calendar.exceptions().forEach(this::exception));
            }
        });
    }

    private void shift(Shift shift) {
        String hours = shift.start() + " - " + shift.end();
        String name = YamlLines.text(shift.name());
        if (shift.breaks().isEmpty()) {
            yaml.line(name, hours);
            return;
        }
        yaml.beneath(name, () -> {
            yaml.line("hours", hours);
            yaml.beneath(
                    "breaks",
                    () -> shift.breaks().forEach(pause -> {
                        String when = "%s at %s for %s"
                                .formatted(pause.name(), pause.start(), Durations.written(pause.length()));
                        boolean plain = YamlLines.text(pause.name()).equals(pause.name());
                        yaml.item(plain ? when : YamlLines.text(when));
                    }));
        });
    }

    /** Days in a row that work alike stand on one line. */
    private void week() {
        List<WorkDay> week = calendar.week();
        int first = 0;
        while (first < week.size()) {
            int last = first;
            while (last + 1 < week.size() && alike(week.get(last), week.get(last + 1))) {
                last++;
            }
            yaml.line(
                    days(week.get(first), week.get(last)),
                    YamlLines.list(week.get(first).shifts()));
            first = last + 1;
        }
    }

    private static boolean alike(WorkDay day, WorkDay next) {
        return next.day().getValue() == day.day().getValue() + 1
                && next.shifts().equals(day.shifts());
    }

    private static String days(WorkDay first, WorkDay last) {
        if (first.equals(last)) {
            return Form.written(first.day());
        }
        return last.day().getValue() - first.day().getValue() + 1 == DAYS_OF_A_WEEK
                ? "every day"
                : Form.written(first.day()) + " to " + Form.written(last.day());
    }

    private void exception(DayException exception) {
        String day = exception.day().toString();
        if (exception.shifts().isEmpty()) {
            yaml.line(day, YamlLines.text(exception.reason()));
            return;
        }
        yaml.beneath(day, () -> {
            yaml.line("reason", YamlLines.text(exception.reason()));
            if (calendar.shifts().containsAll(exception.shifts())) {
                yaml.line(
                        "shifts",
                        YamlLines.list(
                                exception.shifts().stream().map(Shift::name).toList()));
            } else {
                yaml.beneath("shifts", () -> exception.shifts().forEach(this::worked));
            }
        });
    }

    private void worked(Shift shift) {
        if (calendar.shifts().contains(shift)) {
            yaml.line(YamlLines.text(shift.name()), PlantWriter.AS_USUAL);
        } else {
            shift(shift);
        }
    }
}
