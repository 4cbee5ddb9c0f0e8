package org.gemba.simulator.plant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gemba.house.floor.Break;
import org.gemba.house.floor.Shift;
import org.gemba.house.floor.WorkCalendar;
import org.gemba.house.floor.WorkDay;
import org.gemba.simulator.model.WorkingTime;

/** A week without holidays: the shifts of each day, without their breaks, from Monday 00:00. */
final class UsualWeek {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private UsualWeek() {}

    static WorkingTime of(WorkCalendar calendar, String name) {
        List<WorkingTime.Stretch> work = new ArrayList<>();
        for (WorkDay day : calendar.week()) {
            Duration midnight = DAY.multipliedBy(day.day().getValue() - 1L);
            calendar.shifts().stream()
                    .filter(shift -> day.shifts().contains(shift.name()))
                    .forEach(shift -> work(shift, midnight, work));
        }
        return new WorkingTime(name, WEEK, joined(work));
    }

    private static void work(Shift shift, Duration midnight, List<WorkingTime.Stretch> work) {
        Duration start = Duration.ofSeconds(shift.start().toSecondOfDay());
        Duration end = after(start, Duration.ofSeconds(shift.end().toSecondOfDay()));
        Duration from = start;
        List<Break> breaks = shift.breaks().stream()
                .sorted(Comparator.comparing(pause ->
                        notBefore(start, Duration.ofSeconds(pause.start().toSecondOfDay()))))
                .toList();
        for (Break pause : breaks) {
            Duration begins = notBefore(start, Duration.ofSeconds(pause.start().toSecondOfDay()));
            add(midnight, from, begins.compareTo(end) < 0 ? begins : end, work);
            Duration over = begins.plus(pause.length());
            from = over.compareTo(from) > 0 ? over : from;
        }
        add(midnight, from, end, work);
    }

    private static Duration after(Duration start, Duration time) {
        return time.compareTo(start) > 0 ? time : time.plus(DAY);
    }

    private static Duration notBefore(Duration start, Duration time) {
        return time.compareTo(start) >= 0 ? time : time.plus(DAY);
    }

    /** What reaches beyond Sunday belongs to the beginning of the week. */
    private static void add(Duration midnight, Duration from, Duration to, List<WorkingTime.Stretch> work) {
        if (from.compareTo(to) >= 0) {
            return;
        }
        Duration begin = midnight.plus(from);
        Duration end = midnight.plus(to);
        if (begin.compareTo(WEEK) >= 0) {
            work.add(new WorkingTime.Stretch(begin.minus(WEEK), end.minus(WEEK)));
        } else if (end.compareTo(WEEK) > 0) {
            work.add(new WorkingTime.Stretch(begin, WEEK));
            work.add(new WorkingTime.Stretch(Duration.ZERO, end.minus(WEEK)));
        } else {
            work.add(new WorkingTime.Stretch(begin, end));
        }
    }

    private static List<WorkingTime.Stretch> joined(List<WorkingTime.Stretch> work) {
        List<WorkingTime.Stretch> joined = new ArrayList<>();
        for (WorkingTime.Stretch stretch : work.stream()
                .sorted(Comparator.comparing(WorkingTime.Stretch::from))
                .toList()) {
            boolean touches = !joined.isEmpty() && joined.getLast().to().compareTo(stretch.from()) >= 0;
            if (touches) {
                WorkingTime.Stretch last = joined.removeLast();
                Duration end = last.to().compareTo(stretch.to()) > 0 ? last.to() : stretch.to();
                joined.add(new WorkingTime.Stretch(last.from(), end));
            } else {
                joined.add(stretch);
            }
        }
        return joined;
    }
}
