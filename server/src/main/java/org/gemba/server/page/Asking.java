package org.gemba.server.page;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
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
     * @throws IllegalArgumentException if the form does not make one
     */
    Asked asked() {
        return new Asked(
                new RequestId("page:" + field("id")),
                visit.now(),
                source(),
                visit.person(),
                Provenance.ENTERED,
                request());
    }

    private Source source() {
        String station = form.getOrDefault("station", "");
        return new Source(station.isEmpty() ? "page" : "tablet:" + new StationId(station));
    }

    private Request request() {
        return switch (field("ask")) {
            case "PullCord" -> new Request.PullCord(station(), AndonKind.valueOf(field("kind")), "");
            case "AnswerCall" -> new Request.AnswerCall(call());
            case "ArriveAtCall" -> new Request.ArriveAtCall(call());
            case "ContainCall" -> new Request.ContainCall(call(), text());
            case "ClearCall" -> new Request.ClearCall(call());
            case "NameCountermeasure" -> new Request.NameCountermeasure(call(), text());
            case "RestartSegment" -> new Request.RestartSegment(new SegmentId(field("target")));
            case "ExplainPitch" -> new Request.ExplainPitch(pitch(), text());
            case "SignOffPitch" -> new Request.SignOffPitch(pitch());
            case "LookInto" -> new Request.LookInto(new AbnormalityNumber(number("target")), text());
            case "DefectFound" -> new Request.Report(defect());
            case "StopBegan" -> new Request.Report(new Stopping.StopBegan(station(), field("reason")));
            case "StopReasonNamed" -> new Request.Report(new Stopping.StopReasonNamed(station(), field("reason")));
            case "StopEnded" -> new Request.Report(stopEnded());
            case "Correct" -> correction();
            default -> throw new IllegalArgumentException("Nothing is known by the name '%s'.".formatted(field("ask")));
        };
    }

    private Quality.DefectFound defect() {
        String unit = form.getOrDefault("unit", "");
        return new Quality.DefectFound(
                station(),
                unit.isEmpty() ? Optional.empty() : Optional.of(new UnitId(unit)),
                field("kind"),
                PieceCount.ONE,
                Disposition.UNDECIDED);
    }

    private Stopping.StopEnded stopEnded() {
        OpenStop stop = visit.picture()
                .gemba()
                .stops()
                .at(station())
                .flatMap(Standing::stop)
                .orElseThrow(() -> new IllegalArgumentException("Station %s does not stand.".formatted(station())));
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
        return new StationId(field("station"));
    }

    private CallNumber call() {
        return new CallNumber(number("target"));
    }

    private Instant pitch() {
        try {
            return Instant.parse(field("pitch"));
        } catch (DateTimeParseException noTime) {
            throw new IllegalArgumentException("'%s' is no time.".formatted(field("pitch")), noTime);
        }
    }

    private String text() {
        return field("text").strip();
    }

    private long number(String name) {
        String text = field(name);
        if (!text.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("The field '%s' must be a number.".formatted(name));
        }
        return Long.parseLong(text);
    }

    private String field(String name) {
        String value = form.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException("The field '%s' is empty.".formatted(name));
        }
        return value.strip().replace("\r\n", "\n");
    }
}
