package org.gemba.connect.log;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gemba.house.floor.DefectKind;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.Line;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.PitchBy;
import org.gemba.house.floor.Plant;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.StopReason;
import org.gemba.house.floor.Team;
import org.gemba.house.floor.TeamId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Definition;
import org.gemba.house.language.Disposition;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Source;
import org.gemba.house.language.Step;
import org.gemba.house.language.Stopping;

/**
 * Turns the rows of a log into facts: first what the log says of the plant, then what happened, in the order of the file.
 * A journal is ordered by sequence numbers and each fact carries its own time, so the file's order need not be that of
 * the clock, and nothing has to be held back to sort it.
 */
final class LogFacts {
    /** The part of a unit whose row names none. */
    static final PartId NOT_NAMED = new PartId("not named in the log");

    /** The kind of defect of rejected pieces. */
    static final String REJECTED = "REJECTED";

    /** The kind of defect of pieces held for a review. */
    static final String HELD = "HELD";

    /** The reason of a stop whose row names none. */
    static final String BREAKDOWN = "BREAKDOWN";

    /** Different names of steps, and of workers, that are read once and kept; further ones are read again each time. */
    private static final int NAMES_KEPT = 5_000;

    private static final TeamId TEAM = new TeamId("IMPORTED");

    private final LineKey key;
    private final Instant recordedAt;
    private final Source source;
    private final LogSurvey survey;
    private final Consumer<Recorded> to;
    private final BitSet started;
    private final Map<String, Optional<PersonId>> people = new HashMap<>();
    private final Map<String, Step> steps = new HashMap<>();
    private long sequence;

    LogFacts(LineKey key, String file, Instant recordedAt, LogSurvey survey, Consumer<Recorded> to) {
        this.key = key;
        this.recordedAt = recordedAt;
        String name = "file:" + file;
        this.source = new Source(name.substring(0, Math.min(name.length(), Limits.NAME_LENGTH)));
        this.survey = survey;
        this.started = new BitSet(survey.units().places());
        this.to = to;
    }

    /** What the log says of the plant, and that it was imported. */
    void begin(LogMapping mapping, String file, String sha256, LogReport report) {
        define(new Definition.PlantDescribed(
                new Plant(key.plant(), key.plant().value(), mapping.zone(), LocalTime.MIDNIGHT)));
        define(new Definition.TeamDescribed(new Team(TEAM, "Imported", List.of())));
        List<StationId> stations = List.copyOf(survey.stations().values());
        if (!stations.isEmpty()) {
            define(new Definition.LineDescribed(line(file, stations)));
        }
        survey.stations()
                .forEach((name, id) -> define(new Definition.StationDescribed(
                        new Station(id, name, TEAM, Duration.ZERO, PieceCount.NONE, Duration.ZERO, 1))));
        survey.parts()
                .forEach((name, id) -> define(new Definition.PartDescribed(new Part(id, name, List.of(), List.of()))));
        define(new Bookkeeping.LogImported(file, sha256, report.rows(), report.undated()));
    }

    private Line line(String file, List<StationId> stations) {
        List<StopReason> reasons = survey.reasons().size() >= Limits.REASONS
                ? List.of(new StopReason(BREAKDOWN, "Breakdown", false))
                : survey.reasons().stream()
                        .filter(reason -> !LogSurvey.slug(reason).isEmpty())
                        .map(reason -> new StopReason(LogSurvey.slug(reason), reason, false))
                        .toList();
        return new Line(
                key.line(),
                file.substring(0, Math.min(file.length(), Limits.NAME_LENGTH)),
                List.of(new Segment(new SegmentId("ALL"), stations, PieceCount.NONE)),
                Duration.ZERO,
                PitchBy.HOUR,
                PieceCount.ONE,
                reasons,
                List.of(new DefectKind(REJECTED, "Rejected"), new DefectKind(HELD, "Held for review")));
    }

    private void define(Fact fact) {
        tell(recordedAt, Optional.empty(), fact);
    }

