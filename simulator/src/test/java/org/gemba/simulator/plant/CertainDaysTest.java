package org.gemba.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.gemba.house.floor.Break;
import org.gemba.house.floor.DayException;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Plant;
import org.gemba.house.floor.Shift;
import org.gemba.house.floor.WorkCalendar;
import org.gemba.house.floor.WorkDay;
import org.gemba.simulator.model.WorkingTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as the calendar has them, in hours since their beginning. */
class CertainDaysTest {
    private static final Shift EARLY = new Shift(
            "Early",
            LocalTime.of(6, 0),
            LocalTime.of(14, 0),
            List.of(new Break("Meal", LocalTime.of(10, 0), Duration.ofMinutes(30))));
    private static final Shift LONG = new Shift("Early", LocalTime.of(6, 0), LocalTime.of(16, 0), List.of());
    private static final Shift NIGHT = new Shift("Night", LocalTime.of(22, 0), LocalTime.of(6, 0), List.of());

    private static LineDefinition line(Shift shift, List<DayException> exceptions) {
        List<WorkDay> week = List.of(DayOfWeek.values()).stream()
                .map(day -> new WorkDay(day, List.of(shift.name())))
                .toList();
        LineDefinition known = KnownLine.line(new WorkCalendar(List.of(shift), week, exceptions));
        Plant berlin = new Plant(known.plant().id(), "Known", ZoneId.of("Europe/Berlin"), LocalTime.of(6, 0));
        return new LineDefinition(
                berlin,
                known.line(),
                known.stations(),
                known.parts(),
                known.teams(),
                known.calendar(),
                known.demand(),
                known.andon());
    }

    private static String hours(LineDefinition line, String begin, int days) {
        Instant from = Instant.parse(begin);
        WorkingTime time = CertainDays.of(line, from, from.plus(Duration.ofDays(days)), "Calendar");
        return time.stretches().stream()
                .map(stretch -> written(stretch.from()) + "-" + written(stretch.to()))
                .collect(Collectors.joining(" "));
    }

    private static String written(Duration time) {
        return time.toMinutesPart() == 0 ? "" + time.toHours() : time.toHours() + ":" + time.toMinutesPart();
    }

    // Berlin is one hour before UTC in winter and two in summer: 06:00 is 05:00 or 04:00 in UTC.
    @ParameterizedTest
    @CsvSource({
        // the day, what differs on 2027-03-24, the stretches of two days
        "2027-03-23T05:00:00Z, NOTHING, 0-4 4:30-8 24-28 28:30-32",
        "2027-03-23T05:00:00Z, HOLIDAY, 0-4 4:30-8",
        "2027-03-23T05:00:00Z, OVERTIME, 0-4 4:30-8 24-34",
        "2027-03-24T05:00:00Z, HOLIDAY, 24-28 28:30-32"
    })
    void holidaysAndOvertimeAreAsTheCalendarHasThem(String begin, String differs, String stretches) {
        LocalDate day = LocalDate.of(2027, 3, 24);
        List<DayException> exceptions = switch (differs) {
            case "HOLIDAY" -> List.of(new DayException(day, "Holiday", List.of()));
            case "OVERTIME" -> List.of(new DayException(day, "Overtime", List.of(LONG)));
            default -> List.of();
        };
        assertThat(hours(line(EARLY, exceptions), begin, 2)).isEqualTo(stretches);
    }

    // Clocks go forward on 2027-03-28 and back on 2027-10-31, both in the night from Saturday to Sunday.
    @ParameterizedTest
    @CsvSource({
        "2027-03-20T21:00:00Z, 0-8 24-32", // 22:00 in winter
        "2027-03-27T21:00:00Z, 0-7 23-31", // the night has an hour less
        "2027-10-30T20:00:00Z, 0-9 25-33" // the night has an hour more
    })
    void theNightOfTheChangeOfClocksIsShorterOrLonger(String begin, String stretches) {
        assertThat(hours(line(NIGHT, List.of()), begin, 2).split(" ", 3)).startsWith(stretches.split(" "));
    }

    @Test
    void aShiftThatIsOnAtTheBeginningIsCut() {
        assertThat(hours(line(EARLY, List.of()), "2027-03-23T08:00:00Z", 1)).isEqualTo("0-1 1:30-5 21-24");
    }

    @Test
    void daysWithoutWorkAreRefused() {
        Instant holiday = Instant.parse("2027-03-24T05:00:00Z");
        LineDefinition line = line(EARLY, List.of(new DayException(LocalDate.of(2027, 3, 24), "Holiday", List.of())));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PlantModel.of(line, Observation.none(line.key()), holiday, holiday.plus(Duration.ofHours(20))))
                .withMessageContaining("does not work")
                .withMessageContaining("calendar's exceptions");
    }

    @Test
    void theModelOfCertainDaysPlaysTheHolidayAndTheUsualWeekDoesNot() {
        LineDefinition line = line(EARLY, List.of(new DayException(LocalDate.of(2027, 3, 24), "Holiday", List.of())));
        Instant begin = Instant.parse("2027-03-23T05:00:00Z");
        PlantModel certain = PlantModel.of(line, Observation.none(line.key()), begin, begin.plus(Duration.ofDays(2)));
        assertThat(certain.leftOut()).noneMatch(left -> left.startsWith("days that differ"));
        assertThat(certain.factory().workingTimes().getFirst().stretches()).hasSize(2);
        assertThat(PlantModel.of(line).leftOut()).anyMatch(left -> left.startsWith("days that differ"));
    }
}
