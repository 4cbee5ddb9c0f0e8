package org.gemba.server.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongBiFunction;
import org.gemba.engine.Picture;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineKey;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.jidoka.andon.AnswerTally;
import org.gemba.house.jidoka.andon.CallStage;
import org.gemba.server.page.HomePage.OpenCall;
import org.gemba.server.view.Pace;
import org.gemba.server.view.Room;
import org.gemba.server.view.Room.Note;
import org.gemba.server.view.Signal;

/** The parts of the house and the one sentence that each of them carries. */
final class HouseRooms {
    private static final int NOTES = 4;

    private final Visit visit;
    private final Map<LineKey, Picture> lines;
    private final String first;

    HouseRooms(Visit visit, Map<LineKey, Picture> lines) {
        this.visit = visit;
        this.lines = lines;
        this.first = lines.isEmpty()
                ? "/about"
                : Doors.line(lines.keySet().iterator().next());
    }

    Room justInTime() {
        List<Note> notes = new ArrayList<>();
        int behind = 0;
        boolean running = false;
        Signal worst = Signal.NORMAL;
        for (Map.Entry<LineKey, Picture> line : lines.entrySet()) {
            Pace pace = Paces.of(visit.words(), line.getValue(), visit.now(line.getKey()));
            running |= pace.running();
            behind += pace.signal() == Signal.LATE ? 1 : 0;
            worst = worst.or(pace.signal());
            notes.add(new Note(
                    pace.signal(),
                    visit.say("room.jit.line", name(line.getValue()), pace.gap(), pace.gapWord(), pace.takt()),
                    Doors.room(line.getKey(), "pitch")));
        }
        String sentence = running || behind > 0 ? visit.say("room.jit.pace", behind) : visit.say("room.jit.off");
        return room("just-in-time", "room.jit", "ジャスト・イン・タイム", worst, sentence, first + "/pitch", notes);
    }

    Room jidoka() {
        List<OpenCall> open = OpenCall.of(visit, lines);
        List<Note> notes = new ArrayList<>();
        Signal worst = Signal.NORMAL;
        for (OpenCall call : open) {
            worst = worst.or(Lamps.of(call.call()));
            notes.add(new Note(
                    Lamps.of(call.call()),
                    visit.say(
                            "room.jidoka.call",
                            call.call().station().value(),
                            visit.words().name(call.call().kind()),
                            visit.words().duration(call.since()),
                            Lamps.state(visit.words(), call.call())),
                    Doors.room(call.line(), "calls")));
        }
        long stands = gembas().stream()
                .flatMap(gemba -> gemba.andon().segments().stream())
                .filter(segment -> !segment.runs())
                .count();
        notes.addAll(eachLine(
                "room.jidoka.abnormal",
                "abnormalities",
                (line, picture) ->
                        picture.gemba().abnormalities().open(visit.now(line)).size()));
        String sentence = !open.isEmpty()
                ? visit.say(
                        "room.jidoka.calls",
                        open.size(),
                        visit.words().duration(open.getFirst().since()))
                : stands > 0 ? visit.say("room.jidoka.stopped", stands) : visit.say("room.jidoka.quiet");
        return room("jidoka", "room.jidoka", "自働化", stands > 0 ? Signal.STOP : worst, sentence, "/andon", notes);
    }

    Room people() {
        AnswerTally tally = lines.entrySet().stream()
                .map(line -> line.getValue().gemba().andon().answers().of(day(line.getKey(), line.getValue())))
                .reduce(AnswerTally.NONE, AnswerTally::and);
        long people = definitions().stream()
                .flatMap(it -> it.teams().stream())
                .flatMap(it -> it.members().stream())
                .map(member -> member.id())
                .distinct()
                .count();
        long teams = definitions().stream()
                .flatMap(it -> it.teams().stream())
                .map(team -> team.id())
                .distinct()
                .count();
        String sentence = tally.median()
                .map(median -> visit.say(
                        "room.people.answered",
                        tally.answered(),
                        tally.calls(),
                        visit.words().duration(median)))
                .orElseGet(() -> visit.say("room.people.quiet", people, teams));
        return room("people", "room.people", "人", Signal.NORMAL, sentence, first + "/calls", List.of());
    }

    List<Room> foundation() {
        return List.of(heijunka(), standards(), kaizen(), fourM());
    }

