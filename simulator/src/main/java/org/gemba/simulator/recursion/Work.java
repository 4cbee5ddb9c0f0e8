package org.gemba.simulator.recursion;

import java.util.List;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Sampler;
import org.gemba.simulator.chance.Stream;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.run.Ticks;

/** How long a machine is busy with one unit after another: hands, automatic work, and repairs of what breaks down meanwhile. */
final class Work {
    private static final Variation NOTHING = new Fixed(0);

    final Sampler hands;
    final Stream handsStream;
    private final Sampler automatic;
    private final Stream automaticStream;
    private final Trouble[] troubles;
    /** It draws one time and no other. */
    final boolean isPlain;

    /** A breakdown by work. */
    private static final class Trouble {
        final Sampler until;
        final Stream untilStream;
        final Sampler repair;
        final Stream repairStream;
        long left;

        Trouble(String station, Breakdown breakdown, long seed, long replication) {
            String source = "%s 0 breakdown %s".formatted(station, breakdown.cause());
            until = sampler(breakdown.until());
            untilStream = Stream.of(seed, source + " until", replication);
            repair = sampler(breakdown.repair());
            repairStream = Stream.of(seed, source + " repair", replication);
            left = until.ticks(untilStream);
        }
    }

    Work(String source, Step step, Place place, long seed, long replication) {
        hands = sampler(step.hands());
        handsStream = Stream.of(seed, source + " hands", replication);
        automatic = sampler(step.machine());
        automaticStream = Stream.of(seed, source + " machine", replication);
        List<Breakdown> breakdowns = place instanceof Station station ? station.breakdowns() : List.of();
        troubles = breakdowns.stream()
                .map(breakdown -> new Trouble(place.id().toString(), breakdown, seed, replication))
                .toArray(Trouble[]::new);
        isPlain = troubles.length == 0 && step.machine().equals(NOTHING);
    }

    private static Sampler sampler(Variation seconds) {
        return seconds.times(Ticks.A_SECOND).sampler();
    }

    /** Ticks from the beginning of the work on a unit to its end. */
    long ticks() {
        long work = hands.ticks(handsStream);
        return isPlain ? work : disturbed(work + automatic.ticks(automaticStream));
    }

    private long disturbed(long work) {
        long takes = work;
        long left = work;
        while (true) {
            Trouble first = null;
            for (Trouble trouble : troubles) {
                if (first == null || trouble.left < first.left) {
                    first = trouble;
                }
            }
            if (first == null || first.left >= left) {
                break;
            }
            long until = first.left;
            left -= until;
            for (Trouble trouble : troubles) {
                trouble.left -= until;
            }
            takes += first.repair.ticks(first.repairStream);
            first.left = first.until.ticks(first.untilStream);
        }
        for (Trouble trouble : troubles) {
            trouble.left -= left;
        }
        return takes;
    }
}
