package org.gemba.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.ShiftTime;
import org.gemba.house.floor.WorkPlan;
import org.gemba.house.floor.WorkTime;

/** The working hours of the line; keeps the plan of the day it is in. */
final class Hours {
    private final WorkTime time;
    private WorkPlan plan;

    Hours(LineDefinition definition, Instant from) {
        this.time = new WorkTime(definition.plant(), definition.calendar());
        this.plan = time.planAt(from);
    }

    boolean working(long millis) {
        Instant at = Instant.ofEpochMilli(millis);
        return planAt(at).working(at);
    }

    /** The beginning of the next stretch of work after a moment. */
    OptionalLong nextStart(long millis) {
        Optional<Instant> start = time.nextStart(Instant.ofEpochMilli(millis + 1));
        return start.isPresent() ? OptionalLong.of(start.get().toEpochMilli()) : OptionalLong.empty();
    }

    Optional<ShiftTime> shiftAt(long millis) {
        Instant at = Instant.ofEpochMilli(millis);
        return planAt(at).shiftAt(at);
    }

    List<ShiftTime> shifts(long millis) {
        return planAt(Instant.ofEpochMilli(millis)).shifts();
    }

    Duration netTime(long from, long to) {
        Instant start = Instant.ofEpochMilli(from);
        return planAt(start).netTime(start, Instant.ofEpochMilli(to));
    }

    /** Milliseconds of net time between two moments, of however many days. */
    long netMillis(long from, long to) {
        Instant start = Instant.ofEpochMilli(from);
        Instant end = Instant.ofEpochMilli(to);
        WorkPlan day = planAt(start);
        boolean sameDay = !end.isAfter(day.time().end());
        return (sameDay ? day.netTime(start, end) : time.netTime(start, end)).toMillis();
    }

    /** The share of its day's net time that lies between two moments; 0 on a day without work. */
    double shareOfDay(long from, long to) {
        long net = planAt(Instant.ofEpochMilli(from)).netTime().toMillis();
        return net == 0 ? 0 : (double) netTime(from, to).toMillis() / net;
    }

    private WorkPlan planAt(Instant at) {
        if (!plan.time().contains(at)) {
            plan = time.planAt(at);
        }
        return plan;
    }
}
