package org.gemba.house.justintime.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.StationId;

/**
 * What flows at one station.
 *
 * @param unitsHere units that stand at it, worked on or waiting
 * @param working those of them that are being worked on
 * @param readyToGoOn units that it completed and no other station has begun on yet, wherever they stand
 * @param lastCycle the cycle it ended last
 * @param recentCycles how long its last {@value #RECENT} cycles took, oldest first
 * @param listeningSince when the line first knew of it
 * @param lastHeard when, by our clock, something was last told from it
 */
public record StationFlow(
        StationId station,
        int unitsHere,
        int working,
        int readyToGoOn,
        Optional<CompletedCycle> lastCycle,
        List<Duration> recentCycles,
        Instant listeningSince,
        Optional<Instant> lastHeard) {
    /** Cycles from which the pace is read: enough to even out one odd cycle, few enough to show today's pace. */
    static final int RECENT = 20;

    public StationFlow {
        recentCycles = List.copyOf(recentCycles);
    }

    static StationFlow of(StationId station, Instant listeningSince) {
        return new StationFlow(station, 0, 0, 0, Optional.empty(), List.of(), listeningSince, Optional.empty());
    }

    /** Units that stand here and wait. */
    public int waiting() {
        return unitsHere - working;
    }

    /** When it was last heard, or else since when it could have been. */
    public Instant lastHeardOrListeningSince() {
        return lastHeard.orElse(listeningSince);
    }

    /** The pace of late: the median of the recent cycles, the faster middle one where there are two. */
    public Optional<Duration> pace() {
        if (recentCycles.isEmpty()) {
            return Optional.empty();
        }
        List<Duration> sorted = recentCycles.stream().sorted().toList();
        return Optional.of(sorted.get((sorted.size() - 1) / 2));
    }

    StationFlow heard(Instant at) {
        return new StationFlow(
                station, unitsHere, working, readyToGoOn, lastCycle, recentCycles, listeningSince, Optional.of(at));
    }

    /** With so many more units here, being worked on, ready to go on. What never came cannot leave. */
    StationFlow plus(int here, int atWork, int ready) {
        return new StationFlow(
                station,
                Math.max(0, unitsHere + here),
                Math.max(0, working + atWork),
                Math.max(0, readyToGoOn + ready),
                lastCycle,
                recentCycles,
                listeningSince,
                lastHeard);
    }

    StationFlow ended(CompletedCycle cycle, Instant at) {
        return new StationFlow(
                station,
                unitsHere,
                working,
                readyToGoOn,
                Optional.of(cycle),
                withOneMore(cycle.took()),
                listeningSince,
                Optional.of(at));
    }

    /** Without a cycle that was not true. */
    StationFlow without(long sequence, Duration took) {
        int last = recentCycles.lastIndexOf(took);
        List<Duration> kept = recentCycles;
        if (last >= 0) {
            Duration[] rest = new Duration[recentCycles.size() - 1];
            for (int i = 0; i < rest.length; i++) {
                rest[i] = recentCycles.get(i < last ? i : i + 1);
            }
            kept = List.of(rest);
        }
        return new StationFlow(
                station,
                unitsHere,
                working,
                readyToGoOn,
                lastCycle.filter(cycle -> cycle.sequence() != sequence),
                kept,
                listeningSince,
                lastHeard);
    }

    private List<Duration> withOneMore(Duration took) {
        int size = recentCycles.size();
        Duration[] next;
        if (size < RECENT) {
            next = recentCycles.toArray(new Duration[size + 1]);
            next[size] = took;
        } else {
            next = recentCycles.toArray(new Duration[RECENT]);
            System.arraycopy(next, 1, next, 0, RECENT - 1);
            next[RECENT - 1] = took;
        }
        return List.of(next);
    }
}
