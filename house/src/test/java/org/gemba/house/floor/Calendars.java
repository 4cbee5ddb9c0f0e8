package org.gemba.house.floor;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Working times to try things on: named ones for tables, any for properties. */
public final class Calendars {
    /** Around both changes of clocks in Europe and America, and Lord Howe's of half an hour. */
    private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Berlin",
            "America/New_York",
            "America/St_Johns",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Asia/Tokyo",
            "Australia/Lord_Howe");

    private Calendars() {}

    /** Three shifts around the clock from 06:00 on, every day; half an hour's break in each. */
    public static WorkTime threeShifts(String zone) {
        return everyDay(
                zone,
                LocalTime.of(6, 0),
                List.of(
                        shift("Early", "06:00", "14:00", pause("09:00", 30)),
                        shift("Late", "14:00", "22:00", pause("18:00", 30)),
                        shift("Night", "22:00", "06:00", pause("01:00", 30))));
    }

    /** One shift a day. */
    public static WorkTime oneShift(String zone, Shift shift) {
        return everyDay(zone, LocalTime.of(6, 0), List.of(shift));
    }

    public static Shift shift(String name, String start, String end, Break... breaks) {
        return new Shift(name, LocalTime.parse(start), LocalTime.parse(end), List.of(breaks));
    }

    public static Break pause(String start, int minutes) {
        return new Break("Break", LocalTime.parse(start), Duration.ofMinutes(minutes));
    }

    public static WorkTime everyDay(String zone, LocalTime dayStart, List<Shift> shifts) {
        List<String> names = shifts.stream().map(Shift::name).toList();
        List<WorkDay> week = Arrays.stream(DayOfWeek.values())
                .map(day -> new WorkDay(day, names))
                .toList();
        return new WorkTime(
                new Plant(new PlantId("P"), "Plant", ZoneId.of(zone), dayStart),
                new WorkCalendar(shifts, week, List.of()));
    }

    /** Any working time: up to three shifts with up to two breaks each, a day start, a zone, a holiday, a day of overtime. */
    public static Arbitrary<WorkTime> any() {
        Arbitrary<List<Shift>> shifts = Combinators.combine(
                        Arbitraries.integers().between(0, 120).list().ofSize(3),
                        Arbitraries.integers().between(120, 360).list().ofSize(3),
                        Arbitraries.integers().between(0, 2).list().ofSize(3),
                        Arbitraries.integers().between(1, 3))
                .as((gaps, lengths, breaks, count) -> {
                    List<Shift> made = new ArrayList<>();
                    int at = 0;
                    for (int i = 0; i < count; i++) {
                        int start = at + gaps.get(i);
                        at = start + lengths.get(i);
                        made.add(minutes("S" + i, start, at, breaks.get(i)));
                    }
                    return made;
                });
        return Combinators.combine(Arbitraries.of(ZONES), Arbitraries.integers().between(0, 23), shifts, days(), days())
                .as((zone, hour, made, holiday, overtime) -> moved(zone, hour, made, holiday, overtime));
    }

    /** Any moment of 2026. */
    public static Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(0, Duration.ofDays(365).toSeconds()).map(YEAR::plusSeconds);
    }

    /** Any day of 2026, the days on which clocks are changed among them. */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 364).map(LocalDate.of(2026, 1, 1)::plusDays),
                Arbitraries.of("2026-03-28", "2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01", "2026-04-05")
                        .map(LocalDate::parse));
    }

    private static Shift minutes(String name, int start, int end, int breaks) {
        List<Break> pauses = new ArrayList<>();
        for (int i = 0; i < breaks; i++) {
            pauses.add(new Break("B" + i, clock(start + 30 + 45 * i), Duration.ofMinutes(10 + 10L * i)));
        }
        return new Shift(name, clock(start), clock(end), pauses);
    }

    private static WorkTime moved(String zone, int hour, List<Shift> shifts, LocalDate holiday, LocalDate overtime) {
        List<Shift> made = shifts.stream().map(shift -> moved(shift, hour)).toList();
        WorkTime usual = everyDay(zone, LocalTime.of(hour, 0), made);
        List<DayException> exceptions = new ArrayList<>();
        exceptions.add(new DayException(holiday, "Holiday", List.of()));
        if (!overtime.equals(holiday)) {
            exceptions.add(new DayException(
                    overtime, "Overtime", List.of(moved(minutes("Long", 0, 20 * 60, 2), hour))));
        }
        return new WorkTime(
                usual.plant(),
                new WorkCalendar(usual.calendar().shifts(), usual.calendar().week(), exceptions));
    }

    private static Shift moved(Shift shift, int hours) {
        return new Shift(
                shift.name(),
                shift.start().plusHours(hours),
                shift.end().plusHours(hours),
                shift.breaks().stream()
                        .map(pause -> new Break(pause.name(), pause.start().plusHours(hours), pause.length()))
                        .toList());
    }

    private static LocalTime clock(int minutes) {
        return LocalTime.MIDNIGHT.plusMinutes(minutes);
    }
}
