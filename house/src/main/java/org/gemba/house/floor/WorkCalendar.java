package org.gemba.house.floor;

import java.util.List;

/** When a line works: its shifts, the days of the week they work, and the days that differ. */
public record WorkCalendar(List<Shift> shifts, List<WorkDay> week, List<DayException> exceptions) {
    /** A line that never works by plan. */
    public static final WorkCalendar EMPTY = new WorkCalendar(List.of(), List.of(), List.of());

    public WorkCalendar {
        shifts = List.copyOf(shifts);
        week = List.copyOf(week);
        exceptions = List.copyOf(exceptions);
    }
}
