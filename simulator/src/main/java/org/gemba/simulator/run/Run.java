package org.gemba.simulator.run;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.model.Most;

/**
 * One run of a factory. It is played up to a time, read, and played on; what was counted so far can be forgotten, as after a warm-up. Its
 * memory does not depend on how long it is. For one thread.
 */
public final class Run {
    private final Floor floor;
    private Sums before;

    Run(Floor floor, List<InProcess> before) {
        this.floor = floor;
        this.before = Sums.now(floor);
        floor.begin(before);
    }

    /** Plays everything that happens up to and including a time since the beginning; nothing if that time is over. */
    public void playUntil(Duration until) {
        if (until.compareTo(Most.RUN) > 0) {
            throw new IllegalArgumentException("A run plays at most %d days, not %s.\nMaybe the unit is another."
                    .formatted(Most.RUN.toDays(), until));
        }
        playUntilTick(Ticks.of(until));
    }

    /** The same in {@link Ticks}. */
    public void playUntilTick(long until) {
        floor.playUntil(until);
    }

    /** The tick at which something happens next; empty where nothing ever does. */
    public OptionalLong nextTick() {
        long next = floor.alarms.time(floor.alarms.first());
        return next == Alarms.NEVER ? OptionalLong.empty() : OptionalLong.of(next);
    }

    /**
     * Work at a station stands from now on because somebody outside the model says so, as whoever pulled a cord does. What is in hand is laid
     * down, and nothing begins; for as many reasons as it stands, each must be taken back by {@link #goesOn}.
     *
     * @throws IllegalArgumentException if it is no station, or one at which nothing but work happens
     */
    public void stands(StationId station) {
        floor.stands(station, true);
    }

    /** One reason less for work at a station to stand; after the last it is taken up where it was laid down. */
    public void goesOn(StationId station) {
        floor.stands(station, false);
    }

    /** The time since the beginning. */
    public Duration now() {
        return Ticks.duration(floor.now);
    }

    /** What was counted so far counts no longer; what is on the floor stays. */
    public void forget() {
        before = Sums.now(floor);
    }

    /** The figures since the beginning, or since {@link #forget}. */
    public Figures figures() {
        return Sums.now(floor).since(before, floor);
    }

    /** Units finished since the beginning, whatever was forgotten. */
    public long finished() {
        long all = 0;
        for (long part : floor.tally.finished) {
            all += part;
        }
        return all;
    }

    /** Ticks that all units that are or were in process have been so since the beginning, whatever was forgotten. */
    public long unitTicks() {
        return floor.tally.bornSum + floor.tally.inProcess * floor.now;
    }

    /** The same of the units at one place, by its number in the factory's list. */
    public long unitTicks(int place) {
        return floor.tally.placeSum[place] + floor.tally.placeUnits[place] * floor.now;
    }

    /** Whether nothing can ever happen again although units are in process: each waits for another to go first. */
    public boolean isGridlocked() {
        return floor.isGridlocked();
    }
}
