package org.gemba.simulator.plant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Stretch;
import org.gemba.house.floor.WorkTime;
import org.gemba.simulator.model.WorkingTime;

/** Certain days as the calendar has them: holidays, overtime and the change of clocks included. Time 0 is their beginning. */
final class CertainDays {
    /** The most days; ten years. */
    private static final long MOST_DAYS = 3_660;

    private CertainDays() {}

    static WorkingTime of(LineDefinition line, Instant begin, Instant end, String name) {
        if (!begin.isBefore(end) || Duration.between(begin, end).toDays() > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "The days from %s to %s must be at least one and at most %d.\nPlay a shorter horizon."
                            .formatted(begin, end, MOST_DAYS));
        }
        WorkTime calendar = new WorkTime(line.plant(), line.calendar());
        List<WorkingTime.Stretch> work = new ArrayList<>();
        LocalDate last = calendar.dayOf(end);
        for (LocalDate day = calendar.dayOf(begin); !day.isAfter(last); day = day.plusDays(1)) {
            for (Stretch stretch : calendar.plan(day).work()) {
                add(within(stretch, begin, end), begin, work);
            }
        }
        if (work.isEmpty()) {
            throw new IllegalArgumentException(
                    "Line %s does not work between %s and %s by its calendar.\nPlay other days, or look at the calendar's exceptions."
                            .formatted(line.line().id(), begin, end));
        }
        return new WorkingTime(name, Duration.between(begin, end), work);
    }

    private static Stretch within(Stretch stretch, Instant begin, Instant end) {
        Instant from = stretch.start().isAfter(begin) ? stretch.start() : begin;
        Instant to = stretch.end().isBefore(end) ? stretch.end() : end;
        return from.isBefore(to) ? new Stretch(from, to) : new Stretch(from, from);
    }

    private static void add(Stretch stretch, Instant begin, List<WorkingTime.Stretch> work) {
        if (stretch.length().isZero()) {
            return;
        }
        Duration from = Duration.between(begin, stretch.start());
        Duration to = Duration.between(begin, stretch.end());
        if (!work.isEmpty() && work.getLast().to().equals(from)) {
            work.add(new WorkingTime.Stretch(work.removeLast().from(), to));
        } else {
            work.add(new WorkingTime.Stretch(from, to));
        }
    }
}
