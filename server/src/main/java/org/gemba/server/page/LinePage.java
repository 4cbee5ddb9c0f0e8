package org.gemba.server.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.engine.Picture;
import org.gemba.house.changes.ChangePoint;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.StationId;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.jidoka.andon.SegmentState;
import org.gemba.house.justintime.flow.UnitInProcess;
import org.gemba.server.view.LineView;
import org.gemba.server.view.LineView.Buffer;
import org.gemba.server.view.LineView.SegmentBox;
import org.gemba.server.view.LineView.StationBox;
import org.gemba.server.view.LineView.Unit;
import org.gemba.server.view.Room;
import org.gemba.server.view.Signal;
import org.gemba.server.view.View;

/** The line from left to right. */
final class LinePage implements Page {
    private static final int DRAWN_UNITS = 4;

    /** A cycle is drawn to one and a half of its standard. */
    private static final int DRAWN_PERCENT = 150;

    @Override
    public View view(Visit visit) {
        Picture picture = visit.picture();
        Instant now = visit.now();
        LineFigures figures = new LineFigures(visit.words(), picture, now);
        return new LineView(
                visit.definition()
                        .map(it -> it.line().name())
                        .orElse(visit.line().toString()),
                Paces.of(visit.words(), picture, now),
                visit.definition()
                        .map(it -> segments(visit, it, picture.gemba(), now))
                        .orElse(List.of()),
                List.of(
                        figures.finished(),
                        figures.inProcess(),
                        figures.openCalls(),
                        figures.abnormalities(),
                        figures.lost()),
                changes(visit, visit.line(), picture.gemba(), now));
    }

    /** The change points of the production day that runs. */
    static List<Room.Note> changes(Visit visit, LineKey line, Gemba gemba, Instant now) {
        Instant since = gemba.definition()
                .workTime()
                .map(time -> time.startOf(time.dayOf(now)))
                .orElse(now.minus(Duration.ofDays(1)));
        List<Room.Note> notes = new ArrayList<>();
        for (ChangePoint change : gemba.changes().between(since, now.plusMillis(1))) {
            notes.add(new Room.Note(
                    Signal.NORMAL,
                    visit.say(
                            "line.change",
                            visit.words().name(change.what()),
                            change.station().value(),
                            change.description()),
                    Doors.fact(line, change.sequence())));
        }
        return notes.reversed();
    }

    private static List<SegmentBox> segments(Visit visit, LineDefinition definition, Gemba gemba, Instant now) {
        List<SegmentBox> boxes = new ArrayList<>();
        List<Segment> segments = definition.line().segments();
        for (Segment segment : segments) {
            Optional<SegmentState> state = gemba.andon().segment(segment.id());
            boxes.add(new SegmentBox(
                    segment.id().value(),
                    state.map(Lamps::of).orElse(Signal.NORMAL),
                    state.map(it -> Lamps.state(visit.words(), it)).orElse(visit.say("line.runs")),
                    segment.stations().stream()
                            .map(station -> station(visit, definition, gemba, station, now))
                            .toList(),
                    segment.bufferAfter().value() == 0 || segment.equals(segments.getLast())
                            ? Optional.empty()
                            : Optional.of(buffer(visit, segment, gemba))));
        }
        return boxes;
    }

    private static Buffer buffer(Visit visit, Segment segment, Gemba gemba) {
        int limit = segment.bufferAfter().value();
        int count = gemba.flow().inBufferAfter(segment.id());
        return new Buffer(
                count,
                limit,
                count > limit ? Signal.LATE : Signal.NORMAL,
                visit.say("line.buffer", count, limit),
                Doors.facts(visit.line())
                        .room("Flow")
                        .at(segment.stations().getLast())
                        .href());
    }

    private static StationBox station(
            Visit visit, LineDefinition definition, Gemba gemba, StationId station, Instant now) {
        List<UnitInProcess> units = gemba.flow().unitsAt(station);
        Optional<UnitInProcess> worked =
                units.stream().filter(UnitInProcess::working).findFirst();
        Optional<Duration> standard = worked.flatMap(unit -> gemba.definition().standardCycle(station, unit.part()))
                .or(() -> gemba.definition().standardCycle(station));
        Optional<Duration> passed = worked.map(unit -> Paces.wholeSeconds(Duration.between(unit.since(), now)));
        int percent = passed.isPresent() && standard.isPresent() ? percent(passed.get(), standard.get()) : 0;
        return new StationBox(
                station.value(),
                name(definition, station),
                Lamps.of(visit.words(), gemba, station, now),
                units.stream().limit(DRAWN_UNITS).map(unit -> unit(visit, unit)).toList(),
                Math.max(0, units.size() - DRAWN_UNITS),
                percent,
                passed.map(visit.words()::duration).orElse(visit.say("cycle.none")),
                standard.map(visit.words()::duration).orElse(visit.say("station.nostandard")),
                Doors.station(visit.line(), station));
    }

    static int percent(Duration passed, Duration standard) {
        return standard.isZero()
                ? 0
                : (int) Math.min(DRAWN_PERCENT, 100 * passed.toMillis() / Math.max(1, standard.toMillis()));
    }

    static String name(LineDefinition definition, StationId station) {
        return definition.stations().stream()
                .filter(it -> it.id().equals(station))
                .findFirst()
                .map(it -> it.name())
                .orElse(station.value());
    }

    private static Unit unit(Visit visit, UnitInProcess unit) {
        return new Unit(
                unit.unit().value(),
                !unit.working(),
                Doors.facts(visit.line()).of(unit.unit()).href());
    }
}
