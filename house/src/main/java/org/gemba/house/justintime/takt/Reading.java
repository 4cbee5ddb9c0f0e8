package org.gemba.house.justintime.takt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.Stretch;
import org.gemba.house.language.Fact;
import org.gemba.house.language.FactWindow;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Provenance;
import org.gemba.house.standards.DefinitionBoard;

/** Reads a day's rows off the board, from the first to the last, as they stand at a moment. */
final class Reading {
    private static final List<Class<? extends Fact>> COUNTED = List.of(Flow.UnitFinished.class);

    private final PitchDay day;
    private final Instant now;
    private final List<Stop> stops;
    private final List<Gap> gaps;
    private final Set<StationId> finishing;
    private final boolean planned;

    private long plan;
    private long due;
    private long counted;
    private boolean allKnown = true;

    Reading(PitchBoard board, PitchDay day, Instant now) {
        this.day = day;
        this.now = now;
        this.stops = board.stops().until(now);
        this.gaps = board.gaps().until(now);
        this.finishing = finishing(board.definition());
        this.planned = day.takt().pace().isPresent();
    }

    List<PitchRow> rows() {
        List<PitchRow> rows = new ArrayList<>();
        for (DayRow row : day.rows().values()) {
            if (row.net().isPositive() || row.noted().worthShowing()) {
                rows.add(read(row));
            }
        }
        return rows;
    }

    private PitchRow read(DayRow row) {
        Noted noted = row.noted();
        RowPhase phase = phase(row.time());
        List<Gap> missing = gapsIn(row.time());
        RowData data = data(row, phase, missing);
        long dueHere = due(row, phase);
        boolean known = phase != RowPhase.FUTURE && data != RowData.MISSING;
        plan += row.plan();
        due += dueHere;
        counted += noted.pieces();
        allKnown &= known;
        return new PitchRow(
                row.time(),
                row.net(),
                phase,
                data,
                planAndActual(row.plan(), dueHere, noted.pieces(), known),
                planAndActual(plan, due, counted, allKnown),
                noted.reasons(),
                stopsIn(row.time()),
                missing,
                noted.signOff(),
                FactWindow.of(row.time().start(), row.time().end(), COUNTED),
                noted.first(),
                noted.last());
    }

    private PlanAndActual planAndActual(long plannedPieces, long duePieces, long pieces, boolean known) {
        return new PlanAndActual(
                planned ? OptionalLong.of(plannedPieces) : OptionalLong.empty(),
                planned ? OptionalLong.of(duePieces) : OptionalLong.empty(),
                known ? OptionalLong.of(pieces) : OptionalLong.empty(),
                pieces);
    }

    private RowPhase phase(Stretch time) {
        if (!time.end().isAfter(now)) {
            return RowPhase.ENDED;
        }
        return time.contains(now) ? RowPhase.RUNNING : RowPhase.FUTURE;
    }

    /** Of the row that runs, the share of its plan that its working time until now stands for, in whole pieces. */
    private long due(DayRow row, RowPhase phase) {
        return switch (phase) {
            case ENDED -> row.plan();
            case FUTURE -> 0;
            case RUNNING -> {
                Duration passed = day.plan().netTime(row.time().start(), now);
                yield row.plan() == 0 || row.net().isZero()
                        ? 0
                        : new TaktTime.Pace(row.net(), row.plan(), Duration.ZERO, PieceCount.ONE).dueAfter(passed);
            }
        };
    }

    private RowData data(DayRow row, RowPhase phase, List<Gap> missing) {
        Noted noted = row.noted();
        if (missing.stream().anyMatch(gap -> finishing.contains(gap.station()))) {
            return RowData.MISSING;
        }
        if (noted.heard().isEmpty() && noted.counted().isEmpty()) {
            return phase == RowPhase.ENDED ? RowData.MISSING : RowData.NOT_YET;
        }
        if (noted.heard().contains(Provenance.SIMULATED) || noted.counted().contains(Provenance.SIMULATED)) {
            return RowData.SIMULATED;
        }
        List<Provenance> known = noted.counted().isEmpty() ? noted.heard() : noted.counted();
        return known.size() > 1 ? RowData.MIXED : data(known.getFirst());
    }

    private static RowData data(Provenance known) {
        return switch (known) {
            case MEASURED -> RowData.MEASURED;
            case ENTERED -> RowData.ENTERED;
            case IMPORTED -> RowData.IMPORTED;
            case SIMULATED -> RowData.SIMULATED;
            case CONCLUDED -> RowData.MIXED;
        };
    }

    private List<Gap> gapsIn(Stretch time) {
        return gaps.stream()
                .filter(gap -> gap.time().overlaps(time.start(), time.end()))
                .toList();
    }

    private List<StopSeen> stopsIn(Stretch time) {
        Map<Stood, Duration> stood = new LinkedHashMap<>();
        Map<Stood, TreeSet<Long>> facts = new LinkedHashMap<>();
        for (Stop stop : stops) {
            if (stop.time().overlaps(time.start(), time.end())) {
                Duration net = day.plan()
                        .netTime(
                                later(stop.time().start(), time.start()),
                                earlier(stop.time().end(), time.end()));
                if (net.isPositive()) {
                    stood.merge(stop.what(), net, Duration::plus);
                    TreeSet<Long> seen = facts.computeIfAbsent(stop.what(), what -> new TreeSet<>());
                    seen.add(stop.began());
                    seen.add(stop.ended());
                }
            }
        }
        return stood.entrySet().stream()
                .map(entry -> new StopSeen(
                        entry.getKey(),
                        entry.getValue(),
                        List.copyOf(facts.getOrDefault(entry.getKey(), new TreeSet<>()))))
                .sorted((one, other) -> other.stood().compareTo(one.stood()))
                .toList();
    }

    /** The stations at which units leave the line: its last one, and the last ones of the parts' routes. */
    private static Set<StationId> finishing(DefinitionBoard definition) {
        Set<StationId> finishing = new HashSet<>();
        definition.places().keySet().stream().filter(definition::isLastStation).forEach(finishing::add);
        for (Part part : definition.parts().values()) {
            if (!part.route().isEmpty()) {
                finishing.add(part.route().getLast());
            }
        }
        return finishing;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
