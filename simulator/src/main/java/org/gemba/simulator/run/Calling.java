package org.gemba.simulator.run;

import org.gemba.simulator.chance.Sampler;
import org.gemba.simulator.chance.Stream;
import org.gemba.simulator.model.MovingLine;
import org.jspecify.annotations.Nullable;

/** Calls for help on a moving line, and how long they hold it up. */
final class Calling {
    private long takt;
    private final double share;
    private final boolean atOnce;
    private final @Nullable Sampler contained;
    private final Stream pulls;
    private final Stream help;

    /** Calls of the last cycle, and how many of them stopped the line. */
    int calls;

    int stops;

    Calling(MovingLine line, long seed, long replication) {
        takt = Ticks.of(line.takt());
        share = line.andon().map(MovingLine.AndonHabit::share).orElse(0.0);
        atOnce = line.andon()
                .map(habit -> habit.stop() == MovingLine.Stop.AT_ONCE)
                .orElse(false);
        contained = line.andon().map(habit -> Ticks.sampler(habit.contained())).orElse(null);
        pulls = Stream.of(seed, line.id() + " calls", replication);
        help = Stream.of(seed, line.id() + " help", replication);
    }

    /** The line has another takt from now on. */
    void paced(long ticks) {
        takt = ticks;
    }

    /**
     * How much longer than the takt a cycle with so many units on the line takes. A call at the fixed-position stop costs what is left of it
     * when the takt is over, and several at once cost as much as the longest. A stop at once costs all of every call: while the line stands
     * nobody works and nobody calls.
     */
    long longer(int units) {
        calls = 0;
        stops = 0;
        long longer = 0;
        Sampler sampler = contained;
        if (sampler == null) {
            return 0;
        }
        for (int unit = 0; unit < units; unit++) {
            if (pulls.happens(share)) {
                calls++;
                long pulled = (long) (pulls.nextDouble() * takt);
                long takes = sampler.ticks(help);
                long late = pulled + takes - takt;
                if (atOnce) {
                    longer += takes;
                    stops++;
                } else if (late > 0) {
                    longer = Math.max(longer, late);
                    stops++;
                }
            }
        }
        return longer;
    }
}
