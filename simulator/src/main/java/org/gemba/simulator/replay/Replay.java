package org.gemba.simulator.replay;

import java.time.Duration;
import java.util.List;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.run.Run;
import org.gemba.simulator.run.Simulation;
import org.gemba.simulator.run.Ticks;

/**
 * What happened on the floor in a stretch of one run: enough to draw it at any moment. The same factory, seed and run give the same
 * happenings as the run whose figures were counted.
 *
 * @param from when it begins, after the beginning of the run
 * @param to when it ends
 * @param ways of the parts, in the factory's order
 * @param cut whether it ends before what was asked for, because {@value #MOST_HAPPENINGS} things had happened
 * @param begins how the floor is found at its beginning
 */
public record Replay(
        String factory,
        long seed,
        long run,
        Duration from,
        Duration to,
        boolean cut,
        List<Spot> places,
        List<Way> ways,
        Scene begins,
        List<Happening> happenings) {
    /** The most that happens in a replay; what comes after is left out. */
    public static final int MOST_HAPPENINGS = 50_000;

    /** The most units that are in process at its beginning. */
    public static final int MOST_STANDING = 10_000;

    public Replay {
        places = List.copyOf(places);
        ways = List.copyOf(ways);
        happenings = List.copyOf(happenings);
    }

    /**
     * Plays a run and keeps a stretch of it.
     *
     * @param run which of the runs of a seed, from 0
     * @param from when to begin, 0 or more
     * @param span how long at most, above 0
     * @throws IllegalArgumentException if more than {@value #MOST_STANDING} units are in process at its beginning
     */
    public static Replay of(Factory factory, long seed, long run, Duration from, Duration span) {
        if (from.isNegative() || !span.isPositive()) {
            throw new IllegalArgumentException(
                    "A replay that begins after %s and lasts %s cannot be made.\nThe first must be 0 or more, the second above 0."
                            .formatted(from, span));
        }
        Recorder recorder = new Recorder(MOST_HAPPENINGS, factory);
        Run played = Simulation.of(factory).begin(seed, run, recorder);
        played.playUntil(from);
        if (recorder.inProcess() > MOST_STANDING) {
            throw new IllegalArgumentException(
                    "%d units are in process when the replay begins; at most %d can be drawn.\nBegin earlier, or release less."
                            .formatted(recorder.inProcess(), MOST_STANDING));
        }
        Scene begins = recorder.keep(Ticks.of(from));
        Duration end = from.plus(span);
        Duration step = span.dividedBy(1_000).plusNanos(1_000);
        Duration now = from;
        while (now.compareTo(end) < 0 && !recorder.isFull()) {
            now = now.plus(step).compareTo(end) < 0 ? now.plus(step) : end;
            played.playUntil(now);
        }
        return new Replay(
                factory.name(),
                seed,
                run,
                from,
                recorder.isFull() ? recorder.last() : end,
                recorder.isFull(),
                Spot.of(factory),
                factory.parts().stream().map(part -> way(factory, part)).toList(),
                begins,
                recorder.happenings());
    }

    private static Way way(Factory factory, Part part) {
        List<StationId> places = factory.places().stream().map(Place::id).toList();
        return new Way(
                part.id(),
                part.route().stream().map(step -> places.indexOf(step.place())).toList());
    }

    /**
     * The way of a part through the factory.
     *
     * @param places the numbers of its places, step by step
     */
    public record Way(PartId part, List<Integer> places) {
        public Way {
            places = List.copyOf(places);
        }
    }
}
