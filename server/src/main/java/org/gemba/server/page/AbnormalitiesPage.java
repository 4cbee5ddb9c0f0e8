package org.gemba.server.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gemba.house.floor.LineKey;
import org.gemba.house.jidoka.abnormality.Abnormality;
import org.gemba.house.jidoka.abnormality.AbnormalityBoard;
import org.gemba.house.jidoka.abnormality.LookedInto;
import org.gemba.house.language.AbnormalityKind;
import org.gemba.server.view.AbnormalitiesView;
import org.gemba.server.view.AbnormalitiesView.Card;
import org.gemba.server.view.AbnormalitiesView.Kind;
import org.gemba.server.view.AbnormalitiesView.Seen;
import org.gemba.server.view.Figure;
import org.gemba.server.view.Signal;
import org.gemba.server.view.View;

/** What was not as it should be: open first, newest first. */
final class AbnormalitiesPage implements Page {
    private static final int SHOWN = 100;

    @Override
    public View view(Visit visit) {
        AbnormalityBoard board = visit.picture().gemba().abnormalities();
        Instant now = visit.now();
        List<Abnormality> open = board.open(now).reversed();
        List<Abnormality> all = Stream.concat(open.stream(), board.ended().stream().toList().reversed().stream())
                .toList();
        String chosen = visit.asked("kind");
        return new AbnormalitiesView(
                visit.line().toString(),
                Doors.room(visit.line(), "ask"),
                figures(visit, open, all),
                kinds(visit, all, chosen),
                all.stream()
                        .filter(it -> chosen.isEmpty() || it.kind().name().equals(chosen))
                        .limit(SHOWN)
                        .map(it -> card(visit, it, open.contains(it)))
                        .toList(),
                People.choice(visit));
    }

    private static List<Figure> figures(Visit visit, List<Abnormality> open, List<Abnormality> all) {
        long looked = all.stream().filter(it -> it.lookedInto().isPresent()).count();
        return List.of(
                Figure.of(
                        visit.say("abnormal.figure.open"),
                        visit.words().count(open.size()),
                        visit.say("abnormal.figure.open.note"),
                        Doors.facts(visit.line())
                                .of("AbnormalityFound", "AbnormalityEnded")
                                .href()),
                Figure.of(
                        visit.say("abnormal.figure.looked"),
                        visit.words().count(looked),
                        visit.say("abnormal.figure.looked.note", visit.words().count(all.size())),
                        Doors.facts(visit.line()).of("AbnormalityLookedInto").href()));
    }

    private static List<Kind> kinds(Visit visit, List<Abnormality> all, String chosen) {
        Map<AbnormalityKind, Integer> counts = new EnumMap<>(AbnormalityKind.class);
        all.forEach(it -> counts.merge(it.kind(), 1, Integer::sum));
        List<Kind> kinds = new ArrayList<>();
        if (!all.isEmpty()) {
            kinds.add(
                    new Kind(visit.say("abnormal.all"), all.size(), chosen.isEmpty(), visit.here(Map.of("kind", ""))));
        }
        counts.forEach((kind, count) -> kinds.add(new Kind(
                visit.words().name(kind), count, kind.name().equals(chosen), visit.here(Map.of("kind", kind.name())))));
        return kinds;
    }

    private static Card card(Visit visit, Abnormality it, boolean open) {
        LineKey line = visit.line();
        Signal signal =
                !open ? Signal.NORMAL : it.kind() == AbnormalityKind.STATION_SILENT ? Signal.MISSING : Signal.LATE;
        String state = open
                ? visit.say("abnormal.open")
                : it.endedAt()
                        .map(at -> visit.say("abnormal.ended", visit.words().clock(at)))
                        .orElse(visit.say("abnormal.looked"));
        Map<Long, Seen> seen = new LinkedHashMap<>();
        it.seenIn()
                .forEach(number -> seen.put(
                        number, new Seen(visit.say("abnormal.fact", number.toString()), Doors.fact(line, number))));
        return new Card(
                it.number().toString(),
                signal,
                state,
                visit.words().name(it.kind()),
                Stream.concat(it.station().map(Object::toString).stream(), it.unit().map(Object::toString).stream())
                        .reduce((one, other) -> one + " · " + other)
                        .orElse(""),
                it.standard(),
                it.actual(),
                visit.words().day(it.foundAt()) + " " + visit.words().clock(it.foundAt()),
                it.lookedInto().map(LookedInto::finding),
                List.copyOf(seen.values()),
                around(line, it),
                "abnormality-%s-%s"
                        .formatted(
                                it.number(), it.lookedInto().map(LookedInto::at).orElse(Instant.EPOCH)));
    }

    private static String around(LineKey line, Abnormality it) {
        Doors door = Doors.facts(line)
                .from(it.foundAt().minusSeconds(600))
                .to(it.endedAt().orElse(it.foundAt()).plusSeconds(600));
        it.station().ifPresent(door::at);
        it.unit().ifPresent(door::of);
        return door.href();
    }
}
