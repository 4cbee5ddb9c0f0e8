package org.gemba.server.page;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gemba.connect.whatif.LineFacts;
import org.gemba.connect.whatif.NotAsked;
import org.gemba.connect.whatif.RunOf;
import org.gemba.connect.whatif.Scenario;
import org.gemba.connect.whatif.ScenarioDesk;
import org.gemba.house.floor.LineDefinition;
import org.gemba.server.view.ErrorView;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes questions to a line, and what is done with those that were asked. */
final class WhatIfForms {
    private static final int NOT_UNDERSTOOD = 400;
    private static final int REFUSED = 409;

    private final Pages pages;
    private final ScenarioDesk desk;

    WhatIfForms(Pages pages, ScenarioDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    /** Asks what stands in the form, or shows the form again with what was typed and what is wrong. */
    ServerResponse ask(ServerRequest request) {
        Visit visit = pages.visit(request);
        Map<String, String> typed = new HashMap<>();
        request.params().forEach((name, values) -> typed.put(name, values.getFirst()));
        try {
            visit.picture();
            LineDefinition line = visit.definition()
                    .filter(WhatIfPage::canBeAsked)
                    .orElseThrow(() -> NotHere.of(visit.say("whatif.cannot")));
            Scenario asked = desk.ask(
                    line,
                    facts(visit),
                    visit.picture().head().sequence(),
                    visit.now(),
                    new AskForm(visit, line, typed).question());
            return ServerResponse.seeOther(URI.create(WhatIfPage.href(asked))).build();
        } catch (NotHere missing) {
            return pages.notHere(request, missing.what());
        } catch (Unfit malformed) {
            return pages.drawn(request, AskPage.form(visit, typed, malformed.sentence()), NOT_UNDERSTOOD);
        } catch (NotAsked refused) {
            return pages.drawn(
                    request, AskPage.form(visit, typed, new WhatIfWords(visit.words()).refusal(refused)), REFUSED);
        }
    }

    /** Ends a scenario, asks it again, or takes it away. */
    ServerResponse act(ServerRequest request) {
        return done(request, visit -> {
            visit.picture();
            Scenario scenario = AnswerPage.find(desk, visit);
            String what = request.param("what").orElse("");
            switch (what) {
                case "cancel" -> desk.cancel(visit.line(), scenario.number());
                case "again" -> again(visit, scenario);
                case "remove" -> desk.remove(visit.line(), scenario.number());
                default -> throw Unfit.of(visit.words(), "ask.unknown", what);
            }
            return what.equals("remove") ? Doors.room(visit.line(), "simulate") : WhatIfPage.href(scenario);
        });
    }

    /** Plays the line's back-test, or ends it. */
    ServerResponse test(ServerRequest request) {
        return done(request, visit -> {
            LineDefinition line = visit.definition()
                    .filter(WhatIfPage::canBeAsked)
                    .orElseThrow(() -> NotHere.of(visit.say("whatif.cannot")));
            String what = request.param("what").orElse("");
            switch (what) {
                case "play" ->
                    desk.test(line, facts(visit), visit.picture().head().sequence(), visit.now());
                case "cancel" -> desk.cancelBackTest(visit.line());
                default -> throw Unfit.of(visit.words(), "ask.unknown", what);
            }
            return TrustWords.href(visit);
        });
    }

    /** Lets the facts of a run be told again, or ends their telling. */
    ServerResponse tell(ServerRequest request) {
        return done(request, visit -> {
            LineDefinition line = visit.definition().orElseThrow(() -> NotHere.of(visit.say("whatif.cannot")));
            Scenario scenario = AnswerPage.find(desk, visit);
            String run = request.param("run").orElse("");
            RunOf which = RunDoors.asked(scenario, request.param("of").orElse(""), run)
                    .orElseThrow(() -> NotHere.of(visit.say("whatif.run.none", run)));
            String what = request.param("what").orElse("");
            switch (what) {
                case "tell" -> desk.tell(line, which);
                case "cancel" -> desk.cancel(visit.line(), which);
                default -> throw Unfit.of(visit.words(), "ask.unknown", what);
            }
            return RunDoors.address(scenario, which);
        });
    }

    /** What a button does; the address to go on to. */
    @FunctionalInterface
    private interface Deed {
        String done(Visit visit) throws NotAsked;
    }

    private ServerResponse done(ServerRequest request, Deed deed) {
        Visit visit = pages.visit(request);
        try {
            return ServerResponse.seeOther(URI.create(deed.done(visit))).build();
        } catch (NotHere missing) {
            return pages.notHere(request, missing.what());
        } catch (Unfit malformed) {
            return wrong(request, visit, NOT_UNDERSTOOD, malformed.sentence());
        } catch (NotAsked refused) {
            return wrong(request, visit, REFUSED, new WhatIfWords(visit.words()).refusal(refused));
        }
    }

    private void again(Visit visit, Scenario scenario) throws NotAsked {
        Optional<LineDefinition> line = visit.definition().filter(WhatIfPage::canBeAsked);
        if (line.isPresent()) {
            desk.again(line.get(), facts(visit), visit.picture().head().sequence(), visit.now(), scenario.number());
        }
    }

    private static LineFacts facts(Visit visit) {
        return JournalFacts.of(
                visit.works(), visit.line(), visit.picture().head().sequence());
    }

    private ServerResponse wrong(ServerRequest request, Visit visit, int status, String why) {
        String what = visit.say(status == NOT_UNDERSTOOD ? "error.malformed" : "error.refused");
        return pages.error(
                request,
                new ErrorView(status, what, why, "", Doors.room(visit.line(), "simulate"), visit.say("error.back")));
    }
}
