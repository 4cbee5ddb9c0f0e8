package org.gemba.simulator.recursion;

import java.time.Duration;
import java.util.List;
import org.gemba.simulator.chance.Sampler;
import org.gemba.simulator.chance.Stream;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Store;
import org.gemba.simulator.run.LeadTimes;
import org.gemba.simulator.run.Ticks;

/** One run of a line by its recursion, unit after unit. Its memory depends on the rooms and cards, not on how long it is. For one thread. */
public final class UnitByUnit {
    private final Recursion.Leaving leaving;
    private final int steps;
    private final Work[] work;
    private final boolean[] works;
    /** When the unit before left each machine. */
    private final long[] free;

    private final int[] takesFrom;
    private final int[] givesFrom;
    private final int[] takes;
    private final int[] gives;
    private final int[] ring;
    private final int[] mask;
    private final int[] cards;
    /** When past units gave the cards of the pools back. */
    private final long[] returned;

    private final boolean pulled;
    private final Sampler between;
    private final Stream betweenStream;
    private long arrival;
    private long unit;
    private long lastFinish;

    private LeadTimes leads = new LeadTimes();
    private long finished;
    private long leadSum;
    private long since;

    UnitByUnit(Recursion line, long seed, long replication, Recursion.Leaving leaving) {
        this.leaving = leaving;
        steps = line.part.route().size();
        work = new Work[steps];
        works = new boolean[steps];
        free = new long[steps];
        for (int step = 0; step < steps; step++) {
            String source =
                    "%s %s %d".formatted(line.part.id(), line.place(step).id(), step);
            work[step] = new Work(source, line.part.route().get(step), line.place(step), seed, replication);
            works[step] = !(line.place(step) instanceof Store);
        }
        List<Recursion.Pool> pools = line.pools;
        takesFrom = new int[steps + 2];
        givesFrom = new int[steps + 2];
        takes = new int[pools.size()];
        gives = new int[pools.size()];
        ring = new int[pools.size()];
        mask = new int[pools.size()];
        cards = new int[pools.size()];
        int room = 0;
        for (int pool = 0; pool < pools.size(); pool++) {
            cards[pool] = pools.get(pool).cards();
            int size = Integer.highestOneBit(cards[pool]) * 2;
            ring[pool] = room;
            mask[pool] = size - 1;
            room += size;
        }
        returned = new long[room];
        for (int step = 0; step <= steps; step++) {
            takesFrom[step + 1] = takesFrom[step];
            givesFrom[step + 1] = givesFrom[step];
            for (int pool = 0; pool < pools.size(); pool++) {
                if (pools.get(pool).from() == step) {
                    takes[takesFrom[step + 1]++] = pool;
                }
                if (pools.get(pool).until() == step) {
                    gives[givesFrom[step + 1]++] = pool;
                }
            }
        }
        String source = "release " + line.release.name() + " between";
        betweenStream = Stream.of(seed, source, replication);
        if (line.release.signal() instanceof Signal.Apart apart) {
            pulled = false;
            between = apart.between().times(Ticks.A_SECOND).sampler();
        } else {
            pulled = true;
            between = random -> 0;
        }
    }

    /** Plays every unit that finishes up to and including a time since the beginning, and the one after it. */
    public void playUntil(Duration until) {
        long last = Ticks.of(until);
        while (lastFinish <= last) {
            next();
        }
    }

    /** Plays so many units more. */
    public void playUnits(long units) {
        for (long i = 0; i < units; i++) {
            next();
        }
    }

    private void next() {
        arrival += pulled ? 0 : between.ticks(betweenStream);
        long number = unit++;
        long ready = arrival;
        long born = arrival;
        for (int step = 0; step < steps; step++) {
            long enters = ready;
            for (int i = takesFrom[step]; i < takesFrom[step + 1]; i++) {
                int pool = takes[i];
                enters = Math.max(enters, returned[ring[pool] + ((int) (number - cards[pool]) & mask[pool])]);
            }
            leaves(number, step, enters);
            if (step == 0 && pulled) {
                born = enters;
            }
            ready = works[step] ? Math.max(enters, free[step]) + work[step].ticks() : enters;
        }
        leaves(number, steps, ready);
        lastFinish = ready;
        finished++;
        leadSum += ready - born;
        leads.add(ready - born);
    }

    /** A unit leaves the step before. */
    private void leaves(long number, int step, long at) {
        for (int i = givesFrom[step]; i < givesFrom[step + 1]; i++) {
            int pool = gives[i];
            returned[ring[pool] + ((int) number & mask[pool])] = at;
        }
        if (step > 0) {
            free[step - 1] = at;
            leaving.left(number + 1, step - 1, at);
        }
    }

    /** What was counted so far counts no longer; what is on the line stays. */
    public void forget() {
        leads = new LeadTimes();
        finished = 0;
        leadSum = 0;
        since = lastFinish;
    }

    /** Units finished since the beginning, or since {@link #forget}. */
    public long finished() {
        return finished;
    }

    /** Units finished a second, from the last unit that was forgotten to the last that was played. */
    public double throughput() {
        return finished / Ticks.seconds((double) lastFinish - since);
    }

    /** The average lead time in seconds. */
    public double meanLeadTime() {
        return Ticks.seconds((double) leadSum / finished);
    }

    /** How the lead times are spread. */
    public LeadTimes leadTimes() {
        return leads;
    }

    /** When the last unit finished, in ticks since the beginning. */
    public long lastFinish() {
        return lastFinish;
    }
}
