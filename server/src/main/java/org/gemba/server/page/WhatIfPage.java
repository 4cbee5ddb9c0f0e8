package org.gemba.server.page;

import java.util.List;
import java.util.Optional;
import org.gemba.connect.whatif.Answer;
import org.gemba.connect.whatif.Figure;
import org.gemba.connect.whatif.Progress;
import org.gemba.connect.whatif.Scenario;
import org.gemba.connect.whatif.ScenarioDesk;
import org.gemba.house.floor.LineDefinition;
import org.gemba.server.view.Signal;
import org.gemba.server.view.View;
import org.gemba.server.view.WhatIfView;

/** What the line was asked, newest first. */
final class WhatIfPage implements Page {
    private final ScenarioDesk desk;

    WhatIfPage(ScenarioDesk desk) {
        this.desk = desk;
    }

    @Override
    public View view(Visit visit) {
        visit.picture();
        WhatIfWords said = new WhatIfWords(visit.words());
        Optional<LineDefinition> line = visit.definition().filter(WhatIfPage::canBeAsked);
        Optional<String> today = line.map(ScenarioDesk::hash);
        List<String> damaged = desk.unreadable(visit.line());
        return new WhatIfView(
                line.map(it -> Doors.room(visit.line(), "simulate/ask")),
                line.isPresent() ? "" : visit.say("whatif.cannot"),
                desk.scenarios(visit.line()).stream()
                        .map(scenario -> row(visit, said, scenario, today))
                        .toList(),
                line.map(it -> said.model(it, Optional.empty())).orElse(new WhatIfView.Model(List.of(), List.of())),
                new TrustWords(visit, desk).today(),
                damaged.isEmpty()
                        ? Optional.empty()
                        : Optional.of(visit.say("whatif.damaged", String.join(", ", damaged))),
                Doors.room(visit.line(), "simulate/compare"));
    }

    static boolean canBeAsked(LineDefinition line) {
        return !line.parts().isEmpty()
                && !line.calendar().shifts().isEmpty()
                && line.calendar().week().stream().anyMatch(day -> !day.shifts().isEmpty());
    }

    private WhatIfView.Row row(Visit visit, WhatIfWords said, Scenario scenario, Optional<String> today) {
        Optional<Progress> progress = desk.progress(visit.line(), scenario.number());
        boolean stale = scenario.answer().isPresent()
                && !today.equals(Optional.of(scenario.basis().definition()));
        return new WhatIfView.Row(
                scenario.number(),
                scenario.question().name(),
                said.asked(visit, scenario),
                stale || scenario.unanswered().isPresent() ? Signal.LATE : Signal.NORMAL,
                stale ? visit.say("whatif.stale.short") : said(visit, said, scenario, progress),
                progress.map(WhatIfPage::percent),
                scenario.answer().isPresent(),
                href(scenario));
    }

    static int percent(Progress progress) {
        return progress.of() == 0 ? 0 : 100 * progress.finished() / progress.of();
    }

    static String href(Scenario scenario) {
        return Doors.room(scenario.line(), "simulate/" + scenario.number());
    }

    private static String said(Visit visit, WhatIfWords said, Scenario scenario, Optional<Progress> progress) {
        if (scenario.answer().isPresent()) {
            Answer answer = scenario.answer().get();
            return answer.difference(Figure.OUTPUT)
                    .map(span -> span.tellsNothing()
                            ? visit.say("whatif.row.nothing")
                            : said.difference(Figure.OUTPUT, span.mean()))
                    .orElse(visit.say("none"));
        }
        return waiting(visit, scenario, progress);
    }

    /** What is said of a scenario that has no answer. */
    static String waiting(Visit visit, Scenario scenario, Optional<Progress> progress) {
        if (scenario.unanswered().isPresent()) {
            return visit.words().name(scenario.unanswered().get());
        }
        return progress.map(it -> it.place() > 0
                        ? visit.say("whatif.waits", it.place())
                        : visit.say(
                                "whatif.plays",
                                visit.words().count(it.finished()),
                                visit.words().count(it.of())))
                .orElse(visit.say("whatif.ends"));
    }
}
