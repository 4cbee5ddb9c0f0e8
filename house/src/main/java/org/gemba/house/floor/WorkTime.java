package org.gemba.house.floor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The working time of a line, by its calendar and the clock on the plant's wall.
 *
 * <p>A production day runs from one day start to the next, and has the date on which it starts. A shift belongs to the day
 * in which it starts, and is cut at the day's end and by the shift before it. Where clocks are put forward, a time that the
 * wall never shows is moved forward by as much; where they are put back, a time that comes twice means the first for a start
 * and the last for an end. All durations are elapsed time. Moments outside the years 1900 to 2200 count as the edge of that
 * span: a clock that says so is wrong.
 */
public record WorkTime(Plant plant, WorkCalendar calendar) {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** The production day a moment belongs to. */
    public LocalDate dayOf(Instant moment) {
        Instant at = within(moment);
        LocalDate day = at.atZone(plant.zone()).toLocalDate();
        while (at.isBefore(startOf(day))) {
            day = day.minusDays(1);
        }
        while (!at.isBefore(startOf(day.plusDays(1)))) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** When a production day starts; it ends when the next one starts. */
    public Instant startOf(LocalDate day) {
        return start(day.atTime(plant.dayStart()));
    }

    /** The production day a moment belongs to, laid out. */
    public WorkPlan planAt(Instant moment) {
        return plan(dayOf(moment));
    }

    /** A production day, laid out. */
    public WorkPlan plan(LocalDate day) {
        Stretch whole = new Stretch(startOf(day), startOf(day.plusDays(1)));
        List<ShiftTime> shifts = new ArrayList<>();
        List<Stretch> work = new ArrayList<>();
        Instant free = whole.start();
        for (Shift shift : shiftsOn(day)) {
            LocalDate date = shift.start().isBefore(plant.dayStart()) ? day.plusDays(1) : day;
            Instant start = later(start(date.atTime(shift.start())), free);
            Instant end =
                    earlier(end(dateAfter(shift.start(), shift.end(), date).atTime(shift.end())), whole.end());
            if (start.isBefore(end)) {
                Stretch time = new Stretch(start, end);
                shifts.add(new ShiftTime(shift.name(), time));
                withoutBreaks(shift, date, time, work);
                free = end;
            }
        }
        return new WorkPlan(day, whole, shifts, work);
    }

    /** The net time between two moments: zero where the second is not after the first. */
    public Duration netTime(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        LocalDate last = dayOf(to);
        Duration net = Duration.ZERO;
        for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            net = net.plus(plan(day).netTime(from, to));
        }
        return net;
    }

    /** Whether there is work by plan at this moment. */
    public boolean working(Instant at) {
        return planAt(at).working(at);
    }

    /**
     * The earliest moment by which so much net time has passed since another; empty where there is not so much work in the
     * next {@value Limits#DAYS_LOOKED_AHEAD} days.
     */
    public Optional<Instant> afterNet(Instant from, Duration net) {
        if (net.isNegative()) {
            throw new IllegalArgumentException(
                    "Net time runs forward only, but %s was asked for.\nExchange the two moments.".formatted(net));
        }
        Duration left = net;
        WorkPlan plan = planAt(from);
        for (int ahead = 0; ahead < Limits.DAYS_LOOKED_AHEAD; ahead++) {
            Optional<Instant> found = plan.afterNet(from, left);
            if (found.isPresent()) {
                return found;
            }
            left = left.minus(plan.netTime(from, plan.time().end()));
            plan = plan(plan.day().plusDays(1));
        }
        return Optional.empty();
    }

    /**
     * The beginning of the next stretch of work at or after a moment; empty where there is none in the next
     * {@value Limits#DAYS_LOOKED_AHEAD} days.
     */
    public Optional<Instant> nextStart(Instant at) {
        LocalDate day = dayOf(at);
        for (int ahead = 0; ahead < Limits.DAYS_LOOKED_AHEAD; ahead++) {
            Optional<Instant> found = plan(day.plusDays(ahead)).nextStart(at);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private List<Shift> shiftsOn(LocalDate day) {
        List<Shift> shifts =
                new ArrayList<>(exception(day).map(DayException::shifts).orElseGet(() -> usual(day)));
        shifts.sort(Comparator.comparingInt((Shift shift) -> shift.start().isBefore(plant.dayStart()) ? 1 : 0)
                .thenComparing(Shift::start));
        return shifts;
    }

    private Optional<DayException> exception(LocalDate day) {
        for (DayException exception : calendar.exceptions()) {
            if (exception.day().equals(day)) {
                return Optional.of(exception);
            }
        }
        return Optional.empty();
    }

    private List<Shift> usual(LocalDate day) {
        List<Shift> shifts = new ArrayList<>();
        for (WorkDay workDay : calendar.week()) {
            if (workDay.day() == day.getDayOfWeek()) {
                for (Shift shift : calendar.shifts()) {
                    if (workDay.shifts().contains(shift.name())) {
                        shifts.add(shift);
                    }
                }
            }
        }
        return shifts;
    }

    private void withoutBreaks(Shift shift, LocalDate date, Stretch time, List<Stretch> work) {
        List<Stretch> breaks = new ArrayList<>();
        for (Break pause : shift.breaks()) {
            LocalDate on = pause.start().isBefore(shift.start()) ? date.plusDays(1) : date;
            Instant start = start(on.atTime(pause.start()));
            breaks.add(new Stretch(start, start.plus(pause.length())));
        }
        breaks.sort(Comparator.comparing(Stretch::start));
        Instant from = time.start();
        for (Stretch pause : breaks) {
            Instant to = earlier(pause.start(), time.end());
            if (from.isBefore(to)) {
                work.add(new Stretch(from, to));
            }
            from = later(from, pause.end());
        }
        if (from.isBefore(time.end())) {
            work.add(new Stretch(from, time.end()));
        }
    }

    private static LocalDate dateAfter(LocalTime start, LocalTime end, LocalDate date) {
        return end.isAfter(start) ? date : date.plusDays(1);
    }

    private Instant start(LocalDateTime onTheWall) {
        return ZonedDateTime.of(onTheWall, plant.zone()).toInstant();
    }

    private Instant end(LocalDateTime onTheWall) {
        return ZonedDateTime.of(onTheWall, plant.zone())
                .withLaterOffsetAtOverlap()
                .toInstant();
    }

    private static Instant within(Instant moment) {
        return later(earlier(moment, LATEST), EARLIEST);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
