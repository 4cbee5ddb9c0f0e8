package org.gemba.house.valuestream;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.Andon;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Changing;
import org.gemba.house.language.Definition;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Pitching;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Step;
import org.gemba.house.language.Stopping;

/**
 * Reads a journal from its beginning and works out the value stream of a window. A confined builder: one thread feeds it
 * facts in order, and {@link #valueStream} publishes an immutable picture at any point.
 *
 * <p>Imported logs have no fact for the end of a unit, for a file read as a stream does not say which row of a unit is
 * the last. Where no unit was ever finished by a fact, a unit's lead time ends with the last thing done to it.
 */
public final class ValueStreamFold {
    final Window window;
    final Doings doings = new Doings();
    final Units units = new Units();
    final Numbering<StationId> stations = new Numbering<>();
    final Numbering<WorkProcess> processes = new Numbering<>();
    final Numbering<String> reasons = new Numbering<>();
    final Numbering<PersonId> people = new Numbering<>();
    final Numbering<PartId> parts = new Numbering<>();
    final Map<StationId, Station> described = new TreeMap<>();
    final Map<PartId, Part> partsDescribed = new TreeMap<>();
    final Map<DefectKey, Tally> defects = new TreeMap<>();
    final Set<Provenance> provenance = EnumSet.noneOf(Provenance.class);
    final Set<String> files = new TreeSet<>();
    String lineName = "";
    Optional<ZoneId> zone = Optional.empty();
    long factsRead;
    long rowsInFiles;
    long rowsUndated;
    long unitsStarted;
    long unitsFinished;
    long piecesStarted;
    long piecesFinished;
    long scrapped;
    long sentToRework;
    long spansReported;
    long cyclesBegun;
    long dataMissing;
    long missing;

    /** A fold of all facts. */
    public ValueStreamFold() {
        this(Window.ALL);
    }

    /**
     * A fold that tells of a window. It is fed the journal from the beginning all the same, because units that ended in
     * the window may have begun before it.
     */
    public ValueStreamFold(Window window) {
        this.window = window;
    }

    /** One more fact, in the journal's order. */
    public void after(Recorded recorded) {
        factsRead++;
        switch (recorded.fact()) {
            case Happening happening -> happened(recorded, happening, 1);
            case Definition definition -> described(definition);
            case Bookkeeping bookkeeping -> kept(recorded, bookkeeping);
            case Andon andon -> {}
            case Abnormal abnormal -> {}
            case Pitching pitching -> {}
        }
    }

    /** The value stream as the facts so far tell it. */
    public ValueStream valueStream(PlannedTime planned) {
        return new Reckoning(this, planned).valueStream();
    }

    private void happened(Recorded recorded, Happening happening, int sign) {
        at(recorded.sequence(), recorded.happenedAt(), recorded.actor(), recorded.provenance(), happening, true, sign);
    }

    private void kept(Recorded recorded, Bookkeeping bookkeeping) {
        switch (bookkeeping) {
            case Bookkeeping.Undated(Happening what) ->
                at(recorded.sequence(), recorded.happenedAt(), recorded.actor(), recorded.provenance(), what, false, 1);
            case Bookkeeping.LogImported log -> {
                files.add(log.file());
                rowsInFiles += log.rows();
                rowsUndated += log.rowsUndated();
            }
            case Bookkeeping.SpanReported(long sequence, Duration span) -> {
                int row = doings.rowOf(sequence);
                if (row >= 0) {
                    doings.reportSpan(row, Micros.of(span));
                    spansReported++;
                }
            }
            case Bookkeeping.Corrected corrected -> correct(recorded, corrected);
        }
    }

    private void correct(Recorded recorded, Bookkeeping.Corrected corrected) {
        int row = doings.rowOf(corrected.sequence());
        boolean dated = row < 0 || doings.dated(row);
        if (row >= 0) {
            doings.remove(row);
        } else {
            at(
                    corrected.sequence(),
                    corrected.wasAt(),
                    recorded.actor(),
                    recorded.provenance(),
                    corrected.was(),
                    true,
                    -1);
        }
        corrected
                .instead()
                .ifPresent(happening -> at(
                        recorded.sequence(),
                        corrected.wasAt(),
                        recorded.actor(),
                        recorded.provenance(),
                        happening,
                        dated,
                        1));
    }

    private void at(
            long sequence,
            Instant when,
            Optional<PersonId> actor,
            Provenance known,
            Happening happening,
            boolean dated,
            int sign) {
        if (dated && !when.isBefore(window.to())) {
            return;
        }
        boolean inWindow = !dated || window.has(when);
        if (inWindow) {
            provenance.add(known);
        }
        long at = dated ? Micros.of(when) : Doings.UNDATED;
        switch (happening) {
            case Flow flow -> flowed(sequence, at, actor, flow, inWindow, sign);
            case Stopping stopping -> stopped(sequence, at, actor, stopping, sign);
            case Quality quality -> {
                found(quality, inWindow ? sign : 0);
                if (dated && quality instanceof Quality.UnitScrapped gone) {
                    units.scrapped(
                            units.of(gone.unit()),
                            at,
                            (long) sign * gone.pieces().value());
                }
            }
            case Hearing hearing -> heard(hearing, inWindow ? sign : 0);
            case Changing changing -> {}
        }
    }

