package org.gemba.server.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.gemba.engine.Picture;
import org.gemba.house.justintime.takt.PitchBoard;
import org.gemba.house.justintime.takt.PitchRow;
import org.gemba.house.justintime.takt.PitchSheet;
import org.gemba.house.justintime.takt.PlanAndActual;
import org.gemba.house.justintime.takt.RowData;
import org.gemba.house.justintime.takt.RowPhase;
import org.gemba.house.justintime.takt.Stood;
import org.gemba.house.justintime.takt.StopSeen;
import org.gemba.server.view.Figure;
import org.gemba.server.view.PitchView;
import org.gemba.server.view.PitchView.Row;
import org.gemba.server.view.PitchView.When;
import org.gemba.server.view.Signal;
import org.gemba.server.view.View;
import org.gemba.server.words.Words;

/** The pitch board of a production day. */
final class PitchPage implements Page {
    private static final int WIDEST = 100;

    @Override
    public View view(Visit visit) {
        Picture picture = visit.picture();
        PitchBoard board = picture.gemba().pitch();
        Instant now = visit.now();
        Optional<LocalDate> today = board.today(now).map(PitchSheet::day);
        Optional<LocalDate> day = asked(visit).or(() -> today);
        Optional<PitchSheet> sheet = day.flatMap(it -> board.sheet(it, now));
        List<LocalDate> kept = board.daysKept();
        return new PitchView(
                visit.line().toString(),
                Doors.room(visit.line(), "ask"),
                day.map(visit.words()::day).orElse(""),
                day.flatMap(it -> kept.stream().filter(it::isAfter).reduce((one, next) -> next))
                        .map(it -> on(visit, it)),
                day.flatMap(it -> kept.stream().filter(it::isBefore).findFirst())
                        .map(it -> on(visit, it)),
                Paces.of(visit.words(), picture, now),
                sheet.map(it -> rows(visit, it, picture)).orElse(List.of()),
                sheet.map(it -> figures(visit, it, picture)).orElse(List.of()),
                People.choice(visit));
    }

