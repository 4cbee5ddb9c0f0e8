package org.gemba.server.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gemba.connect.whatif.Answer;
import org.gemba.connect.whatif.Figure;
import org.gemba.connect.whatif.NotAsked;
import org.gemba.connect.whatif.NotAsked.Reason;
import org.gemba.connect.whatif.Question;
import org.gemba.connect.whatif.Scenario;
import org.gemba.connect.whatif.ScenarioDesk;
import org.gemba.connect.whatif.Span;
import org.gemba.engine.Picture;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineKey;
import org.gemba.house.text.Text;
import org.gemba.server.page.JournalFacts;
import org.gemba.server.page.WhatIfWords;
import org.gemba.server.words.Words;
import tools.jackson.databind.util.RawValue;

/** What programs ask a line, and what they are answered. */
final class ScenarioAnswers {
    private static final Text<Question> QUESTION = Text.of(Question.class, Api.MOST_BYTES);
    private static final List<Figure> WHOLE =
            List.of(Figure.OUTPUT, Figure.ATTAINMENT, Figure.LEAD_TIME, Figure.LEAD_TIME_95, Figure.IN_PROCESS);
    private static final List<Figure> OF_STATION = List.of(
            Figure.WORKING,
            Figure.CHANGING_OVER,
            Figure.BLOCKED,
            Figure.STARVED,
            Figure.DOWN,
            Figure.WITHOUT_OPERATOR,
            Figure.RESTING);

    private final Works works;
    private final ScenarioDesk desk;

    ScenarioAnswers(Works works, ScenarioDesk desk) {
        this.works = works;
        this.desk = desk;
    }

    /** All scenarios of a line, newest first, without their figures. */
    Map<String, Object> all(LineKey line) {
        picture(line);
        return Map.of(
                "scenarios", desk.scenarios(line).stream().map(this::summary).toList());
    }

    /** One scenario with its figures. */
    Map<String, Object> one(LineKey line, String number) {
        Scenario scenario = find(line, number);
        Map<String, Object> body = summary(scenario);
        body.put("question", new RawValue(QUESTION.string(scenario.question())));
        scenario.answer().ifPresent(answer -> answer(answer, body));
        desk.backTests(line)
                .standsBehind(scenario.basis().definition())
                .ifPresent(test -> body.put("backTest", BackTestAnswers.summary(test)));
        return body;
    }

    /** Ends one that waits or is played; one that has its answer keeps it. */
    Outcome cancel(LineKey line, String number) {
        int cancelled = find(line, number).number();
        desk.cancel(line, cancelled);
        return new Outcome(200, summary(find(line, number)));
    }

    /** The factory file of a scenario: as it was played, or by the line's standards as long as it was not. */
    String file(LineKey line, String number) throws IOException {
        return Files.readString(desk.fileOf(find(line, number)), StandardCharsets.UTF_8);
    }

