package org.gemba.server.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gemba.engine.Picture;
import org.gemba.house.floor.LineKey;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.jidoka.andon.Call;
import org.gemba.house.justintime.takt.PitchSheet;
import org.gemba.house.justintime.takt.Stood;
import org.gemba.server.view.Figure;
import org.gemba.server.view.Signal;
import org.gemba.server.words.Words;

/** Figures that stand on the boards already, each with its door. */
final class LineFigures {
    private final Words words;
    private final LineKey line;
    private final Gemba gemba;
    private final Instant now;
    private final Optional<PitchSheet> sheet;

    LineFigures(Words words, Picture picture, Instant now) {
        this.words = words;
        this.line = picture.line();
        this.gemba = picture.gemba();
        this.now = now;
        this.sheet = gemba.pitch().today(now);
    }

    Figure finished() {
        String href = today(Doors.facts(line).of("UnitFinished")).href();
        return sheet.flatMap(PitchSheet::soFar)
                .map(it -> Figure.of(
                        words.say("line.finished"), words.count(it.counted()), words.say("line.finished.note"), href))
                .orElseGet(() ->
                        Figure.missing(words.say("line.finished"), words.say("unknown"), words.say("house.nodata")));
    }

    Figure inProcess() {
        return Figure.of(
                words.say("line.wip"),
                words.count(gemba.flow().inProcess()),
                words.say("line.wip.note"),
                Doors.facts(line).room("Flow").href());
    }

    Figure openCalls() {
        List<Call> open = gemba.andon().open();
        Signal worst = open.stream().map(Lamps::of).reduce(Signal.NORMAL, Signal::or);
        return Figure.of(
                        words.say("line.calls"),
                        words.count(open.size()),
                        words.say("line.calls.note"),
                        Doors.room(line, "calls"))
                .with(worst);
    }

    Figure abnormalities() {
        int open = gemba.abnormalities().open(now).size();
        return Figure.of(
                words.say("line.abnormal"),
                words.count(open),
                words.say("line.abnormal.note"),
                Doors.room(line, "abnormalities"));
    }

    /** How long segments stood for calls in today's working time. */
    Figure lost() {
        Duration lost = sheet.stream()
                .flatMap(it -> it.rows().stream())
                .flatMap(row -> row.stops().stream())
                .filter(stop -> stop.what() instanceof Stood.SegmentStood)
                .map(stop -> stop.stood())
                .reduce(Duration.ZERO, Duration::plus);
        return Figure.of(
                words.say("line.lost"),
                words.duration(Paces.wholeSeconds(lost)),
                words.say("line.lost.note"),
                today(Doors.facts(line).of("SegmentStopped", "SegmentRestarted"))
                        .href());
    }

    private Doors today(Doors door) {
        return sheet.map(it -> door.from(it.time().start()).to(it.time().end())).orElse(door);
    }
}