    private static Optional<LocalDate> asked(Visit visit) {
        try {
            return visit.asked("day").isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(visit.asked("day")));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static String on(Visit visit, LocalDate day) {
        return visit.here(Map.of("day", day.toString()));
    }

    private static List<Row> rows(Visit visit, PitchSheet sheet, Picture picture) {
        long widest = Math.max(
                1,
                sheet.rows().stream()
                        .mapToLong(row ->
                                Math.max(row.row().plan().orElse(0), row.row().counted()))
                        .max()
                        .orElse(1));
        List<Row> rows = new ArrayList<>();
        String shift = "";
        for (PitchRow row : sheet.rows()) {
            String now = shift(picture, row);
            rows.add(row(visit, row, now.equals(shift) ? "" : now, widest, picture));
            shift = now;
        }
        return rows;
    }

    private static String shift(Picture picture, PitchRow row) {
        return picture.gemba()
                .definition()
                .workTime()
                .flatMap(time ->
                        time.planAt(row.time().start()).shiftAt(row.time().start()))
                .map(it -> it.name())
                .orElse("");
    }

    private static Row row(Visit visit, PitchRow row, String shift, long widest, Picture picture) {
        Words words = visit.words();
        boolean ended = row.phase() == RowPhase.ENDED;
        boolean future = row.phase() == RowPhase.FUTURE;
        Signal signal = signal(row);
        return new Row(
                row.time().start().toString(),
                words.clock(row.time().start()) + "–" + words.clock(row.time().end()),
                shift,
                future ? When.TO_COME : ended ? When.PAST : When.PRESENT,
                count(words, row.row().plan()),
                row.data() == RowData.MISSING
                        ? words.say("pitch.atleast", words.count(row.row().counted()))
                        : words.count(row.row().counted()),
                count(words, row.soFar().plan()),
                future ? "" : words.count(row.soFar().counted()),
                row.row().gap().isPresent() ? words.gap(row.row().gap().getAsLong()) : words.say("none"),
                signal,
                words.say(
                        signal == Signal.LATE
                                ? "pitch.under"
                                : signal == Signal.MISSING ? "pitch.missing" : "pitch.ok"),
                (int) (WIDEST * row.row().plan().orElse(0) / widest),
                (int) (WIDEST * row.row().counted() / widest),
                reason(visit, row),
                signedOff(visit, row),
                !future && (signal == Signal.LATE || signal == Signal.MISSING),
                ended && row.signOff().isEmpty(),
                Doors.facts(visit.line())
                        .of("UnitFinished", "Corrected")
                        .from(row.time().start())
                        .to(row.time().end())
                        .href(),
                "pitch:" + row.time().start() + ":" + picture.head().sequence());
    }

    private static Signal signal(PitchRow row) {
        if (row.phase() == RowPhase.FUTURE) {
            return Signal.NORMAL;
        }
        if (row.data() == RowData.MISSING) {
            return Signal.MISSING;
        }
        long most = row.phase() == RowPhase.ENDED ? 0 : -1;
        return row.row().gap().orElse(0) < most ? Signal.LATE : Signal.NORMAL;
    }

    private static String reason(Visit visit, PitchRow row) {
        String written = row.reasons().stream().map(it -> it.reason()).collect(Collectors.joining(" · "));
        String seen =
                row.stops().stream().limit(2).map(stop -> seen(visit, stop)).collect(Collectors.joining(", "));
        return written.isEmpty() ? seen : seen.isEmpty() ? written : written + " (" + seen + ")";
    }

    private static String seen(Visit visit, StopSeen stop) {
        Words words = visit.words();
        String what = switch (stop.what()) {
            case Stood.StationStood it -> it.station() + " " + StopReasons.name(visit.definition(), it.reason());
            case Stood.StationChangedOver it -> it.station() + " → " + it.to();
            case Stood.SegmentStood it -> words.say("line.segment", it.segment().value());
        };
        return what + " " + words.duration(Paces.wholeSeconds(stop.stood()));
    }

    private static String signedOff(Visit visit, PitchRow row) {
        return row.signOff()
                .map(signed -> {
                    String who = signed.by()
                            .map(id -> People.name(visit.definition(), id))
                            .orElse(visit.say("person.nobody"));
                    return row.changedSinceSignOff()
                            ? visit.say("pitch.changed", who, visit.words().count(signed.actual()))
                            : who;
                })
                .orElse("");
    }

    private static List<Figure> figures(Visit visit, PitchSheet sheet, Picture picture) {
        Words words = visit.words();
        String href = Paces.finishedToday(picture, Optional.of(sheet));
        String note = visit.say("pitch.figure.note");
        OptionalLong plan = sheet.rows().isEmpty()
                ? OptionalLong.empty()
                : sheet.rows().getLast().soFar().plan();
        Optional<PlanAndActual> soFar = sheet.soFar();
        List<PitchRow> under = sheet.rows().stream()
                .filter(row -> row.phase() == RowPhase.ENDED && signal(row) != Signal.NORMAL)
                .toList();
        long explained = under.stream().filter(row -> !row.reasons().isEmpty()).count();
        OptionalLong gap = soFar.isPresent() ? soFar.get().gap() : OptionalLong.empty();
        return List.of(
                Figure.of(
                        visit.say("pitch.figure.plan"),
                        count(words, plan),
                        note,
                        facts(visit, "DemandSet", "CalendarSet")),
                Figure.of(
                        visit.say("pitch.figure.actual"),
                        soFar.map(it -> words.count(it.counted())).orElse(words.say("none")),
                        note,
                        href),
                gap.isPresent()
                        ? Figure.of(visit.say("pitch.figure.gap"), words.gap(gap.getAsLong()), note, href)
                        : Figure.missing(
                                visit.say("pitch.figure.gap"), visit.say("unknown"), visit.say("pitch.missing")),
                Figure.of(
                        visit.say("pitch.figure.explained"),
                        visit.say("pitch.figure.rows", explained, under.size()),
                        note,
                        facts(visit, "PitchExplained")));
    }

    private static String facts(Visit visit, String... kinds) {
        return Doors.facts(visit.line()).of(kinds).href();
    }

    private static String count(Words words, OptionalLong count) {
        return count.isPresent() ? words.count(count.getAsLong()) : words.say("none");
    }
}
