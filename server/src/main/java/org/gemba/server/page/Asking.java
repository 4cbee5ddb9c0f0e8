package org.gemba.server.page;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.jidoka.stop.OpenStop;
import org.gemba.house.jidoka.stop.Standing;
import org.gemba.house.journal.Entry;
import org.gemba.house.journal.Journal;
import org.gemba.house.language.AbnormalityNumber;
import org.gemba.house.language.AndonKind;
import org.gemba.house.language.Asked;
import org.gemba.house.language.CallNumber;
import org.gemba.house.language.Disposition;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.gemba.house.language.Step;
import org.gemba.house.language.Stopping;

/** Turns what was pressed or written on a page into a request. */
final class Asking {
    private final Visit visit;
    private final Map<String, String> form;

    Asking(Visit visit, Map<String, String> form) {
        this.visit = visit;
        this.form = Map.copyOf(form);
    }

    /**
     * The request with its stamps.
     *
     * @throws Unfit if the form does not make one
     */
    Asked asked() {
        return new Asked(
                made("ask.id", "page:" + field("id"), RequestId::new),
                visit.now(),
                source(),
                visit.person(),
                Provenance.ENTERED,
                request());
    }

    private Source source() {
        String station = form.getOrDefault("station", "");
        return new Source(station.isEmpty() ? "page" : "tablet:" + station());
    }

    private Request request() {
        return switch (field("ask")) {
            case "PullCord" ->
                new Request.PullCord(station(), made("ask.unknown", field("kind"), AndonKind::valueOf), "");
            case "AnswerCall" -> new Request.AnswerCall(call());
            case "ArriveAtCall" -> new Request.ArriveAtCall(call());
            case "ContainCall" -> new Request.ContainCall(call(), text());
            case "ClearCall" -> new Request.ClearCall(call());
            case "NameCountermeasure" -> new Request.NameCountermeasure(call(), text());
            case "RestartSegment" -> new Request.RestartSegment(made("ask.segment", field("target"), SegmentId::new));
            case "ExplainPitch" -> new Request.ExplainPitch(pitch(), text());
            case "SignOffPitch" -> new Request.SignOffPitch(pitch());
            case "LookInto" -> new Request.LookInto(new AbnormalityNumber(number("target")), text());
            case "DefectFound" -> new Request.Report(defect());
            case "StopBegan" -> new Request.Report(new Stopping.StopBegan(station(), text("reason")));
            case "StopReasonNamed" -> new Request.Report(new Stopping.StopReasonNamed(station(), text("reason")));
            case "StopEnded" -> new Request.Report(stopEnded());
            case "Correct" -> correction();
            default -> throw unfit("ask.unknown", field("ask"));
        };
    }

    private Quality.DefectFound defect() {
        String unit = form.getOrDefault("unit", "");
        return new Quality.DefectFound(
                station(),
                unit.isEmpty() ? Optional.empty() : Optional.of(made("ask.unit", unit, UnitId::new)),
                text("kind"),
                PieceCount.ONE,
                Disposition.UNDECIDED);
    }

    private Stopping.StopEnded stopEnded() {
        OpenStop stop = visit.picture()
                .gemba()
                .stops()
                .at(station())
                .flatMap(Standing::stop)
                .orElseThrow(() -> unfit("ask.runs", station().value()));
        Duration took = Duration.between(stop.since(), visit.now());
        return new Stopping.StopEnded(
                station(),
                stop.reason(),
                Step.USUAL,
                took.isNegative() ? Duration.ZERO : took,
                Optional.empty(),
                PieceCount.NONE);
    }

    private Request correction() {
        try (Journal journal = visit.book()) {
            Entry wrong = journal.entry(number("sequence"))
                    .orElseThrow(() -> NotHere.of(visit.say("error.fact", field("sequence"))));
            return new Request.Correct(wrong.recorded(), Optional.empty(), visit.say("undo.why"));
        }
    }

    private StationId station() {
        return made("ask.station", field("station"), StationId::new);
    }

    private CallNumber call() {
        return new CallNumber(number("target"));
    }

    private Instant pitch() {
        try {
            return Instant.parse(field("pitch"));
        } catch (DateTimeParseException noTime) {
            throw unfit("ask.time", field("pitch"));
        }
    }

    private String text() {
        return text("text");
    }

    /** What a person wrote or chose: a few words. */
    private String text(String name) {
        String text = field(name);
        boolean typed = text.chars().allMatch(c -> !Character.isISOControl(c) || c == '\n');
        if (!typed || text.length() > Limits.REMARK_LENGTH) {
            throw unfit("ask.text", Limits.REMARK_LENGTH);
        }
        return text;
    }

    private <T> T made(String key, String text, Function<String, T> constructor) {
        try {
            return constructor.apply(text);
        } catch (IllegalArgumentException notOne) {
            throw unfit(key, text);
        }
    }

    private Unfit unfit(String key, Object... gaps) {
        return Unfit.of(visit.words(), key, gaps);
    }

    private long number(String name) {
        String text = field(name);
        if (!text.matches("\\d{1,18}")) {
            throw unfit("ask.number", text);
        }
        return Long.parseLong(text);
    }

    private String field(String name) {
        String value = form.getOrDefault(name, "");
        if (value.isBlank()) {
            throw unfit("ask.empty", name);
        }
        return value.strip().replace("\r\n", "\n");
    }
}
