package org.gemba.server.page;

import java.util.List;
import java.util.Optional;
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
import org.gemba.house.language.Quality;
import org.gemba.house.language.Stopping;

/** Which stations, unit and call a fact speaks of; blank where it speaks of none. */
record FactWords(List<String> stations, String unit, String call) {
    private static final FactWords NONE = new FactWords(List.of(), "", "");

    FactWords {
        stations = List.copyOf(stations);
    }

    static FactWords of(Fact fact) {
        return switch (fact) {
            case Flow it -> of(it);
            case Quality it -> of(it);
            case Stopping it -> of(it);
            case Changing.ChangePointSeen it -> at(it.station());
            case Hearing.LifeSignHeard it -> at(it.station());
            case Hearing.DataMissing it -> at(it.station());
            case Abnormal it -> of(it);
            case Andon it -> of(it);
            case Bookkeeping it -> of(it);
            case Definition.StationDescribed it -> at(it.station().id());
            case Definition.StationRemoved it -> at(it.station());
            case Definition it -> NONE;
            case Pitching it -> NONE;
        };
    }

    private static FactWords of(Flow flow) {
        return switch (flow) {
            case Flow.UnitStarted it -> at(it.station()).with(it.unit());
            case Flow.CycleBegan it -> at(it.station()).with(it.unit());
            case Flow.CycleCompleted it -> at(it.station()).with(it.unit());
            case Flow.UnitMoved it -> at(it.from(), it.to()).with(it.unit());
            case Flow.UnitFinished it -> at(it.station()).with(it.unit());
        };
    }

    private static FactWords of(Quality quality) {
        return switch (quality) {
            case Quality.DefectFound it -> at(it.station()).with(it.unit());
            case Quality.UnitSentToRework it -> at(it.from(), it.to()).with(it.unit());
            case Quality.UnitScrapped it -> at(it.station()).with(it.unit());
        };
    }

    private static FactWords of(Stopping stopping) {
        return switch (stopping) {
            case Stopping.StopEnded it -> at(it.station()).with(it.unit());
            case Stopping.ChangeoverEnded it -> at(it.station()).with(it.unit());
            case Stopping it -> at(it.station());
        };
    }

    private static FactWords of(Abnormal abnormal) {
        return abnormal instanceof Abnormal.AbnormalityFound it
                ? new FactWords(it.station().stream().map(StationId::value).toList(), "", "").with(it.unit())
                : NONE;
    }

    private static FactWords of(Andon andon) {
        return switch (andon) {
            case Andon.AndonPulled it -> at(it.station()).with(it.call());
            case Andon.AndonAnswered it -> NONE.with(it.call());
            case Andon.HelpArrived it -> NONE.with(it.call());
            case Andon.AndonContained it -> NONE.with(it.call());
            case Andon.AndonCleared it -> NONE.with(it.call());
            case Andon.CountermeasureNamed it -> NONE.with(it.call());
            case Andon.CallEscalated it -> NONE.with(it.call());
            case Andon.SegmentStopped it -> NONE.with(it.call());
            case Andon.SegmentRestarted it -> NONE.with(it.call());
        };
    }

    private static FactWords of(Bookkeeping bookkeeping) {
        return switch (bookkeeping) {
            case Bookkeeping.Corrected it -> of(it.was());
            case Bookkeeping.Undated it -> of(it.what());
            case Bookkeeping.LogImported it -> NONE;
            case Bookkeeping.SpanReported it -> NONE;
        };
    }

    private static FactWords at(StationId... stations) {
        return new FactWords(List.of(stations).stream().map(StationId::value).toList(), "", "");
    }

    private FactWords with(UnitId of) {
        return new FactWords(stations, of.value(), call);
    }

    private FactWords with(Optional<UnitId> of) {
        return of.map(this::with).orElse(this);
    }

    private FactWords with(CallNumber of) {
        return new FactWords(stations, unit, of.toString());
    }
}
