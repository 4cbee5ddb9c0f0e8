package org.gemba.simulator.plant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.Stretch;
import org.jspecify.annotations.Nullable;

/** What is seen of one station while its facts are read. */
final class StationWatch {
    /** Reasons told apart; what comes under more names is one reason. */
    private static final int MOST_REASONS = 24;

    /** Pairs of parts whose changes are told apart. */
    private static final int MOST_PAIRS = 5_000;

    private static final String OTHER_REASONS = "other reasons";

    /** Ended stops, and calls, that may still lie within a cycle. */
    private static final int REMEMBERED = 16;

    /** Cycles after which their mean says better than the standard what is usual. */
    private static final int USUAL_FROM = 5;

    /** Changing over from a part to another. */
    record Pair(PartId from, PartId to) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int byFrom = from.compareTo(other.from);
            return byFrom != 0 ? byFrom : to.compareTo(other.to);
        }
    }

    final Station station;
    final SortedMap<PartId, Sample> cycles = new TreeMap<>();
    final SortedMap<String, StopLog> stops = new TreeMap<>();
    final SortedMap<Pair, Sample> changeovers = new TreeMap<>();
    final SortedMap<Pair, Long> changes = new TreeMap<>();
    final SortedMap<StationId, Long> sentBack = new TreeMap<>();
    /** Seconds before a break at which cycles were begun that ended in it. */
    final Sample begunBefore;

    final Sample callCosts;
    final Sample answers;
    final Sample containments;
    long completed;
    long laidDown;
    long defects;
    long scrapped;
    long calls;
    long callsInStops;
    long segmentStops;
    double worked;
    /** Working time in which the station was empty before a unit was started here. */
    double waited;

    long started;

    private final Working working;
    private final Deque<Stretch> stood = new ArrayDeque<>();
    private final Deque<CallLog> recentCalls = new ArrayDeque<>();
    private @Nullable PartId last;
    private @Nullable Instant began;
    private @Nullable Instant lastCompleted;
    private @Nullable Instant standsSince;
    private @Nullable Instant emptySince;

    StationWatch(Station station, Working working) {
        this.station = station;
        this.working = working;
        this.begunBefore = new Sample(station.id() + " begun before a break");
        this.callCosts = new Sample(station.id() + " call");
        this.answers = new Sample(station.id() + " answer");
        this.containments = new Sample(station.id() + " containment");
    }

    StationId id() {
        return station.id();
    }

    void began(@Nullable PartId part, Instant at) {
        began = at;
        emptySince = null;
        if (part != null) {
            if (last != null && !last.equals(part)) {
                changed(new Pair(last, part));
            }
            last = part;
        }
    }

    /** A unit left the station; one that was laid aside before does not empty it. */
    void left(Instant at) {
        emptySince = began == null ? at : emptySince;
    }

    /** A unit was started here: until then the station waited for it, if it was empty. */
    void started(Instant at, boolean counts) {
        if (counts) {
            started++;
            if (alone() && emptySince != null) {
                waited += working.seconds(emptySince, at, List.copyOf(stood));
            }
        }
        emptySince = null;
    }

    /** A cycle is over. Its time says something of the work only if no call was open in it. */
    void completed(@Nullable PartId part, Duration took, Duration standard, Instant at, boolean counts) {
        Instant from = at.minus(took);
        // Some tell a cycle's time without the break that it met: only its beginning shows it then.
        Instant begin = began == null ? from : began;
        double seconds = working.seconds(from, at, alone() ? List.copyOf(stood) : List.of());
        if (part != null && !part.equals(last)) {
            began(part, from);
        }
        began = null;
        lastCompleted = at;
        worked += counts ? seconds / station.parallel() : 0;
        CallLog call = openIn(from, at);
        if (!counts || part == null) {
            return;
        }
        completed++;
        Sample usual = cycles.computeIfAbsent(part, made -> new Sample(id() + " " + made));
        if (call != null) {
            call.cost += Math.max(0, seconds - (usual.count() < USUAL_FROM ? Working.seconds(standard) : usual.mean()));
        } else if (stood.stream().noneMatch(stop -> stop.overlaps(from, at))) {
            usual.add(seconds);
            working.pauseIn(begin, at).ifPresent(pause -> met(pause, begin, at));
        } else if (alone()) {
            usual.add(seconds);
        }
    }

    /** A cycle met a pause. */
    private void met(Stretch pause, Instant from, Instant at) {
        if (at.isAfter(pause.end())) {
            laidDown++;
        } else {
            begunBefore.add(Working.seconds(Duration.between(from, pause.start())));
        }
    }

    private boolean alone() {
        return station.parallel() == 1;
    }

    private @Nullable CallLog openIn(Instant from, Instant to) {
        CallLog newest = null;
        for (CallLog call : recentCalls) {
            newest = call.wasOpen(from, to) ? call : newest;
        }
        return newest;
    }

    void stopBegan(Instant at) {
        standsSince = standsSince == null ? at : standsSince;
    }

    void stopEnded(String reason, Duration took, Instant at, boolean counts) {
        Instant from = at.minus(took);
        Instant cycle = began;
        double inCycle =
                alone() && cycle != null && cycle.isBefore(from) ? working.seconds(cycle, from, List.copyOf(stood)) : 0;
        if (counts) {
            String name = stops.containsKey(reason) || stops.size() < MOST_REASONS ? reason : OTHER_REASONS;
            boolean within = cycle != null && cycle.isBefore(from);
            stops.computeIfAbsent(name, any -> new StopLog(alone()))
                    .add(worked + inCycle, (double) completed, working.seconds(from, at), within);
        }
        standsSince = null;
        stood(from, at);
    }

    void changedOver(PartId to, Duration took, Instant at, boolean counts) {
        Instant from = at.minus(took);
        if (last != null && !last.equals(to)) {
            Pair pair = new Pair(last, to);
            if (counts && (changeovers.containsKey(pair) || changeovers.size() < MOST_PAIRS)) {
                changeovers
                        .computeIfAbsent(pair, any -> new Sample(id() + " " + pair))
                        .add(working.seconds(from, at));
            }
            changed(pair);
            last = to;
        }
        stood(from, at);
    }

    private void changed(Pair pair) {
        if (changes.containsKey(pair) || changes.size() < MOST_PAIRS) {
            changes.merge(pair, 1L, Long::sum);
        }
    }

    private void stood(Instant from, Instant to) {
        stood.addLast(new Stretch(from, to));
        if (stood.size() > REMEMBERED) {
            stood.removeFirst();
        }
    }

    CallLog pulled(Instant at, boolean counts) {
        CallLog call = new CallLog(this, at, standsSince != null, counts);
        recentCalls.addLast(call);
        if (recentCalls.size() > REMEMBERED) {
            recentCalls.removeFirst();
        }
        if (counts) {
            calls += call.inStop ? 0 : 1;
            callsInStops += call.inStop ? 1 : 0;
        }
        return call;
    }

    /** The segment runs again after a call from here: the station waited for that unless it worked, or stood for something else. */
    void segmentRestarted(CallLog call, Instant at) {
        Instant since = call.segmentStopped;
        if (since != null && began == null && standsSince == null) {
            Instant free = lastCompleted != null && lastCompleted.isAfter(since) ? lastCompleted : since;
            call.cost += working.seconds(free, at);
        }
        call.segmentStopped = null;
    }

    long stopsInAll() {
        return stops.values().stream().mapToLong(StopLog::count).sum();
    }

    /** The pairs that were changed without a word of changing over, so often that it is no chance. */
    List<Pair> freeChanges(long least) {
        List<Pair> free = new ArrayList<>();
        changes.forEach((pair, count) -> {
            if (count >= least && !changeovers.containsKey(pair)) {
                free.add(pair);
            }
        });
        return free;
    }
}
