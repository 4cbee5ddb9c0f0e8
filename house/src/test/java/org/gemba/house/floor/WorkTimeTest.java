package org.gemba.house.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PROMISES CLOCK-14: a 23-hour and a 25-hour day have the right available time. */
@Proves("CLOCK-14")
class WorkTimeTest {

    // The night of the change belongs to the production day on which the night shift starts.
    @ParameterizedTest(name = "{0} {1}: {2} h long, {3} min net, the night {4} min")
    @CsvSource(delimiter = '|', textBlock = """
        Europe/Berlin       | 2026-03-27 | 24 | 1350 | 450
        Europe/Berlin       | 2026-03-28 | 23 | 1290 | 390
        Europe/Berlin       | 2026-03-29 | 24 | 1350 | 450
        Europe/Berlin       | 2026-10-24 | 25 | 1410 | 510
        Europe/Berlin       | 2026-10-25 | 24 | 1350 | 450
        America/New_York    | 2026-03-07 | 23 | 1290 | 390
        America/New_York    | 2026-10-31 | 25 | 1410 | 510
        America/Phoenix     | 2026-03-07 | 24 | 1350 | 450
        Asia/Kolkata        | 2026-03-28 | 24 | 1350 | 450
        Asia/Kathmandu      | 2026-10-24 | 24 | 1350 | 450
        """)
    void threeShiftsAroundTheClock(String zone, LocalDate day, int hours, int net, int night) {
        WorkPlan plan = Calendars.threeShifts(zone).plan(day);

        assertThat(plan.time().length()).isEqualTo(Duration.ofHours(hours));
        assertThat(plan.netTime()).isEqualTo(Duration.ofMinutes(net));
        Stretch last = plan.shifts().getLast().time();
        assertThat(plan.netTime(last.start(), last.end())).isEqualTo(Duration.ofMinutes(night));
    }

    // Clocks go from 02:00 to 03:00 on 2026-03-29 and from 03:00 to 02:00 on 2026-10-25.
    @ParameterizedTest(name = "{0}: {1} to {2} is {3} to {4}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-03-28 | 22:00 | 02:30 | 2026-03-28T21:00:00Z | 2026-03-29T01:30:00Z
        2026-03-28 | 02:30 | 05:30 | 2026-03-29T01:30:00Z | 2026-03-29T03:30:00Z
        2026-10-24 | 22:00 | 02:30 | 2026-10-24T20:00:00Z | 2026-10-25T01:30:00Z
        2026-10-24 | 02:30 | 05:30 | 2026-10-25T00:30:00Z | 2026-10-25T04:30:00Z
        """)
    void aTimeTheWallNeverOrTwiceShows(LocalDate day, String start, String end, Instant from, Instant to) {
        WorkTime time = Calendars.oneShift("Europe/Berlin", Calendars.shift("Night", start, end));

        assertThat(time.plan(day).work()).containsExactly(new Stretch(from, to));
    }

    @ParameterizedTest(name = "{0} {1} belongs to {2}")
    @CsvSource(delimiter = '|', textBlock = """
        Europe/Berlin    | 2026-11-22T04:59:59Z | 2026-11-21
        Europe/Berlin    | 2026-11-22T05:00:00Z | 2026-11-22
        Asia/Kolkata     | 2026-11-22T00:29:59Z | 2026-11-21
        Asia/Kolkata     | 2026-11-22T00:30:00Z | 2026-11-22
        America/New_York | 2026-11-22T10:59:59Z | 2026-11-21
        America/New_York | 2026-11-22T11:00:00Z | 2026-11-22
        """)
    void theProductionDayStartsAtSixOnTheWall(String zone, Instant at, LocalDate day) {
        assertThat(Calendars.threeShifts(zone).dayOf(at)).isEqualTo(day);
    }

    @Test
    void aHolidayHasNoWorkAndOvertimeReplacesTheDay() {
        WorkTime usual = Calendars.oneShift("UTC", Calendars.shift("Early", "06:00", "14:00"));
        LocalDate holiday = LocalDate.parse("2026-12-25");
        LocalDate overtime = LocalDate.parse("2026-12-23");
        WorkTime time = new WorkTime(
                usual.plant(),
                new WorkCalendar(
                        usual.calendar().shifts(),
                        usual.calendar().week(),
                        List.of(
                                new DayException(holiday, "Christmas", List.of()),
                                new DayException(
                                        overtime,
                                        "Overtime",
                                        List.of(Calendars.shift(
                                                "Long", "06:00", "16:00", Calendars.pause("14:00", 15)))))));

        assertThat(time.plan(holiday).netTime()).isZero();
        assertThat(time.plan(overtime).netTime()).isEqualTo(Duration.ofMinutes(585));
        assertThat(time.nextStart(Instant.parse("2026-12-24T14:00:00Z")))
                .contains(Instant.parse("2026-12-26T06:00:00Z"));
    }

    @Test
    void netTimePassesOnlyAtWork() {
        WorkTime time =
                Calendars.oneShift("UTC", Calendars.shift("Early", "06:00", "14:00", Calendars.pause("10:00", 30)));
        Instant from = Instant.parse("2026-11-22T09:50:00Z");

        assertThat(time.afterNet(from, Duration.ofMinutes(15))).contains(Instant.parse("2026-11-22T10:35:00Z"));
        assertThat(time.afterNet(from, Duration.ofHours(4))).contains(Instant.parse("2026-11-23T06:20:00Z"));
        assertThat(time.working(Instant.parse("2026-11-22T10:00:00Z"))).isFalse();
        assertThat(time.working(Instant.parse("2026-11-22T10:30:00Z"))).isTrue();
    }

    @Test
    void aLineThatNeverWorksHasNoNextStart() {
        WorkTime never = new WorkTime(Calendars.threeShifts("UTC").plant(), WorkCalendar.EMPTY);
        Instant at = Instant.parse("2026-11-22T09:50:00Z");

        assertThat(never.nextStart(at)).isEmpty();
        assertThat(never.afterNet(at, Duration.ofSeconds(1))).isEmpty();
        assertThat(never.afterNet(at, Duration.ZERO)).contains(at);
    }

    @Test
    void aClockGoneMadDoesNotStopTheReckoning() {
        WorkTime time = Calendars.threeShifts("Europe/Berlin");

        assertThat(time.dayOf(Instant.MIN)).isBefore(LocalDate.of(1901, 1, 1));
        assertThat(time.dayOf(Instant.MAX)).isAfter(LocalDate.of(2199, 1, 1));
        assertThat(time.working(Instant.MAX)).isFalse();
    }

    // Samoa left out 30 December 2011 altogether.
    @Test
    void aDayThatNeverWasHasNoTime() {
        WorkTime time = Calendars.threeShifts("Pacific/Apia");
        LocalDate never = LocalDate.of(2011, 12, 30);

        assertThat(time.plan(never).time().length()).isZero();
        assertThat(time.plan(never).netTime()).isZero();
        assertThat(time.dayOf(time.startOf(never))).isEqualTo(LocalDate.of(2011, 12, 31));
    }

    @Test
    void netTimeRunsForwardOnly() {
        WorkTime time = Calendars.threeShifts("UTC");
        Instant at = Instant.parse("2026-11-22T09:50:00Z");

        assertThat(time.netTime(at, at.minusSeconds(60))).isZero();
        assertThatThrownBy(() -> time.afterNet(at, Duration.ofSeconds(-1))).hasMessageContaining("forward");
    }
}
