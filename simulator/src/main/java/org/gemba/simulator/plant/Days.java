package org.gemba.simulator.plant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gemba.house.floor.WorkTime;

/** Certain production days, each from its beginning to that of the next. */
final class Days {
    final List<LocalDate> days;
    final Instant begin;
    /** Seconds from the first day's beginning to each day's end. */
    final double[] ends;

    private Days(List<LocalDate> days, Instant begin, double[] ends) {
        this.days = days;
        this.begin = begin;
        this.ends = ends;
    }

    /** @param end the day behind the last */
    static Days of(WorkTime calendar, LocalDate first, LocalDate end) {
        List<LocalDate> days = first.datesUntil(end).toList();
        Instant begin = calendar.startOf(first);
        double[] ends = days.stream()
                .mapToDouble(day -> Working.seconds(Duration.between(begin, calendar.startOf(day.plusDays(1)))))
                .toArray();
        return new Days(days, begin, ends);
    }

    double seconds(Instant at) {
        return Working.seconds(Duration.between(begin, at));
    }

    Instant end() {
        return begin.plusSeconds(Math.round(ends[ends.length - 1]));
    }
}