    private void flowed(long sequence, long at, Optional<PersonId> actor, Flow flow, boolean inWindow, int sign) {
        int unit = units.of(flow.unit());
        int counts = inWindow ? sign : 0;
        int timed = at == Doings.UNDATED ? 0 : counts;
        switch (flow) {
            case Flow.UnitStarted started -> {
                units.started(
                        unit,
                        sign > 0 ? at : Units.NOT_SAID,
                        parts.of(started.part()),
                        (long) sign * started.pieces().value());
                unitsStarted += timed;
                piecesStarted += (long) timed * started.pieces().value();
            }
            case Flow.UnitFinished finished -> {
                units.finished(unit, sign > 0 ? at : Units.NOT_SAID);
                unitsFinished += timed;
                piecesFinished += (long) timed * finished.pieces().value();
            }
            case Flow.CycleCompleted cycle -> {
                if (sign > 0) {
                    byte kind = cycle.attempt() == Attempt.REWORK ? Doings.REWORK : Doings.WORK;
                    var doing = doing(
                            unit,
                            cycle.station(),
                            cycle.step(),
                            actor,
                            cycle.pieces().value(),
                            "");
                    doings.add(sequence, kind, at, Micros.of(cycle.took()), doing);
                }
            }
            case Flow.CycleBegan began -> cyclesBegun += counts;
            case Flow.UnitMoved moved -> {}
        }
    }

    private void stopped(long sequence, long at, Optional<PersonId> actor, Stopping stopping, int sign) {
        if (sign < 0) {
            return;
        }
        switch (stopping) {
            case Stopping.ChangeoverEnded ended -> {
                int pieces = ended.pieces().value();
                var doing = doing(unitOf(ended.unit()), ended.station(), ended.step(), actor, pieces, "");
                doings.add(sequence, Doings.CHANGEOVER, at, Micros.of(ended.took()), doing);
            }
            case Stopping.StopEnded ended -> {
                int pieces = ended.pieces().value();
                var doing = doing(unitOf(ended.unit()), ended.station(), ended.step(), actor, pieces, ended.reason());
                doings.add(sequence, Doings.STOP, at, Micros.of(ended.took()), doing);
            }
            case Stopping.StopBegan began -> {}
            case Stopping.StopReasonNamed named -> {}
            case Stopping.ChangeoverBegan began -> {}
        }
    }

    private int unitOf(Optional<UnitId> unit) {
        return unit.isPresent() ? units.of(unit.get()) : Doings.NONE;
    }

    private Doings.Doing doing(
            int unit, StationId station, Step step, Optional<PersonId> actor, int pieces, String reason) {
        return new Doings.Doing(
                unit,
                stations.of(station),
                processes.of(WorkProcess.of(station, step)),
                actor.isPresent() ? people.of(actor.get()) : Doings.NONE,
                pieces,
                reason.isEmpty() ? Doings.NONE : reasons.of(reason));
    }

    private void found(Quality quality, int sign) {
        switch (quality) {
            case Quality.DefectFound defect ->
                defects.computeIfAbsent(new DefectKey(defect.station(), defect.kind()), key -> new Tally())
                        .add(sign, defect.pieces().value());
            case Quality.UnitSentToRework sent -> sentToRework += sign;
            case Quality.UnitScrapped unit ->
                scrapped += (long) sign * unit.pieces().value();
        }
    }

    private void heard(Hearing hearing, int sign) {
        switch (hearing) {
            case Hearing.DataMissing gap -> {
                dataMissing += sign;
                missing += sign * (Micros.of(gap.to()) - Micros.of(gap.from()));
            }
            case Hearing.LifeSignHeard heard -> {}
        }
    }

    private void described(Definition definition) {
        switch (definition) {
            case Definition.StationDescribed(Station station) -> described.put(station.id(), station);
            case Definition.PartDescribed(Part part) -> partsDescribed.put(part.id(), part);
            case Definition.LineDescribed line -> lineName = line.line().name();
            case Definition.PlantDescribed plant ->
                zone = Optional.of(plant.plant().zone());
            case Definition.StationRemoved removed -> {}
            case Definition.PartRemoved removed -> {}
            case Definition.TeamDescribed team -> {}
            case Definition.TeamRemoved team -> {}
            case Definition.CalendarSet calendar -> {}
            case Definition.DemandSet demand -> {}
            case Definition.DemandWithdrawn demand -> {}
            case Definition.AndonRuleSet rule -> {}
        }
    }

    /** A station's name, or its code where nobody described it. */
    String nameOf(StationId id) {
        Station known = described.get(id);
        return known == null ? id.value() : known.name();
    }

    /** Defects are counted by the station that found them and by their kind. */
    record DefectKey(StationId station, String kind) implements Comparable<DefectKey> {
        @Override
        public int compareTo(DefectKey other) {
            int byStation = station.compareTo(other.station);
            return byStation != 0 ? byStation : kind.compareTo(other.kind);
        }
    }

    /** How many facts, how many pieces. */
    static final class Tally {
        long facts;
        long pieces;

        void add(int sign, int count) {
            facts += sign;
            pieces += (long) sign * count;
        }
    }
}
