package org.gemba.house.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gemba.house.promise.Proves;

/** What holds for every calendar, in every zone, on every day. */
@Proves("CLOCK-14")
class WorkTimePropertiesTest {
    @Provide
    Arbitrary<WorkTime> times() {
        return Calendars.any();
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Calendars.moments();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Calendars.days();
    }

    @Property(tries = 300)
    void netTimeAddsUp(
            @ForAll("times") WorkTime time,
            @ForAll("moments") Instant start,
            @ForAll @IntRange(max = 500_000) int first,
            @ForAll @IntRange(max = 500_000) int second) {
        Instant middle = start.plusSeconds(first);
        Instant end = middle.plusSeconds(second);

        assertThat(time.netTime(start, end))
                .isEqualTo(time.netTime(start, middle).plus(time.netTime(middle, end)));
    }

    @Property(tries = 300)
    void productionDaysFollowEachOtherWithoutGap(
            @ForAll("times") WorkTime time, @ForAll("days") LocalDate day, @ForAll("moments") Instant at) {
        assertThat(time.plan(day).time().end())
                .isEqualTo(time.plan(day.plusDays(1)).time().start());
        assertThat(time.planAt(at).time().contains(at)).isTrue();
    }

    @Property(tries = 500)
    void theNetOfAnOrdinaryDayIsItsShiftsWithoutTheirBreaks(
            @ForAll("times") WorkTime time, @ForAll("days") LocalDate day) {
        WorkPlan plan = time.plan(day);
        Assume.that(noChangeOfClocks(time, plan));

        Duration expected = shiftsOn(time.calendar(), day)
                .map(shift -> length(shift)
                        .minus(shift.breaks().stream().map(Break::length).reduce(Duration.ZERO, Duration::plus)))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(plan.netTime()).isEqualTo(expected);
    }

    @Property(tries = 500)
    void workLiesInShiftsAndBothInTheDayInOrder(@ForAll("times") WorkTime time, @ForAll("days") LocalDate day) {
        WorkPlan plan = time.plan(day);
        Instant last = plan.time().start();
        for (ShiftTime shift : plan.shifts()) {
            assertThat(shift.time().start()).isAfterOrEqualTo(last);
            last = shift.time().end();
        }
        assertThat(last).isBeforeOrEqualTo(plan.time().end());
        Instant worked = plan.time().start();
        for (Stretch work : plan.work()) {
            assertThat(work.start()).isAfterOrEqualTo(worked);
            assertThat(plan.shiftAt(work.start()).orElseThrow().time().end()).isAfterOrEqualTo(work.end());
            worked = work.end();
        }
    }

    @Property(tries = 300)
    void afterNetIsTheEarliestMomentWithSoMuchNetTime(
            @ForAll("times") WorkTime time,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(min = 1, max = 300_000) int seconds) {
        Duration net = Duration.ofSeconds(seconds);
        Instant at = time.afterNet(from, net).orElseThrow();

        assertThat(time.netTime(from, at)).isEqualTo(net);
        assertThat(time.netTime(from, at.minusNanos(1))).isEqualTo(net.minusNanos(1));
    }

    @Property(tries = 300)
    void netTimePassesExactlyWhereThereIsWork(@ForAll("times") WorkTime time, @ForAll("moments") Instant at) {
        assertThat(time.netTime(at, at.plusNanos(1)).isPositive()).isEqualTo(time.working(at));
    }

    @Property(tries = 300)
    void noWorkBeginsBetweenNowAndTheNextStart(@ForAll("times") WorkTime time, @ForAll("moments") Instant at) {
        Instant next = time.nextStart(at).orElseThrow();

        assertThat(time.working(next)).isTrue();
        Instant free = time.working(at) ? endOfWork(time, at) : at;
        if (free.isBefore(next)) {
            assertThat(time.netTime(free, next)).isZero();
        }
    }

    private static Instant endOfWork(WorkTime time, Instant at) {
        return time.planAt(at).work().stream()
                .filter(work -> work.contains(at))
                .findFirst()
                .orElseThrow()
                .end();
    }

    private static boolean noChangeOfClocks(WorkTime time, WorkPlan plan) {
        var rules = time.plant().zone().getRules();
        var next = rules.nextTransition(plan.time().start().minusNanos(1));
        return next == null || next.getInstant().isAfter(plan.time().end());
    }

    private static Stream<Shift> shiftsOn(WorkCalendar calendar, LocalDate day) {
        List<DayException> exceptions = calendar.exceptions().stream()
                .filter(exception -> exception.day().equals(day))
                .toList();
        return exceptions.isEmpty() ? calendar.shifts().stream() : exceptions.getFirst().shifts().stream();
    }

    private static Duration length(Shift shift) {
        Duration length = Duration.between(shift.start(), shift.end());
        return length.isPositive() ? length : length.plusDays(1);
    }
}
