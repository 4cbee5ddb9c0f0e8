package org.gemba.house.floor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One production day, laid out: when the shifts begin and end, and when there is work. Work is the shifts without their
 * breaks. Durations are real elapsed time, so that a night shift over the change to summer time has an hour less. A board
 * that asks often keeps the plan of the day it is in.
 *
 * @param time the whole production day, from one day start to the next: 23, 24 or 25 hours
 * @param shifts in the order of time, never overlapping
 * @param work in the order of time, never overlapping
 */
public record WorkPlan(LocalDate day, Stretch time, List<ShiftTime> shifts, List<Stretch> work) {
    public WorkPlan {
        shifts = List.copyOf(shifts);
        work = List.copyOf(work);
    }

    /** The net available time of the day: shifts without breaks. */
    public Duration netTime() {
        return netTime(time.start(), time.end());
    }

    /** The net time between two moments, as far as they lie in this day. */
    public Duration netTime(Instant from, Instant to) {
        Duration net = Duration.ZERO;
        for (Stretch stretch : work) {
            if (!stretch.start().isBefore(to)) {
                break;
            }
            if (stretch.end().isAfter(from)) {
                net = net.plus(stretch.within(from, to));
            }
        }
        return net;
    }

    /** Whether there is work by plan at this moment. */
    public boolean working(Instant at) {
        for (Stretch stretch : work) {
            if (stretch.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** The earliest moment by which so much net time has passed since another; empty where the day has not so much left. */
    public Optional<Instant> afterNet(Instant from, Duration net) {
        if (net.isZero()) {
            return Optional.of(from);
        }
        Duration left = net;
        for (Stretch stretch : work) {
            Duration here = stretch.within(from, stretch.end());
            if (here.compareTo(left) >= 0) {
                return Optional.of(stretch.end().minus(here).plus(left));
            }
            left = left.minus(here);
        }
        return Optional.empty();
    }

    /** The beginning of the next stretch of work at or after a moment, if the day has one. */
    public Optional<Instant> nextStart(Instant at) {
        for (Stretch stretch : work) {
            if (!stretch.start().isBefore(at)) {
                return Optional.of(stretch.start());
            }
        }
        return Optional.empty();
    }

    /** The shift that is on at a moment, its breaks included. */
    public Optional<ShiftTime> shiftAt(Instant at) {
        for (ShiftTime shift : shifts) {
            if (shift.time().contains(at)) {
                return Optional.of(shift);
            }
        }
        return Optional.empty();
    }
}
