package org.gemba.simulator.run;

import java.util.Arrays;
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
    private final long[] pulled;
    private final long[] helped;
    private final long[] free;

    /** Calls of the last cycle in the order of their pulls, and how many of them stopped the line. */
    int calls;

    int stops;
    /** Where each was pulled, and when it was pulled and contained, from the beginning of the cycle. */
    final int[] position;

    final long[] from;
    final long[] until;

    Calling(MovingLine line, long seed, long replication) {
        takt = Ticks.of(line.takt());
        share = line.andon().map(MovingLine.AndonHabit::share).orElse(0.0);
        atOnce = line.andon()
                .map(habit -> habit.stop() == MovingLine.Stop.AT_ONCE)
                .orElse(false);
        contained = line.andon().map(habit -> Ticks.sampler(habit.contained())).orElse(null);
        pulled = new long[line.positions()];
        helped = new long[line.positions()];
        position = new int[line.positions()];
        from = new long[line.positions()];
        until = new long[line.positions()];
        free = new long
                [line.andon()
                        .flatMap(MovingLine.AndonHabit::leaders)
                        .map(leaders -> Math.min(leaders, line.positions()))
                        .orElse(line.positions())];
        pulls = Stream.of(seed, line.id() + " calls", replication);
        help = Stream.of(seed, line.id() + " help", replication);
    }

    /** The line has another takt from now on. */
    void paced(long ticks) {
        takt = ticks;
    }

    /**
     * How much longer than the takt a cycle with these units on the line takes. A call at the fixed-position stop costs what is left of it
     * when the takt is over, and several at once cost as much as the one that is contained last; then all leaders are free again. A stop at
     * once costs all of every call: while the line stands nobody works and nobody calls.
     */
    long longer(int[] on) {
        calls = 0;
        stops = 0;
        Sampler sampler = contained;
        if (sampler == null) {
            return 0;
        }
        for (int place = 0; place < on.length; place++) {
            if (on[place] != Units.NONE && pulls.happens(share)) {
                pull(place, (long) (pulls.nextDouble() * takt), sampler.ticks(help));
            }
        }
        return atOnce ? all() : lastContained();
    }

    /** Whether nobody works while somebody is helped, so that all that holds up the line adds up. */
    boolean standsAtOnce() {
        return atOnce;
    }

    /** Calls stand in the order of their pulls. */
    private void pull(int where, long at, long takes) {
        int place = calls++;
        for (; place > 0 && pulled[place - 1] > at; place--) {
            pulled[place] = pulled[place - 1];
            helped[place] = helped[place - 1];
            position[place] = position[place - 1];
        }
        pulled[place] = at;
        helped[place] = takes;
        position[place] = where;
    }

    private long all() {
        stops = calls;
        long all = 0;
        for (int call = 0; call < calls; call++) {
            from[call] = pulled[call] + all;
            all += helped[call];
            until[call] = pulled[call] + all;
        }
        return all;
    }

    private long lastContained() {
        Arrays.fill(free, 0);
        long last = 0;
        for (int call = 0; call < calls; call++) {
            int leader = call < free.length ? call : firstFree();
            free[leader] = Math.max(pulled[call], free[leader]) + helped[call];
            from[call] = pulled[call];
            until[call] = free[leader];
            stops += free[leader] > takt ? 1 : 0;
            last = Math.max(last, free[leader] - takt);
        }
        return last;
    }

    private int firstFree() {
        int first = 0;
        for (int leader = 1; leader < free.length; leader++) {
            first = free[leader] < free[first] ? leader : first;
        }
        return first;
    }
}
