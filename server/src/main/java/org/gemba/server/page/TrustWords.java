package org.gemba.server.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.connect.whatif.BackTest;
import org.gemba.connect.whatif.BackTest.Verdict;
import org.gemba.connect.whatif.BackTests;
import org.gemba.connect.whatif.Progress;
import org.gemba.connect.whatif.ScenarioDesk;
import org.gemba.house.floor.LineDefinition;
import org.gemba.server.view.Action;
import org.gemba.server.view.Signal;
import org.gemba.server.view.Trust;
import org.gemba.server.words.Words;

/** How a line's back-test is spoken of. */
final class TrustWords {
    /** A line changes; a back-test of longer ago tells of days that are gone. */
    private static final Duration FRESH = Duration.ofDays(7);

    private final Visit visit;
    private final Words words;
    private final ScenarioDesk desk;

    TrustWords(Visit visit, ScenarioDesk desk) {
        this.visit = visit;
        this.words = visit.words();
        this.desk = desk;
    }

    static String href(Visit visit) {
        return Doors.room(visit.line(), "simulate/back-test");
    }

    /** Of the line as it is today. */
    Optional<Trust> today() {
        return visit.definition().map(ScenarioDesk::hash).flatMap(this::of);
    }

    /** Of the line as a hash of its definition names it; empty where the line cannot be asked. */
    Optional<Trust> of(String definition) {
        return visit.definition().filter(WhatIfPage::canBeAsked).map(line -> of(line, definition));
    }

    private Trust of(LineDefinition line, String definition) {
        BackTests tests = desk.backTests(visit.line());
        Optional<Progress> progress = desk.backTestProgress(visit.line());
        Optional<BackTest> stands = tests.standsBehind(definition);
        boolean isToday = definition.equals(ScenarioDesk.hash(line));
        List<String> notes = new ArrayList<>();
        stands.ifPresent(test -> notes(test, notes));
        if (stands.isEmpty()) {
            tests.newest().ifPresent(other -> notes.add(visit.say("whatif.test.other", words.moment(other.askedAt()))));
        }
        progress.ifPresentOrElse(
                it -> notes.add(under(it)),
                () -> tests.untested()
                        .ifPresent(it -> notes.add(
                                visit.say("whatif.test.untested", words.moment(it.askedAt()), words.name(it.why())))));
        return new Trust(
                stands.map(test -> signal(test.verdict())).orElse(Signal.MISSING),
                stands.map(this::said).orElseGet(() -> visit.say("whatif.test.none")),
                notes,
                progress.map(WhatIfPage::percent),
                List.of(
                        progress.isPresent()
                                ? new Action("cancel", visit.say("whatif.test.cancel"), false)
                                : new Action(
                                        "play",
                                        visit.say(stands.isPresent() ? "whatif.test.again" : "whatif.test.play"),
                                        stands.isEmpty() && isToday)),
                href(visit) + "/do",
                stands.map(test -> href(visit)).filter(href -> !href.equals(visit.path())));
    }

    private static Signal signal(Verdict verdict) {
        return switch (verdict) {
            case HOLDS, MOSTLY -> Signal.GOOD;
            case FEW -> Signal.MISSING;
            case WARNS -> Signal.LATE;
        };
    }

    /** The verdict in a sentence. */
    String said(BackTest test) {
        return visit.say(
                "whatif.verdict." + test.verdict().name(),
                words.count(test.inside()),
                words.count(test.figures().size()),
                test.days());
    }

    private void notes(BackTest test, List<String> notes) {
        notes.add(visit.say(
                "whatif.test.when",
                words.moment(test.askedAt()),
                words.day(test.since()),
                words.day(test.until().minusDays(1)),
                words.count(test.facts()),
                words.count(test.runs()),
                words.duration(test.took())));
        if (test.simulated()) {
            notes.add(visit.say("whatif.test.simulated"));
        }
        Duration age = Duration.between(test.askedAt(), visit.now());
        if (age.compareTo(FRESH) > 0) {
            notes.add(visit.say("whatif.test.old", words.duration(age)));
        }
    }

    private String under(Progress progress) {
        return progress.place() > 0
                ? visit.say("whatif.test.waits", progress.place())
                : visit.say("whatif.test.plays", words.count(progress.finished()), words.count(progress.of()));
    }
}
