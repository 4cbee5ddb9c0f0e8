package org.gemba.simulator.plant;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.gemba.house.floor.Shift;
import org.gemba.house.floor.WorkCalendar;
import org.gemba.house.floor.WorkDay;

/** Work around the clock, without a break. */
final class AlwaysOpen {
    static final WorkCalendar CALENDAR = new WorkCalendar(
            List.of(new Shift("All day", LocalTime.of(6, 0), LocalTime.of(6, 0), List.of())),
            Arrays.stream(DayOfWeek.values())
                    .map(day -> new WorkDay(day, List.of("All day")))
                    .toList(),
            List.of());

    private AlwaysOpen() {}
}