    /** What the player shows of a scenario that was played. */
    String replay(LineKey line, String number) throws IOException {
        Path file = desk.replayOf(find(line, number));
        if (!Files.exists(file)) {
            throw NotTaken.notHere(
                    "Scenario %s of line %s has no replay: it was not played yet, or too much is in process."
                            .formatted(number, line));
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** Asks; the same question under the same name is the same scenario, and has been asked already. */
    Outcome ask(LineKey line, Question question) {
        Picture picture = picture(line);
        LineDefinition definition = picture.gemba().definition().today().orElseThrow(() -> notDescribed(line));
        long newest = picture.head().sequence();
        try {
            Scenario asked = desk.ask(
                    definition,
                    JournalFacts.of(works, line, newest),
                    newest,
                    works.clock(line).orElseThrow().instant(),
                    question);
            return new Outcome(201, summary(asked));
        } catch (NotAsked refused) {
            Optional<Scenario> same = desk.scenarios(line).stream()
                    .filter(each -> refused.reason() == Reason.NAME_TAKEN
                            && each.question().equals(question))
                    .findFirst();
            return same.map(scenario -> new Outcome(200, summary(scenario))).orElseGet(() -> refusal(refused));
        }
    }

    static NotTaken notDescribed(LineKey line) {
        return NotTaken.notHere("Line %s was not described yet.".formatted(line));
    }

    static Outcome refusal(NotAsked refused) {
        Words english = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
        int status = refused.reason() == Reason.QUEUE_FULL ? 503 : 409;
        return new Outcome(
                status,
                Problems.of(
                        status,
                        status == 503 ? "busy" : "refused",
                        "That question was not taken.",
                        new WhatIfWords(english).refusal(refused),
                        "Change what the detail names, and ask again."));
    }

    private Picture picture(LineKey line) {
        return works.picture(line).orElseThrow(() -> NotTaken.notHere("There is no line %s here.".formatted(line)));
    }

    Scenario find(LineKey line, String number) {
        picture(line);
        return (number.matches("\\d{1,9}") ? desk.scenario(line, Integer.parseInt(number)) : Optional.<Scenario>empty())
                .orElseThrow(() -> NotTaken.notHere("Line %s has no scenario %s.".formatted(line, number)));
    }

    private Map<String, Object> summary(Scenario scenario) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("scenario", scenario.number());
        summary.put("name", scenario.question().name());
        summary.put("askedAt", scenario.askedAt().toString());
        summary.put("state", state(scenario));
        desk.progress(scenario.line(), scenario.number()).ifPresent(progress -> {
            summary.put("place", progress.place());
            summary.put("finishedRuns", progress.finished());
            summary.put("runs", progress.of());
        });
        summary.put("definition", scenario.basis().definition());
        summary.put("sequence", scenario.basis().sequence());
        summary.put("upToDate", isUpToDate(scenario));
        summary.put("simulated", true);
        summary.put(
                "href",
                "/api/v1/plants/%s/lines/%s/scenarios/%d"
                        .formatted(scenario.line().plant(), scenario.line().line(), scenario.number()));
        return summary;
    }

    private static String state(Scenario scenario) {
        return scenario.answer().isPresent()
                ? "answered"
                : scenario.unanswered()
                        .map(why -> why.name().toLowerCase(Locale.ROOT))
                        .orElse("open");
    }

    private boolean isUpToDate(Scenario scenario) {
        return works.picture(scenario.line())
                .flatMap(picture -> picture.gemba().definition().today())
                .map(ScenarioDesk::hash)
                .equals(Optional.of(scenario.basis().definition()));
    }

    private static void answer(Answer answer, Map<String, Object> body) {
        body.put("confidence", Answer.CONFIDENCE);
        body.put("facts", answer.facts());
        answer.bottleneckAsItIs().ifPresent(station -> body.put("bottleneckAsItIs", station));
        answer.bottleneckAsAsked().ifPresent(station -> body.put("bottleneckAsAsked", station));
        List<Map<String, Object>> figures = new ArrayList<>();
        WHOLE.forEach(figure -> figures.add(figure(answer, figure, "")));
        for (String station : answer.stations()) {
            OF_STATION.forEach(figure -> figures.add(figure(answer, figure, station)));
        }
        body.put("figures", figures);
    }

    private static Map<String, Object> figure(Answer answer, Figure figure, String of) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("key", figure.name().toLowerCase(Locale.ROOT));
        if (!of.isEmpty()) {
            body.put("of", of);
        }
        body.put("unit", unit(figure));
        answer.asItIs(figure, of).ifPresent(span -> body.put("asItIs", span(span)));
        answer.asAsked(figure, of).ifPresent(span -> body.put("asAsked", span(span)));
        if (of.isEmpty()) {
            answer.difference(figure).ifPresent(span -> body.put("difference", span(span)));
        }
        return body;
    }

    private static Map<String, Object> span(Span span) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("mean", span.mean());
        body.put("low", span.low());
        body.put("high", span.high());
        return body;
    }

    private static String unit(Figure figure) {
        return switch (figure) {
            case OUTPUT -> "units_per_day";
            case LEAD_TIME, LEAD_TIME_95 -> "s";
            case IN_PROCESS -> "units";
            default -> "share";
        };
    }
}
