package org.gemba.server.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.StationId;
import org.gemba.house.jidoka.abnormality.Abnormality;
import org.gemba.house.jidoka.abnormality.AbnormalityBoard;
import org.gemba.house.jidoka.abnormality.LookedInto;
import org.gemba.house.language.AbnormalityKind;
import org.gemba.house.language.AbnormalityNumber;
import org.gemba.server.view.AbnormalitiesView;
import org.gemba.server.view.AbnormalitiesView.Card;
import org.gemba.server.view.AbnormalitiesView.Group;
import org.gemba.server.view.AbnormalitiesView.Kind;
import org.gemba.server.view.AbnormalitiesView.Seen;
import org.gemba.server.view.AbnormalitiesView.Single;
import org.gemba.server.view.Figure;
import org.gemba.server.view.Signal;
import org.gemba.server.view.View;

/**
 * What was not as it should be. Slow cycles come by the dozen: they are counted by kind and station, the newest group first,
 * and each group opens to its single ones.
 */
final class AbnormalitiesPage implements Page {
    private static final int SHOWN = 100;
    private static final int LISTED = 12;

    /** How an address names what has no station. */
    private static final String NOWHERE = "-";

    @Override
    public View view(Visit visit) {
        AbnormalityBoard board = visit.picture().gemba().abnormalities();
        List<Abnormality> open = board.open(visit.now()).reversed();
        List<Abnormality> ended = board.ended().stream().toList().reversed();
        List<Abnormality> all = Stream.concat(open.stream(), ended.stream()).toList();
        String chosen = visit.asked("kind");
        String where = visit.asked("where");
        Set<AbnormalityNumber> stillOpen =
                open.stream().map(Abnormality::number).collect(Collectors.toSet());
        Predicate<Abnormality> wanted =
                it -> (chosen.isEmpty() || it.kind().name().equals(chosen))
                        && (where.isEmpty() || where(it).equals(where));
        return new AbnormalitiesView(
                visit.line().toString(),
                Doors.room(visit.line(), "ask"),
                figures(visit, open, all),
                kinds(visit, all, chosen),
                where.isEmpty() ? groups(visit, open.stream().filter(wanted), true) : List.of(),
                where.isEmpty() ? groups(visit, ended.stream().filter(wanted), false) : List.of(),
                where.isEmpty() ? Optional.empty() : Optional.of(where.equals(NOWHERE) ? "" : where),
                where.isEmpty()
                        ? List.of()
                        : all.stream()
                                .filter(wanted)
                                .limit(SHOWN)
                                .map(it -> card(visit, it, stillOpen.contains(it.number())))
                                .toList(),
                People.choice(visit));
    }

    private static String where(Abnormality it) {
        return it.station().map(StationId::value).orElse(NOWHERE);
    }

    /** Newest first, by the newest of each. */
    private static List<Group> groups(Visit visit, Stream<Abnormality> newestFirst, boolean open) {
        Map<List<String>, List<Abnormality>> groups = new LinkedHashMap<>();
        newestFirst.forEach(
                it -> groups.computeIfAbsent(List.of(it.kind().name(), where(it)), group -> new ArrayList<>())
                        .add(it));
        return groups.values().stream().map(group -> group(visit, group, open)).toList();
    }

    private static Group group(Visit visit, List<Abnormality> group, boolean open) {
        Abnormality newest = group.getFirst();
        String where = where(newest);
        return new Group(
                "%s-%s-%s".formatted(open ? "open" : "ended", newest.kind(), where),
                open ? signal(newest.kind()) : Signal.NORMAL,
                visit.words().name(newest.kind()),
                where.equals(NOWHERE) ? "" : where,
                visit.words().count(group.size()),
                when(visit, newest),
                group.stream().limit(LISTED).map(it -> single(visit, it)).toList(),
                group.size() > LISTED ? visit.say("abnormal.rest", group.size() - LISTED) : "",
                visit.here(Map.of("kind", newest.kind().name(), "where", where)));
    }

    private static Single single(Visit visit, Abnormality it) {
        return new Single(
                when(visit, it),
                it.unit().map(Object::toString).orElse(""),
                it.standard(),
                it.actual(),
                Doors.fact(
                        visit.line(),
                        it.seenIn().isEmpty() ? it.sequence() : it.seenIn().getLast()));
    }

    private static Signal signal(AbnormalityKind kind) {
        return kind == AbnormalityKind.STATION_SILENT ? Signal.MISSING : Signal.LATE;
    }

    private static String when(Visit visit, Abnormality it) {
        return visit.words().day(it.foundAt()) + " " + visit.words().clock(it.foundAt());
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
            kinds.add(new Kind(
                    visit.say("abnormal.all"),
                    all.size(),
                    chosen.isEmpty(),
                    visit.here(Map.of("kind", "", "where", ""))));
        }
        counts.forEach((kind, count) -> kinds.add(new Kind(
                visit.words().name(kind),
                count,
                kind.name().equals(chosen),
                visit.here(Map.of("kind", kind.name(), "where", "")))));
        return kinds;
    }

    private static Card card(Visit visit, Abnormality it, boolean open) {
        LineKey line = visit.line();
        Signal signal = open ? signal(it.kind()) : Signal.NORMAL;
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
                when(visit, it),
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
