package org.gemba.server.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.gemba.engine.Picture;
import org.gemba.house.floor.LineKey;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.jidoka.andon.AnswerTally;
import org.gemba.house.justintime.takt.PitchRow;
import org.gemba.house.justintime.takt.PitchSheet;
import org.gemba.house.justintime.takt.PlanAndActual;
import org.gemba.house.justintime.takt.TaktTime;
import org.gemba.house.language.Provenance;
import org.gemba.house.valuestream.Amount;
import org.gemba.house.valuestream.Door;
import org.gemba.house.valuestream.Figure;
import org.gemba.house.valuestream.Figure.Measure;
import org.gemba.house.valuestream.ValueStream;
import org.gemba.house.valuestream.Window;
import org.gemba.server.page.FactFilter;

/** Figures for programs: each with its unit, and the address of the very facts it was computed from. */
final class FigureAnswers {
    private final String line;

    FigureAnswers(LineKey line) {
        this.line = "/api/v1/plants/" + line.plant() + "/lines/" + line.line();
    }

    /** Every figure of a value stream, as worked out over a window. */
    Map<String, Object> of(ValueStream stream, Window window) {
        List<Map<String, Object>> figures =
                stream.figures().stream().map(it -> figure(it, window)).toList();
        return answer(stream.period().orElse(window), stream.provenance(), figures);
    }

    private Map<String, Object> figure(Figure it, Window window) {
        Map<String, Object> figure = figure(it.key(), it.of(), it.amount(), it.unit());
        figure.put("facts", it.facts());
        figure.put("href", href(it.door(), window));
        return figure;
    }

    /** The pitch board of the day that a line is in: the day so far, then each row. */
    Map<String, Object> pitch(Picture picture, Instant now) {
        Optional<PitchSheet> sheet = picture.gemba().pitch().today(now);
        List<Map<String, Object>> figures = new ArrayList<>();
        Door finished = Door.of("UnitFinished");
        Door standards = Door.of("DemandSet", "CalendarSet");
        Window day =
                sheet.map(it -> new Window(it.time().start(), it.time().end())).orElse(Window.ALL);
        sheet.flatMap(it -> it.takt().pace()).ifPresent(pace -> paced(pace, standards, figures));
        sheet.flatMap(PitchSheet::soFar).ifPresent(it -> counted("", Optional.empty(), it, finished, day, figures));
        for (PitchRow row : sheet.map(PitchSheet::rows).orElse(List.of())) {
            Window hour = new Window(row.time().start(), row.time().end());
            counted("row.", Optional.of(row.time().start().toString()), row.row(), finished, hour, figures);
        }
        return answer(day, provenance(picture.gemba()), figures);
    }

    private void paced(TaktTime.Pace pace, Door door, List<Map<String, Object>> figures) {
        add("takt", Optional.empty(), new Amount.Length(pace.takt()), Measure.TIME, door, Window.ALL, figures);
        Amount planned = pace.plannedCycle().isPositive()
                ? new Amount.Length(pace.plannedCycle())
                : new Amount.NotKnown(Amount.Missing.STANDARD_CYCLES);
        add("planned-cycle", Optional.empty(), planned, Measure.TIME, Door.of("LineDescribed"), Window.ALL, figures);
    }

    private void counted(
            String prefix,
            Optional<String> of,
            PlanAndActual row,
            Door door,
            Window window,
            List<Map<String, Object>> figures) {
        Door standards = Door.of("DemandSet", "CalendarSet");
        add(prefix + "plan", of, amount(row.plan()), Measure.PIECES, standards, Window.ALL, figures);
        add(prefix + "due", of, amount(row.due()), Measure.PIECES, standards, Window.ALL, figures);
        add(prefix + "actual", of, amount(row.actual()), Measure.PIECES, door, window, figures);
        add(prefix + "gap", of, amount(row.gap()), Measure.PIECES, door, window, figures);
    }

    /** How calls of the day that a line is in were answered. */
    Map<String, Object> calls(Picture picture, Window day, LocalDate date) {
        Gemba gemba = picture.gemba();
        AnswerTally tally = gemba.andon().answers().of(date);
        List<Map<String, Object>> figures = new ArrayList<>();
        Door pulled = Door.of("AndonPulled");
        Door answered = Door.of("AndonPulled", "AndonAnswered");
        Amount rate =
                tally.answerRate().<Amount>map(Amount.Share::new).orElse(new Amount.NotKnown(Amount.Missing.TIMES));
        add("answered-in-time", Optional.empty(), rate, Measure.SHARE, answered, day, figures);
        add("answer-time.median", Optional.empty(), length(tally.median()), Measure.TIME, answered, day, figures);
        add(
                "answer-time.nine-tenths",
                Optional.empty(),
                length(tally.ninetieth()),
                Measure.TIME,
                answered,
                day,
                figures);
        add("calls", Optional.empty(), new Amount.Count(tally.calls()), Measure.FACTS, pulled, day, figures);
        Amount unanswered = new Amount.Count(tally.unanswered());
        add("calls.unanswered", Optional.empty(), unanswered, Measure.FACTS, answered, day, figures);
        Amount open = new Amount.Count(gemba.andon().open().size());
        add(
                "calls.open",
                Optional.empty(),
                open,
                Measure.FACTS,
                Door.of("AndonPulled", "AndonCleared"),
                Window.ALL,
                figures);
        return answer(day, provenance(gemba), figures);
    }

    private void add(
            String key,
            Optional<String> of,
            Amount amount,
            Measure unit,
            Door door,
            Window window,
            List<Map<String, Object>> figures) {
        Map<String, Object> figure = figure(key, of, amount, unit);
        figure.put("href", href(door, window));
        figures.add(figure);
    }

    private static Map<String, Object> figure(String key, Optional<String> of, Amount amount, Measure unit) {
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("key", key);
        of.ifPresent(name -> figure.put("of", name));
        figure.put("unit", unit == Measure.TIME ? "s" : unit.name().toLowerCase(Locale.ROOT));
        switch (amount) {
            case Amount.Count it -> figure.put("value", it.value());
            case Amount.Length it -> figure.put("value", seconds(it.value()));
            case Amount.Share it -> figure.put("value", it.value());
            case Amount.Average it -> figure.put("value", it.value());
            case Amount.NotKnown it -> figure.put("missing", it.why().name().toLowerCase(Locale.ROOT));
        }
        return figure;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static Amount amount(OptionalLong count) {
        return count.isPresent() ? new Amount.Count(count.getAsLong()) : new Amount.NotKnown(Amount.Missing.PIECES);
    }

    private static Amount length(Optional<Duration> length) {
        return length.<Amount>map(Amount.Length::new).orElse(new Amount.NotKnown(Amount.Missing.TIMES));
    }

    private static List<Provenance> provenance(Gemba gemba) {
        return gemba.simulated() ? List.of(Provenance.SIMULATED) : List.of();
    }

    private String href(Door door, Window window) {
        return line + "/facts" + FactFilter.written(FactFilter.questions(door, window));
    }

    private static Map<String, Object> answer(
            Window period, List<Provenance> provenance, List<Map<String, Object>> figures) {
        Map<String, Object> answer = new LinkedHashMap<>();
        if (!period.equals(Window.ALL)) {
            answer.put("from", period.from().toString());
            answer.put("to", period.to().toString());
        }
        if (!provenance.isEmpty()) {
            answer.put(
                    "provenance",
                    provenance.stream()
                            .map(it -> it.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
        answer.put("figures", figures);
        return answer;
    }
}
