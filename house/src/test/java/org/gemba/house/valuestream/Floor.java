package org.gemba.house.valuestream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Disposition;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Source;
import org.gemba.house.language.Step;
import org.gemba.house.language.Stopping;

/** Writes facts down at minutes of one day, for tests. */
final class Floor {
    static final Instant MIDNIGHT = Instant.parse("2026-01-05T00:00:00Z");

    final List<Recorded> facts = new ArrayList<>();

    static Instant at(long minute) {
        return MIDNIGHT.plus(Duration.ofMinutes(minute));
    }

    Floor tell(long minute, Fact fact) {
        Instant at = at(minute);
        facts.add(new Recorded(
                facts.size() + 1, at, at, new Source("test"), Optional.empty(), Provenance.MEASURED, fact));
        return this;
    }

    Floor started(String unit, String station, long minute) {
        return tell(
                minute,
                new Flow.UnitStarted(new UnitId(unit), new PartId("gear"), new StationId(station), PieceCount.ONE));
    }

    Floor finished(String unit, String station, long minute) {
        return tell(minute, new Flow.UnitFinished(new UnitId(unit), new StationId(station), PieceCount.ONE));
    }

    Floor worked(String unit, String station, long from, long to) {
        return tell(to, cycle(unit, station, to - from, 1, Attempt.FIRST));
    }

    static Flow.CycleCompleted cycle(String unit, String station, long minutes, int pieces, Attempt attempt) {
        return new Flow.CycleCompleted(
                new UnitId(unit),
                new StationId(station),
                Step.USUAL,
                Duration.ofMinutes(minutes),
                new PieceCount(pieces),
                attempt);
    }

    Floor stopped(String station, String reason, long from, long to) {
        return tell(
                to,
                new Stopping.StopEnded(
                        new StationId(station),
                        reason,
                        Step.USUAL,
                        Duration.ofMinutes(to - from),
                        Optional.empty(),
                        PieceCount.NONE));
    }

    Floor changedOver(String station, long from, long to) {
        return tell(
                to,
                new Stopping.ChangeoverEnded(
                        new StationId(station),
                        new PartId("gear"),
                        Step.USUAL,
                        Duration.ofMinutes(to - from),
                        Optional.empty(),
                        PieceCount.NONE));
    }

    Floor defect(String station, int pieces, long minute) {
        return tell(
                minute,
                new Quality.DefectFound(
                        new StationId(station), Optional.empty(), "BURR", new PieceCount(pieces), Disposition.HOLD));
    }

    ValueStream stream() {
        return stream(Window.ALL, PlannedTime.NOT_KNOWN);
    }

    ValueStream stream(Window window, PlannedTime planned) {
        ValueStreamFold fold = new ValueStreamFold(window);
        facts.forEach(fold::after);
        return fold.valueStream(planned);
    }
}
