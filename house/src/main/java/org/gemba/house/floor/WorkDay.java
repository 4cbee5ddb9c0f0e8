package org.gemba.house.floor;

import java.time.DayOfWeek;
import java.util.List;

/** Which shifts work on a day of the week, by name. */
public record WorkDay(DayOfWeek day, List<String> shifts) {
    public WorkDay {
        shifts = List.copyOf(shifts);
    }
}
