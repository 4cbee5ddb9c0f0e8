package org.gemba.house.justintime.takt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.Stretch;
import org.gemba.house.language.Andon;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Stopping;
import org.pcollections.TreePMap;

/**
 * The stops of stations and segments, those that last and those that ended, by the fact each ended with. A stop that begins
 * while another lasts at the same station ends that one; a segment that stands already goes on standing.
 */
record Stops(
        TreePMap<StationId, OpenStop> stations, TreePMap<SegmentId, OpenStop> segments, TreePMap<Long, Stop> ended) {
    static final Stops NONE = new Stops(TreePMap.empty(), TreePMap.empty(), TreePMap.empty());

    private static final Duration LONGEST = Duration.ofDays(Limits.DAYS_ON_BOARDS);

    Stops after(Stopping fact, Recorded recorded) {
        StationId at = fact.station();
        return switch (fact) {
            case Stopping.StopBegan stop -> began(at, new Stood.StationStood(at, stop.reason()), recorded);
            case Stopping.StopReasonNamed named -> named(named);
            case Stopping.StopEnded stop -> ended(at, new Stood.StationStood(at, stop.reason()), stop.took(), recorded);
            case Stopping.ChangeoverBegan change -> began(at, new Stood.StationChangedOver(at, change.to()), recorded);
            case Stopping.ChangeoverEnded change ->
                ended(at, new Stood.StationChangedOver(at, change.to()), change.took(), recorded);
        };
    }

    Stops after(Andon.SegmentStopped fact, Recorded recorded) {
        if (segments.containsKey(fact.segment())) {
            return this;
        }
        OpenStop open = new OpenStop(
                new Stood.SegmentStood(fact.segment(), fact.cause()), recorded.happenedAt(), recorded.sequence());
        return new Stops(stations, segments.plus(fact.segment(), open), ended);
    }

    Stops after(Andon.SegmentRestarted fact, Recorded recorded) {
        OpenStop open = segments.get(fact.segment());
        if (open == null) {
            return this;
        }
        Stops closed = open.from().isAfter(recorded.happenedAt())
                ? this
                : kept(new Stop(
                        open.what(),
                        new Stretch(open.from(), recorded.happenedAt()),
                        open.began(),
                        recorded.sequence()));
        return new Stops(stations, segments.minus(fact.segment()), closed.ended);
    }

    /** The stops without the one that a fact told, because that fact was wrong. */
    Stops without(Stopping fact, long sequence) {
        OpenStop open = stations.get(fact.station());
        boolean lasts = open != null && open.began() == sequence;
        return new Stops(lasts ? stations.minus(fact.station()) : stations, segments, ended.minus(sequence));
    }

    /** All stops, in the order in which they ended; those that last run to now. */
    List<Stop> until(Instant now) {
        List<Stop> stops = new ArrayList<>(ended.values());
        stations.values().forEach(open -> lasting(open, now, stops));
        segments.values().forEach(open -> lasting(open, now, stops));
        return stops;
    }

    private static void lasting(OpenStop open, Instant now, List<Stop> stops) {
        if (open.from().isBefore(now)) {
            stops.add(new Stop(open.what(), new Stretch(open.from(), now), open.began(), open.began()));
        }
    }

    private Stops began(StationId station, Stood what, Recorded recorded) {
        Stops closed = this;
        OpenStop before = stations.get(station);
        if (before != null && before.from().isBefore(recorded.happenedAt())) {
            closed = kept(new Stop(
                    before.what(), new Stretch(before.from(), recorded.happenedAt()), before.began(), before.began()));
        }
        OpenStop open = new OpenStop(what, recorded.happenedAt(), recorded.sequence());
        return new Stops(stations.plus(station, open), segments, closed.ended);
    }

    private Stops named(Stopping.StopReasonNamed named) {
        OpenStop open = stations.get(named.station());
        if (open == null) {
            return this;
        }
        Stood what = new Stood.StationStood(named.station(), named.reason());
        return new Stops(
                stations.plus(named.station(), new OpenStop(what, open.from(), open.began())), segments, ended);
    }

    private Stops ended(StationId station, Stood what, Duration took, Recorded recorded) {
        Instant end = recorded.happenedAt();
        Instant start = end.minus(took.compareTo(LONGEST) > 0 ? LONGEST : took);
        OpenStop open = stations.get(station);
        Stretch time = new Stretch(start, end);
        if (open == null || open.from().isAfter(end)) {
            return kept(new Stop(what, time, recorded.sequence(), recorded.sequence()));
        }
        Stops closed = kept(new Stop(what, time, open.began(), recorded.sequence()));
        return new Stops(stations.minus(station), segments, closed.ended);
    }

    private Stops kept(Stop stop) {
        TreePMap<Long, Stop> now = ended.plus(stop.ended(), stop);
        return new Stops(stations, segments, now.size() > Limits.STOPS_ON_BOARDS ? now.minusFirstEntry() : now);
    }
}
