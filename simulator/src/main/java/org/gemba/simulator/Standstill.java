package org.gemba.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.run.Run;

/**
 * Where work stands because people say so: at a station that called and waits for help, and in a segment that was stopped. What is wanted is
 * done to the run between two of its events.
 */
final class Standstill {
    private record Wish(StationId station, boolean stands) {}

    private final Agenda agenda;
    private final Hours hours;
    private final List<Bench> benches;
    private final List<Wish> wishes = new ArrayList<>();
    private final Map<SegmentId, Long> stoppedSince = new TreeMap<>();
    private final Map<SegmentId, Long> stoodBefore = new TreeMap<>();

    Standstill(Agenda agenda, Hours hours, List<Bench> benches) {
        this.agenda = agenda;
        this.hours = hours;
        this.benches = benches;
    }

    /** Stop, call, wait: a unit that may not be right goes nowhere before help has contained what is wrong. */
    void waitsForHelp(Bench bench) {
        if (bench.waitsSince.isEmpty()) {
            bench.waitsSince = OptionalLong.of(agenda.now());
            wishes.add(new Wish(bench.station.id(), true));
        }
    }

    void isHelped(Bench bench) {
        if (bench.waitsSince.isPresent()) {
            bench.waitsSince = OptionalLong.empty();
            wishes.add(new Wish(bench.station.id(), false));
        }
    }

    void stop(SegmentId segment) {
        if (stoppedSince.putIfAbsent(segment, agenda.now()) == null) {
            all(segment, true);
        }
    }

    void restart(SegmentId segment) {
        Long since = stoppedSince.remove(segment);
        if (since != null) {
            stoodBefore.merge(segment, hours.netMillis(since, agenda.now()), Long::sum);
            all(segment, false);
        }
    }

    private void all(SegmentId segment, boolean stand) {
        for (Bench bench : benches) {
            if (bench.segment.equals(segment)) {
                wishes.add(new Wish(bench.station.id(), stand));
            }
        }
    }

    /** Milliseconds of working time that a segment has stood since the floor began. */
    long stood(SegmentId segment) {
        Long since = stoppedSince.get(segment);
        return stoodBefore.getOrDefault(segment, 0L) + (since == null ? 0 : hours.netMillis(since, agenda.now()));
    }

    /** Whether anything is wanted of the run. */
    boolean wantsAnything() {
        return !wishes.isEmpty();
    }

    void carryOut(Run run) {
        for (Wish wish : wishes) {
            if (wish.stands()) {
                run.stands(wish.station());
            } else {
                run.goesOn(wish.station());
            }
        }
        wishes.clear();
    }
}
