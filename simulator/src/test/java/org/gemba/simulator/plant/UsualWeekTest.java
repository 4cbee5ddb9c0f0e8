package org.gemba.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.gemba.house.floor.Break;
import org.gemba.house.floor.Shift;
import org.gemba.house.floor.WorkCalendar;
import org.gemba.house.floor.WorkDay;
import org.gemba.simulator.model.WorkingTime;
import org.junit.jupiter.api.Test;

class UsualWeekTest {
    private static final Shift EARLY =
            new Shift("Early", LocalTime.of(6, 0), LocalTime.of(14, 0), List.of(pause(10, 0, 30), pause(8, 0, 10)));
    private static final Shift NIGHT =
            new Shift("Night", LocalTime.of(22, 0), LocalTime.of(6, 0), List.of(pause(2, 0, 30)));

    @Test
    void aShiftIsWorkWithoutItsBreaks() {
        assertThat(week(List.of(EARLY), DayOfWeek.TUESDAY))
                .containsExactly(stretch(30, 0, 32, 0), stretch(32, 10, 34, 0), stretch(34, 30, 38, 0));
    }

    @Test
    void aNightShiftGoesOnPastMidnight() {
        assertThat(week(List.of(NIGHT), DayOfWeek.MONDAY))
                .containsExactly(stretch(22, 0, 26, 0), stretch(26, 30, 30, 0));
    }

    /** Sunday's night shift ends on Monday, which is the beginning of the same week. */
    @Test
    void whatReachesBeyondSundayBelongsToTheBeginning() {
        assertThat(week(List.of(NIGHT), DayOfWeek.SUNDAY))
                .containsExactly(stretch(0, 0, 2, 0), stretch(2, 30, 6, 0), stretch(166, 0, 168, 0));
    }

    @Test
    void shiftsThatTouchAreOneStretch() {
        Shift whole = new Shift("Whole", LocalTime.of(6, 0), LocalTime.of(6, 0), List.of());
        assertThat(week(List.of(whole), DayOfWeek.values())).containsExactly(stretch(0, 0, 168, 0));
    }

    private static List<WorkingTime.Stretch> week(List<Shift> shifts, DayOfWeek... days) {
        List<WorkDay> week = Arrays.stream(days)
                .map(day -> new WorkDay(day, shifts.stream().map(Shift::name).toList()))
                .toList();
        return UsualWeek.of(new WorkCalendar(shifts, week, List.of()), "Calendar")
                .stretches();
    }

    private static Break pause(int hour, int minute, int minutes) {
        return new Break("Pause at " + hour, LocalTime.of(hour, minute), Duration.ofMinutes(minutes));
    }

    private static WorkingTime.Stretch stretch(int hour, int minute, int toHour, int toMinute) {
        return new WorkingTime.Stretch(
                Duration.ofMinutes(60L * hour + minute), Duration.ofMinutes(60L * toHour + toMinute));
    }
}