    private Room heijunka() {
        long pieces = 0;
        int parts = 0;
        for (Map.Entry<LineKey, Picture> line : lines.entrySet()) {
            pieces += demand(line.getKey(), line.getValue());
            parts += line.getValue()
                    .gemba()
                    .definition()
                    .demandOn(day(line.getKey(), line.getValue()))
                    .size();
        }
        return room(
                "heijunka",
                "room.heijunka",
                "平準化",
                Signal.NORMAL,
                visit.say("room.heijunka.demand", pieces, parts),
                facts("Definition", "DemandSet"),
                eachLine("room.heijunka.line", "facts?kind=DemandSet", this::demand));
    }

    private long demand(LineKey line, Picture picture) {
        return picture.gemba().definition().demandOn(day(line, picture)).values().stream()
                .mapToLong(pieces -> pieces.value())
                .sum();
    }

    private Room standards() {
        long stations =
                definitions().stream().flatMap(it -> it.stations().stream()).count();
        long without = definitions().stream()
                .flatMap(it -> it.stations().stream())
                .filter(station -> station.standardCycle().isZero())
                .count();
        return room(
                "standards",
                "room.standards",
                "標準作業",
                Signal.NORMAL,
                without > 0 ? visit.say("room.standards.some", without) : visit.say("room.standards.all", stations),
                facts("Definition", "StationDescribed"),
                eachLine(
                        "room.standards.line",
                        "facts?kind=StationDescribed",
                        (line, picture) -> picture.gemba()
                                .definition()
                                .today()
                                .map(it -> (long) it.stations().size())
                                .orElse(0L)));
    }

    private Room kaizen() {
        long open =
                gembas().stream().mapToLong(HouseRooms::withoutCountermeasure).sum();
        long named = gembas().stream()
                        .mapToLong(gemba -> gemba.andon().ended().size())
                        .sum()
                - open;
        return room(
                "kaizen",
                "room.kaizen",
                "改善",
                Signal.NORMAL,
                open > 0 ? visit.say("room.kaizen.open", open) : visit.say("room.kaizen.named", named),
                first + "/calls",
                eachLine("room.kaizen.line", "calls", (line, picture) -> withoutCountermeasure(picture.gemba())));
    }

    private static long withoutCountermeasure(Gemba gemba) {
        return gemba.andon().ended().stream()
                .filter(call -> !call.has(CallStage.COUNTERMEASURE))
                .count();
    }

    /** What each line has of a count that is not nought, with its own door. */
    private List<Note> eachLine(String key, String door, ToLongBiFunction<LineKey, Picture> count) {
        List<Note> notes = new ArrayList<>();
        lines.forEach((line, picture) -> {
            long counted = count.applyAsLong(line, picture);
            if (counted > 0) {
                notes.add(new Note(Signal.NORMAL, visit.say(key, name(picture), counted), Doors.room(line, door)));
            }
        });
        return notes;
    }

    private Room fourM() {
        List<Note> notes = new ArrayList<>();
        lines.forEach((line, picture) -> notes.addAll(LinePage.changes(visit, line, picture.gemba(), visit.now(line))));
        return room(
                "fourm",
                "room.fourm",
                "4Mの安定",
                Signal.NORMAL,
                notes.isEmpty() ? visit.say("room.fourm.quiet") : visit.say("room.fourm.changes", notes.size()),
                facts("Changing", "ChangePointSeen"),
                notes.stream().limit(2).toList());
    }

    private String facts(String group, String kind) {
        return lines.isEmpty() ? "/about" : first + "/facts?room=" + group + "&kind=" + kind;
    }

    private Room room(
            String id, String key, String kanji, Signal signal, String sentence, String href, List<Note> notes) {
        return new Room(
                id,
                visit.say(key),
                kanji,
                signal,
                sentence,
                href,
                notes.stream().limit(NOTES).toList());
    }

    private LocalDate day(LineKey line, Picture picture) {
        Instant now = visit.now(line);
        return picture.gemba()
                .definition()
                .workTime()
                .map(time -> time.dayOf(now))
                .orElse(LocalDate.ofInstant(now, visit.words().zone()));
    }

    private Collection<Gemba> gembas() {
        return lines.values().stream().map(Picture::gemba).toList();
    }

    private Collection<LineDefinition> definitions() {
        return gembas().stream().flatMap(it -> it.definition().today().stream()).toList();
    }

    private static String name(Picture picture) {
        return picture.gemba()
                .definition()
                .today()
                .map(it -> it.line().name())
                .orElse(picture.line().toString());
    }
}
