package org.gemba.simulator.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When is worked, over and over: shifts without their breaks. Work in hand is laid down at a break and taken up after it; or, at stations, it is
 * ended in the break and nothing is begun shortly before one.
 *
 * @param period after which it begins anew: a day, a week
 * @param stretches of work in the period, in order and apart
 * @param endsBegun where given, a station ends what it has begun, and begins nothing when a break is as near as this; elsewhere it lays it down,
 *     as moving lines and operators always do
 */
public record WorkingTime(String name, Duration period, List<Stretch> stretches, Optional<Duration> endsBegun) {
    public WorkingTime {
        Check.name("The name of a working time", name);
        Check.positive("The period of working time " + name, period);
        stretches = List.copyOf(stretches);
        Check.some("Working time " + name, stretches, "Give at least one stretch of work.");
        Duration end = Duration.ZERO;
        for (Stretch stretch : stretches) {
            if (stretch.from().compareTo(end) < 0
                    || stretch.to().compareTo(stretch.from()) <= 0
                    || stretch.to().compareTo(period) > 0) {
                throw new IllegalArgumentException(
                        "Working time %s has work from %s to %s: stretches must be in order, apart, and within %s."
                                .formatted(name, stretch.from(), stretch.to(), period));
            }
            end = stretch.to();
        }
        endsBegun.ifPresent(
                near -> Check.notNegative("How near a break nothing is begun in working time " + name, near));
    }

    /** What is in hand at a break is laid down. */
    public WorkingTime(String name, Duration period, List<Stretch> stretches) {
        this(name, period, stretches, Optional.empty());
    }

    /** Stations end what they have begun, and begin nothing when a break is as near as this. */
    public WorkingTime endingBegun(Duration near) {
        return new WorkingTime(name, period, stretches, Optional.of(near));
    }

    /** Work from a time to a time since the beginning of the period. */
    public record Stretch(Duration from, Duration to) {}
}
