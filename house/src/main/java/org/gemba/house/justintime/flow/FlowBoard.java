package org.gemba.house.justintime.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.Line;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.Andon;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Board;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Changing;
import org.gemba.house.language.Definition;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Pitching;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Stopping;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * What flows: each unit in process, where it stands and since when, and each station's last cycles. At most {@value
 * org.gemba.house.floor.Limits#UNITS_IN_PROCESS} units are followed; further ones are counted.
 *
 * @param line the line, once it was described
 * @param parts what the line makes
 * @param units in process and followed
 * @param stations what flows at each of them
 * @param left units that left lately
 * @param totals units counted since the beginning
 */
public record FlowBoard(
        Optional<Line> line,
        TreePMap<PartId, Part> parts,
        TreePMap<UnitId, UnitInProcess> units,
        Stations stations,
        TreePVector<LeftUnit> left,
        Totals totals)
        implements Board<FlowBoard> {
    /** Nothing has happened yet. */
    public static final FlowBoard EMPTY = new FlowBoard(
            Optional.empty(), TreePMap.empty(), TreePMap.empty(), Stations.NONE, TreePVector.empty(), Totals.NONE);

    /** The unit, if it is in process and followed. */
    public Optional<UnitInProcess> unit(UnitId unit) {
        return Optional.ofNullable(units.get(unit));
    }

    /** Units in process, those included that are not followed. */
    public long inProcess() {
        return units.size() + totals.notFollowed();
    }

    /** The units that stand at a station, longest there first. */
    public List<UnitInProcess> unitsAt(StationId station) {
        return units.values().stream()
                .filter(unit -> unit.where().equals(station))
                .sorted(Comparator.comparing(UnitInProcess::thereSince).thenComparing(UnitInProcess::unit))
                .toList();
    }

    /** What flows at a station, if it is the line's or was heard of. */
    public Optional<StationFlow> station(StationId station) {
        return stations.find(station);
    }

    /** What flows at each station: the line's own in the order in which units flow, then those it does not know. */
    public List<StationFlow> inLineOrder() {
        List<StationId> own = line.map(Line::stations).orElse(List.of());
        List<StationFlow> ordered = new ArrayList<>();
        own.forEach(station -> stations.find(station).ifPresent(ordered::add));
        stations.inOrder().stream()
                .filter(flow -> !own.contains(flow.station()))
                .forEach(ordered::add);
        return List.copyOf(ordered);
    }

    /** Units in the buffer behind a segment: completed by its last station, begun by no other yet. */
    public int inBufferAfter(SegmentId segment) {
        return line.stream()
                .flatMap(described -> described.segments().stream())
                .filter(candidate -> candidate.id().equals(segment))
                .map(Segment::stations)
                .flatMap(ofSegment -> stations.find(ofSegment.getLast()).stream())
                .mapToInt(StationFlow::readyToGoOn)
                .findFirst()
                .orElse(0);
    }

    /** The station that the part's route leads the unit to next; empty at its end, and where any order is normal. */
    public Optional<StationId> nextStation(UnitId unit) {
        return unit(unit).flatMap(known -> {
            int next = known.position() + 1;
            List<StationId> route = routeOf(known);
            return next < route.size() ? Optional.of(route.get(next)) : Optional.empty();
        });
    }

    /**
     * The stations at which it is normal to see the unit from now on: where it stands, and the next one; all of its
     * route where it is being worked on again. Empty where any order is normal.
     */
    public List<StationId> normalStations(UnitId unit) {
        UnitInProcess known = units.get(unit);
        if (known == null) {
            return List.of();
        }
        List<StationId> route = routeOf(known);
        if (route.isEmpty()) {
            return List.of();
        }
        List<StationId> normal = new ArrayList<>();
        normal.add(known.where());
        if (known.attempt() == Attempt.REWORK) {
            normal.addAll(route);
        } else {
            int from = Math.max(0, known.position());
            normal.addAll(route.subList(Math.min(from, route.size()), Math.min(known.position() + 2, route.size())));
        }
        return normal.stream().distinct().toList();
    }

    /** The station from which it is normal for the unit to leave the line; empty where any is. */
    public Optional<StationId> lastStation(UnitId unit) {
        return unit(unit).map(this::routeOf).filter(route -> !route.isEmpty()).map(List::getLast);
    }

    private List<StationId> routeOf(UnitInProcess unit) {
        Part part = parts.get(unit.part());
        return part == null ? List.of() : part.route();
    }

    @Override
    public FlowBoard after(Recorded recorded) {
        return switch (recorded.fact()) {
            case Happening happening -> {
                Pencil pencil = new Pencil(this, recorded.recordedAt());
                write(happening, recorded.happenedAt(), recorded.sequence(), pencil);
                yield pencil.written();
            }
            case Bookkeeping.Corrected corrected -> corrected(corrected, recorded);
            case Andon.AndonPulled pulled -> {
                Pencil pencil = new Pencil(this, recorded.recordedAt());
                pencil.heard(pulled.station());
                yield pencil.written();
            }
            case Definition definition -> described(definition, recorded.recordedAt());
            case Bookkeeping bookkeeping -> this;
            case Andon andon -> this;
            case Abnormal abnormal -> this;
            case Pitching pitching -> this;
        };
    }

    private static void write(Happening happening, Instant at, long sequence, Pencil pencil) {
        switch (happening) {
            case Flow.CycleCompleted it -> {
                CompletedCycle cycle = new CompletedCycle(it.unit(), it.took(), at, sequence);
                pencil.complete(it.unit(), cycle, it.station(), it.attempt());
            }
            case Flow.CycleBegan it -> {
                pencil.heard(it.station());
                pencil.begin(it.unit(), it.station(), at);
            }
            case Flow.UnitMoved it -> {
                pencil.heard(it.from());
                pencil.move(it.unit(), it.to(), at);
            }
            case Flow.UnitStarted it -> {
                pencil.heard(it.station());
                pencil.start(UnitInProcess.started(it, at));
            }
            case Flow.UnitFinished it -> {
                pencil.heard(it.station());
                pencil.finish(it.unit(), sequence);
            }
            case Quality.UnitScrapped it -> {
                pencil.heard(it.station());
                pencil.scrap(it.unit(), it.pieces(), sequence);
            }
            case Quality.UnitSentToRework it -> {
                pencil.heard(it.from());
                pencil.rework(it.unit(), it.to(), at);
            }
            case Quality.DefectFound it -> pencil.heard(it.station());
            case Stopping it -> pencil.heard(it.station());
            case Changing.ChangePointSeen it -> pencil.heard(it.station());
            case Hearing.LifeSignHeard it -> pencil.heard(it.station());
            case Hearing.DataMissing it -> {
                // Somebody else tells that the station was not heard.
            }
        }
    }

    private FlowBoard corrected(Bookkeeping.Corrected corrected, Recorded recorded) {
        Pencil pencil = new Pencil(this, recorded.recordedAt());
        erase(corrected.was(), corrected.wasAt(), corrected.sequence(), pencil);
        corrected.instead().ifPresent(instead -> write(instead, corrected.wasAt(), recorded.sequence(), pencil));
        return pencil.written();
    }

    private static void erase(Happening was, Instant at, long sequence, Pencil pencil) {
        switch (was) {
            case Flow.UnitStarted it -> pencil.unstart(it.unit());
            case Flow.CycleBegan it -> pencil.unbegin(it.unit(), it.station(), at);
            case Flow.CycleCompleted it -> pencil.uncomplete(it.unit(), it.station(), sequence, it.took());
            case Flow.UnitMoved it -> pencil.unmove(it.unit(), it.from(), it.to(), at);
            case Flow.UnitFinished it -> pencil.unleave(it.unit(), false, sequence);
            case Quality.UnitScrapped it -> pencil.unscrap(it.unit(), it.pieces(), sequence);
            case Quality.UnitSentToRework it -> pencil.unrework(it.unit(), it.from(), it.to(), at);
            case Quality.DefectFound it -> {
                // Nothing flowed.
            }
            case Stopping it -> {
                // Nothing flowed.
            }
            case Changing it -> {
                // Nothing flowed.
            }
            case Hearing it -> {
                // It was heard all the same.
            }
        }
    }

    private FlowBoard described(Definition definition, Instant at) {
        return switch (definition) {
            case Definition.LineDescribed it -> {
                Pencil pencil = new Pencil(with(Optional.of(it.line()), parts), at);
                pencil.followAll(it.line().stations());
                yield pencil.written();
            }
            case Definition.PartDescribed it -> with(line, parts.plus(it.part().id(), it.part()));
            case Definition.PartRemoved it -> with(line, parts.minus(it.part()));
            case Definition.StationRemoved it -> {
                Pencil pencil = new Pencil(this, at);
                pencil.removeStation(it.station());
                yield pencil.written();
            }
            case Definition.PlantDescribed it -> this;
            case Definition.StationDescribed it -> this;
            case Definition.TeamDescribed it -> this;
            case Definition.TeamRemoved it -> this;
            case Definition.CalendarSet it -> this;
            case Definition.DemandSet it -> this;
            case Definition.DemandWithdrawn it -> this;
            case Definition.AndonRuleSet it -> this;
        };
    }

    private FlowBoard with(Optional<Line> newLine, TreePMap<PartId, Part> newParts) {
        return new FlowBoard(newLine, newParts, units, stations, left, totals);
    }
}
