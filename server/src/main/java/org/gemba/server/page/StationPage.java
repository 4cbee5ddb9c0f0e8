package org.gemba.server.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.engine.Picture;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.StationId;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.jidoka.andon.Call;
import org.gemba.house.jidoka.andon.CallStage;
import org.gemba.house.jidoka.stop.OpenStop;
import org.gemba.house.jidoka.stop.Standing;
import org.gemba.house.justintime.flow.StationFlow;
import org.gemba.house.justintime.flow.UnitInProcess;
import org.gemba.house.language.AndonKind;
import org.gemba.server.view.Signal;
import org.gemba.server.view.StationView;
import org.gemba.server.view.StationView.Bar;
import org.gemba.server.view.StationView.OwnCall;
import org.gemba.server.view.StationView.RunningStop;
import org.gemba.server.view.StationView.Standard;
import org.gemba.server.view.View;

/** The tablet at a station. */
final class StationPage implements Page {
    private static final int RECENT_CYCLES = 12;

    /** A cycle within a twentieth of its standard is on it. */
    private static final int ON_STANDARD_PERCENT = 105;

    @Override
    public View view(Visit visit) {
        Picture picture = visit.picture();
        StationId station = station(visit);
        LineDefinition definition = visit.definition()
                .filter(it -> it.line().stations().contains(station))
                .orElseThrow(
                        () -> NotHere.of(visit.say("error.station", visit.line().toString(), station.value())));
        Gemba gemba = picture.gemba();
        Instant now = visit.now();
        return new StationView(
                definition.line().name(),
                station.value(),
                LinePage.name(definition, station),
                Doors.room(visit.line(), "ask"),
                Paces.of(visit.words(), picture, now),
                standard(visit, gemba, station, now),
                AndonPage.first(gemba.andon().openAt(station)).map(call -> call(visit, call, now)),
                kinds(visit),
                definition.line().defectKinds().stream()
                        .map(kind -> new StationView.Key(kind.code(), kind.name()))
                        .toList(),
                definition.line().stopReasons().stream()
                        .map(reason -> new StationView.Key(reason.code(), reason.name()))
                        .toList(),
                gemba.stops().at(station).flatMap(Standing::stop).map(stop -> stop(visit, definition, stop, now)),
                Done.of(visit),
                station + "-" + picture.head().sequence());
    }

    private static StationId station(Visit visit) {
        try {
            return new StationId(visit.place("station"));
        } catch (IllegalArgumentException noStation) {
            throw NotHere.of(visit.say("error.station", visit.line().toString(), visit.place("station")));
        }
    }

    private static List<StationView.Key> kinds(Visit visit) {
        return List.of(AndonKind.QUALITY, AndonKind.MACHINE, AndonKind.MATERIAL, AndonKind.HELP, AndonKind.SAFETY)
                .stream()
                .map(kind -> new StationView.Key(kind.name(), visit.words().name(kind)))
                .toList();
    }

    private static Standard standard(Visit visit, Gemba gemba, StationId station, Instant now) {
        Optional<UnitInProcess> unit = gemba.flow().unitsAt(station).stream()
                .filter(UnitInProcess::working)
                .findFirst();
        Optional<Duration> standard = unit.flatMap(it -> gemba.definition().standardCycle(station, it.part()))
                .or(() -> gemba.definition().standardCycle(station));
        Optional<StationFlow> flow = gemba.flow().station(station);
        Optional<Duration> passed = unit.map(it -> Paces.wholeSeconds(Duration.between(it.since(), now)));
        int percent = passed.isPresent() && standard.isPresent() ? LinePage.percent(passed.get(), standard.get()) : 0;
        String last = flow.flatMap(StationFlow::lastCycle)
                .map(cycle -> visit.say("station.last", visit.words().duration(cycle.took())))
                .orElse(visit.say("station.idle"));
        return new Standard(
                standard.map(visit.words()::duration).orElse(visit.say("station.nostandard")),
                unit.flatMap(it -> gemba.definition().part(it.part()))
                        .map(part -> part.name())
                        .orElse(""),
                unit.map(it -> it.unit().value()).orElse(""),
                passed.map(it -> visit.say("station.now", visit.words().duration(it)))
                        .orElse(last),
                percent,
                percent > ON_STANDARD_PERCENT ? Signal.LATE : Signal.NORMAL,
                flow.map(it -> bars(visit, it.recentCycles(), standard)).orElse(List.of()),
                Doors.facts(visit.line()).at(station).of("CycleCompleted").href());
    }

    private static List<Bar> bars(Visit visit, List<Duration> recent, Optional<Duration> standard) {
        List<Bar> bars = new ArrayList<>();
        if (standard.isEmpty()) {
            return bars;
        }
        for (Duration took : recent.subList(Math.max(0, recent.size() - RECENT_CYCLES), recent.size())) {
            int percent = LinePage.percent(took, standard.get());
            bars.add(new Bar(
                    percent,
                    percent > ON_STANDARD_PERCENT ? Signal.LATE : Signal.NORMAL,
                    visit.words().duration(took)));
        }
        return bars;
    }

    private static OwnCall call(Visit visit, Call call, Instant now) {
        Signal signal = Lamps.of(call);
        String next = switch (signal) {
            case STOP -> "station.next.stopped";
            case ANSWERED -> call.has(CallStage.ARRIVED) ? "station.next.arrived" : "station.next.answered";
            default -> "station.next.calling";
        };
        return new OwnCall(
                signal,
                visit.words().name(call.kind()),
                visit.words().stopwatch(Duration.between(call.pulledAt(), now)),
                Lamps.state(visit.words(), call),
                visit.say(next),
                CallSteps.of(visit, call),
                Doors.facts(visit.line()).of(call.number()).href());
    }

    private static RunningStop stop(Visit visit, LineDefinition definition, OpenStop stop, Instant now) {
        String reason = StopReasons.name(Optional.of(definition), stop.reason());
        return new RunningStop(reason, visit.words().stopwatch(Duration.between(stop.since(), now)));
    }
}
