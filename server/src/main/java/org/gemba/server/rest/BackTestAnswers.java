package org.gemba.server.rest;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gemba.connect.whatif.BackTest;
import org.gemba.connect.whatif.BackTest.Foretold;
import org.gemba.connect.whatif.BackTests;
import org.gemba.connect.whatif.NotAsked;
import org.gemba.connect.whatif.Progress;
import org.gemba.connect.whatif.ScenarioDesk;
import org.gemba.engine.Picture;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineKey;
import org.gemba.server.page.JournalFacts;

/** What programs are told of a line's back-test. */
final class BackTestAnswers {
    private final Works works;
    private final ScenarioDesk desk;

    BackTestAnswers(Works works, ScenarioDesk desk) {
        this.works = works;
        this.desk = desk;
    }

    /** The newest, whether one is under way, and why one that was asked for after it came to no end. */
    Map<String, Object> read(LineKey line) {
        picture(line);
        BackTests tests = desk.backTests(line);
        Optional<Progress> progress = desk.backTestProgress(line);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("state", state(tests, progress));
        progress.ifPresent(it -> {
            body.put("place", it.place());
            body.put("finishedRuns", it.finished());
            body.put("runs", it.of());
        });
        tests.newest().ifPresent(test -> body.put("newest", newest(line, test)));
        body.put("href", "/api/v1/plants/%s/lines/%s/back-test".formatted(line.plant(), line.line()));
        return body;
    }

    private static String state(BackTests tests, Optional<Progress> progress) {
        if (progress.isPresent()) {
            return "open";
        }
        return tests.untested()
                .map(it -> it.why().name().toLowerCase(Locale.ROOT))
                .orElse(tests.newest().isPresent() ? "tested" : "none");
    }

    /** Plays one, unless it is under way. */
    Outcome test(LineKey line) {
        Picture picture = picture(line);
        long newest = picture.head().sequence();
        try {
            desk.test(
                    picture.gemba().definition().today().orElseThrow(() -> ScenarioAnswers.notDescribed(line)),
                    JournalFacts.of(works, line, newest),
                    newest,
                    works.clock(line).orElseThrow().instant());
            return new Outcome(202, read(line));
        } catch (NotAsked refused) {
            return ScenarioAnswers.refusal(refused);
        }
    }

    /** Ends the one that is under way; an older one still stands. */
    Outcome cancel(LineKey line) {
        picture(line);
        desk.cancelBackTest(line);
        return new Outcome(200, read(line));
    }

    private Picture picture(LineKey line) {
        return works.picture(line).orElseThrow(() -> NotTaken.notHere("There is no line %s here.".formatted(line)));
    }

    private Map<String, Object> newest(LineKey line, BackTest test) {
        Optional<LineDefinition> today = picture(line).gemba().definition().today();
        Map<String, Object> body = summary(test);
        body.put("upToDate", today.map(ScenarioDesk::hash).equals(Optional.of(test.definition())));
        body.put("facts", test.facts());
        body.put("factsSimulated", test.simulated());
        body.put("runs", test.runs());
        body.put("seed", test.seed());
        body.put("share", BackTest.SHARE);
        body.put("figures", test.figures().stream().map(BackTestAnswers::figure).toList());
        return body;
    }

    /** When it was made, of which days, and what to think of it. */
    static Map<String, Object> summary(BackTest test) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("askedAt", test.askedAt().toString());
        body.put("since", test.since().toString());
        body.put("until", test.until().toString());
        body.put("verdict", test.verdict().name().toLowerCase(Locale.ROOT));
        body.put("inside", test.inside());
        body.put("of", test.figures().size());
        return body;
    }

    private static Map<String, Object> figure(Foretold figure) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("key", figure.what().name().toLowerCase(Locale.ROOT));
        figure.day().ifPresent(day -> body.put("day", day.toString()));
        body.put(
                "unit",
                switch (figure.what()) {
                    case LEAD, STOOD -> "s";
                    case FINISHED, INSIDE, SCRAPPED -> "units";
                    case CALLS, SEGMENT_STOPS, STOPS -> "count";
                });
        body.put("low", figure.low());
        body.put("middle", figure.middle());
        body.put("high", figure.high());
        body.put("happened", figure.happened());
        body.put("inside", figure.isInside());
        return body;
    }
}