    /** What one row tells. */
    void row(LogRow row) {
        UnitId unit = new UnitId(row.unit());
        StationId station = stationOf(row);
        PartId part = row.part().map(survey.parts()::get).orElse(NOT_NAMED);
        Optional<PersonId> actor = row.worker().flatMap(this::person);
        if (!row.undated() && startsWith(row)) {
            Instant at = row.start().or(row::end).orElseThrow();
            tell(at, Optional.empty(), new Flow.UnitStarted(unit, part, station, new PieceCount(row.ordered())));
        }
        if (row.end().isEmpty() && row.start().isPresent()) {
            tell(row.start().get(), actor, new Flow.CycleBegan(unit, station));
        }
        Duration elapsed = row.start().isPresent() && row.end().isPresent()
                ? Duration.between(row.start().get(), row.end().get())
                : Duration.ZERO;
        Duration span = row.span().orElse(elapsed);
        Optional<Instant> at = row.end();
        tell(at, actor, did(row, unit, station, part, at.isPresent() ? elapsed : span));
        if (at.isPresent() && row.span().isPresent() && !span.equals(elapsed)) {
            tell(at.get(), actor, new Bookkeeping.SpanReported(sequence, span));
        }
        if (row.rework() && row.kind() != ReportKind.WORK) {
            tell(at, actor, new Quality.UnitSentToRework(unit, station, station));
        }
        defects(row, unit, station, at, actor);
    }

    private void defects(LogRow row, UnitId unit, StationId station, Optional<Instant> at, Optional<PersonId> actor) {
        if (row.rejected() > 0) {
            PieceCount pieces = new PieceCount(row.rejected());
            tell(
                    at,
                    actor,
                    new Quality.DefectFound(station, Optional.of(unit), REJECTED, pieces, Disposition.UNDECIDED));
        }
        if (row.held() > 0) {
            PieceCount pieces = new PieceCount(row.held());
            tell(at, actor, new Quality.DefectFound(station, Optional.of(unit), HELD, pieces, Disposition.HOLD));
        }
    }

    private Happening did(LogRow row, UnitId unit, StationId station, PartId part, Duration took) {
        Step step = step(row.step());
        PieceCount pieces = new PieceCount(row.good());
        return switch (row.kind()) {
            case WORK ->
                new Flow.CycleCompleted(
                        unit, station, step, took, pieces, row.rework() ? Attempt.REWORK : Attempt.FIRST);
            case CHANGEOVER -> new Stopping.ChangeoverEnded(station, part, step, took, Optional.of(unit), pieces);
            case BREAKDOWN ->
                new Stopping.StopEnded(station, row.reason().orElse(BREAKDOWN), step, took, Optional.of(unit), pieces);
        };
    }

    /** Whether it is the first row with a time of its unit. The survey knows all units: nothing grows here. */
    private boolean startsWith(LogRow row) {
        int place = survey.units().place(row.unit());
        if (place < 0) {
            throw changed(row, "unit");
        }
        boolean first = !started.get(place);
        started.set(place);
        return first;
    }

    private StationId stationOf(LogRow row) {
        StationId station = survey.stations().get(row.station());
        if (station == null) {
            throw changed(row, "station");
        }
        return station;
    }

    private static LogRefused changed(LogRow row, String what) {
        return new LogRefused(
                "The log changed while it was read: line %d names a %s it did not have before.\nWait until it is written to its end."
                        .formatted(row.line(), what));
    }

    private Step step(String name) {
        Step known = steps.get(name);
        if (known != null) {
            return known;
        }
        Step step = new Step(name);
        if (steps.size() < NAMES_KEPT) {
            steps.put(name, step);
        }
        return step;
    }

    private Optional<PersonId> person(String worker) {
        Optional<PersonId> known = people.get(worker);
        if (known != null) {
            return known;
        }
        Optional<PersonId> person = Optional.of(new PersonId(worker));
        if (people.size() < NAMES_KEPT) {
            people.put(worker, person);
        }
        return person;
    }

    private void tell(Optional<Instant> at, Optional<PersonId> actor, Happening happening) {
        if (at.isPresent()) {
            tell(at.get(), actor, happening);
        } else {
            tell(recordedAt, actor, new Bookkeeping.Undated(happening));
        }
    }

    private void tell(Instant at, Optional<PersonId> actor, Fact fact) {
        sequence++;
        to.accept(new Recorded(sequence, at, recordedAt, source, actor, Provenance.IMPORTED, fact));
    }
}
