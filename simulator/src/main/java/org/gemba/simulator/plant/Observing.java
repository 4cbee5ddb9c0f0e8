package org.gemba.simulator.plant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.Andon;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.CallNumber;
import org.gemba.house.language.Changing;
import org.gemba.house.language.Definition;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Pitching;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.StopCause;
import org.gemba.house.language.Stopping;
import org.jspecify.annotations.Nullable;

/** Reads the facts of a line one after the other. What is kept does not grow with their number. */
final class Observing {
    /** Starts of units whose order is kept. */
    private static final int MOST_STARTS = 1_000;

    private static final int MOST_UNITS = 20_000;
    private static final int MOST_CALLS = 2_000;

    /** A call is followed so long after it is over: its segment may run again later. */
    private static final Duration FOLLOWED = Duration.ofMinutes(10);

    final LineDefinition line;
    final Instant from;
    final Instant until;
    final Working working;
    final Map<StationId, StationWatch> stations = new LinkedHashMap<>();
    final Deque<PartId> starts = new ArrayDeque<>();
    final Sample betweenStarts = new Sample("between starts");
    long facts;
    boolean simulated;
    Instant first = Instant.MAX;
    Instant last = Instant.MIN;

    private final Corrections corrections;
    private final Map<PartId, Part> parts = new HashMap<>();
    private final Map<StationId, SegmentId> segments = new HashMap<>();
    private final Map<UnitId, PartId> units = new LinkedHashMap<>();
    private final Map<CallNumber, CallLog> calls = new TreeMap<>();
    private @Nullable Instant lastStart;

    Observing(LineDefinition line, Corrections corrections, Instant from, Instant until) {
        this.line = line;
        this.corrections = corrections;
        this.from = from;
        this.until = until;
        this.working = new Working(line);
        line.stations().forEach(station -> stations.put(station.id(), new StationWatch(station, working)));
        line.parts().forEach(part -> parts.put(part.id(), part));
        for (Segment segment : line.line().segments()) {
            segment.stations().forEach(station -> segments.put(station, segment.id()));
        }
    }

    void after(Recorded recorded) {
        Instant at = recorded.happenedAt();
        if (at.isBefore(until)) {
            corrections.truth(recorded).ifPresent(fact -> read(fact, at, recorded));
        }
    }

    private void read(Fact fact, Instant at, Recorded recorded) {
        boolean counts = !at.isBefore(from);
        switch (fact) {
            case Flow flow -> {
                heard(recorded, counts);
                flow(flow, at, counts);
            }
            case Stopping stopping -> {
                heard(recorded, counts);
                stopping(stopping, at, counts);
            }
            case Quality quality -> {
                heard(recorded, counts);
                quality(quality, at, counts);
            }
            case Andon andon -> andon(andon, at, counts);
            case Hearing hearing -> {}
            case Changing changing -> {}
            case Abnormal abnormal -> {}
            case Bookkeeping bookkeeping -> {}
            case Definition definition -> {}
            case Pitching pitching -> {}
        }
    }

    private void heard(Recorded recorded, boolean counts) {
        if (counts) {
            facts++;
            simulated |= recorded.provenance() == Provenance.SIMULATED;
            first = recorded.happenedAt().isBefore(first) ? recorded.happenedAt() : first;
            last = recorded.happenedAt().isAfter(last) ? recorded.happenedAt() : last;
        }
    }

    private void flow(Flow flow, Instant at, boolean counts) {
        switch (flow) {
            case Flow.UnitStarted it -> {
                at(it.station()).ifPresent(watch -> watch.started(at, counts));
                started(it.unit(), it.part(), at, counts);
            }
            case Flow.CycleBegan it -> at(it.station()).ifPresent(watch -> watch.began(units.get(it.unit()), at));
            case Flow.CycleCompleted it ->
                at(it.station())
                        .ifPresent(watch -> watch.completed(
                                units.get(it.unit()), it.took(), standard(it.unit(), watch), at, counts));
            case Flow.UnitMoved it -> at(it.from()).ifPresent(watch -> watch.left(at));
            case Flow.UnitFinished it -> {
                at(it.station()).ifPresent(watch -> watch.left(at));
                units.remove(it.unit());
            }
        }
    }

    private void started(UnitId unit, PartId part, Instant at, boolean counts) {
        if (!parts.containsKey(part)) {
            return;
        }
        units.put(unit, part);
        if (units.size() > MOST_UNITS) {
            units.remove(units.keySet().iterator().next());
        }
        if (counts) {
            if (lastStart != null && !at.isBefore(lastStart)) {
                betweenStarts.add(working.net(lastStart, at));
            }
            lastStart = at;
            starts.addLast(part);
            if (starts.size() > MOST_STARTS) {
                starts.removeFirst();
            }
        }
    }

    private Duration standard(UnitId unit, StationWatch watch) {
        return Optional.ofNullable(units.get(unit))
                .flatMap(part -> Optional.ofNullable(parts.get(part)))
                .flatMap(part -> part.cycleAt(watch.id()))
                .orElse(watch.station.standardCycle());
    }

    private void stopping(Stopping stopping, Instant at, boolean counts) {
        at(stopping.station()).ifPresent(watch -> {
            switch (stopping) {
                case Stopping.StopBegan it -> watch.stopBegan(at);
                case Stopping.StopReasonNamed it -> {}
                case Stopping.StopEnded it -> watch.stopEnded(it.reason(), it.took(), at, counts);
                case Stopping.ChangeoverBegan it -> {}
                case Stopping.ChangeoverEnded it -> watch.changedOver(it.to(), it.took(), at, counts);
            }
        });
    }

    private void quality(Quality quality, Instant at, boolean counts) {
        switch (quality) {
            case Quality.DefectFound it -> at(it.station()).ifPresent(watch -> watch.defects += counts ? 1 : 0);
            case Quality.UnitSentToRework it ->
                at(it.from()).ifPresent(watch -> {
                    watch.left(at);
                    if (counts) {
                        watch.sentBack.merge(it.to(), 1L, Long::sum);
                    }
                });
            case Quality.UnitScrapped it -> {
                boolean known = units.remove(it.unit()) != null;
                at(it.station()).filter(watch -> known).ifPresent(watch -> {
                    watch.left(at);
                    watch.scrapped += counts ? 1 : 0;
                });
            }
        }
    }

    private void andon(Andon andon, Instant at, boolean counts) {
        switch (andon) {
            case Andon.AndonPulled it ->
                at(it.station()).ifPresent(watch -> pulled(it.call(), watch.pulled(at, counts), at));
            case Andon.AndonAnswered it ->
                call(it.call())
                        .filter(call -> call.counts)
                        .ifPresent(call -> call.station.answers.add(since(call, at)));
            case Andon.HelpArrived it -> {}
            case Andon.AndonContained it ->
                call(it.call()).ifPresent(call -> {
                    if (call.counts) {
                        call.station.containments.add(since(call, at));
                    }
                    call.over = at;
                });
            case Andon.AndonCleared it -> over(it.call(), at);
            case Andon.CountermeasureNamed it -> {}
            case Andon.CallEscalated it -> {}
            case Andon.SegmentStopped it -> segmentStopped(it, at);
            case Andon.SegmentRestarted it ->
                call(it.call())
                        .filter(call -> it.segment().equals(segments.get(call.station.id())))
                        .ifPresent(call -> call.station.segmentRestarted(call, at));
        }
    }

    private void pulled(CallNumber number, CallLog call, Instant now) {
        for (Iterator<CallLog> followed = calls.values().iterator(); followed.hasNext(); ) {
            CallLog old = followed.next();
            if (old.isOver(now.minus(FOLLOWED)) || calls.size() >= MOST_CALLS) {
                closed(old);
                followed.remove();
            }
        }
        calls.put(number, call);
    }

    private static void closed(CallLog call) {
        if (call.counts && !call.inStop) {
            call.station.callCosts.add(call.cost);
        }
    }

    private void over(CallNumber number, Instant at) {
        call(number).filter(call -> call.over == null).ifPresent(call -> call.over = at);
    }

    private void segmentStopped(Andon.SegmentStopped stopped, Instant at) {
        boolean own = stopped.cause() == StopCause.FIXED_POSITION || stopped.cause() == StopCause.AT_ONCE;
        call(stopped.call()).filter(call -> own).ifPresent(call -> {
            call.station.segmentStops += call.counts ? 1 : 0;
            call.segmentStopped = at;
        });
    }

    private Optional<CallLog> call(CallNumber number) {
        return Optional.ofNullable(calls.get(number));
    }

    private static double since(CallLog call, Instant at) {
        return Math.max(0, Working.seconds(Duration.between(call.pulled, at)));
    }

    private Optional<StationWatch> at(StationId station) {
        return Optional.ofNullable(stations.get(station));
    }

    /** No more facts come: what was still followed is counted as it stands. */
    Observation done() {
        calls.values().forEach(Observing::closed);
        calls.clear();
        return new Conclusions(this).observation();
    }

    List<PartId> sequence() {
        return List.copyOf(starts);
    }
}
