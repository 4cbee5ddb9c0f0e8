package org.gemba.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.connect.whatif.Answer;
import org.gemba.connect.whatif.Figure;
import org.gemba.connect.whatif.Progress;
import org.gemba.connect.whatif.Scenario;
import org.gemba.connect.whatif.ScenarioDesk;
import org.gemba.house.floor.LineDefinition;
import org.gemba.server.page.AnswerFigures.Named;
import org.gemba.server.view.Action;
import org.gemba.server.view.AnswerView;
import org.gemba.server.view.IntervalBars;
import org.gemba.server.view.Signal;
import org.gemba.server.view.StationBars;
import org.gemba.server.view.View;
import org.gemba.server.view.WhatIfView;

/** One scenario: what was expected, and what the simulation says. */
final class AnswerPage implements Page {
    private final ScenarioDesk desk;

    AnswerPage(ScenarioDesk desk) {
        this.desk = desk;
    }

    @Override
    public View view(Visit visit) {
        visit.picture();
        return view(visit, find(desk, visit));
    }

    /** The scenario that the address names. */
    static Scenario find(ScenarioDesk desk, Visit visit) {
        String number = visit.place("scenario");
        return (number.matches("\\d{1,9}")
                        ? desk.scenario(visit.line(), Integer.parseInt(number))
                        : Optional.<Scenario>empty())
                .orElseThrow(() -> NotHere.of(visit.say("whatif.gone", number)));
    }

    private AnswerView view(Visit visit, Scenario scenario) {
        WhatIfWords said = new WhatIfWords(visit.words());
        AnswerFigures figures = new AnswerFigures(visit.words());
        Optional<Progress> progress = desk.progress(visit.line(), scenario.number());
        Optional<Answer> answer = scenario.answer();
        RunDoors doors = new RunDoors(scenario, visit.definition());
        List<Named> factories = answer.map(it -> List.of(
                        new Named(visit.say("whatif.asitis"), it, false, doors),
                        new Named(scenario.question().name(), it, true, doors)))
                .orElse(List.of());
        String back = Doors.room(visit.line(), "simulate");
        return new AnswerView(
                scenario.question().name(),
                said.asked(visit, scenario),
                standing(visit, scenario, progress),
                progress.map(WhatIfPage::percent),
                scenario.question().changes().stream().map(said::change).toList(),
                scenario.question().expectation().why(),
                answer.map(it -> figures.expected(scenario.question().expectation(), it))
                        .orElseGet(() -> figures.expected(scenario.question().expectation())),
                answer.map(figures::sentences).orElse(List.of()),
                answer.map(it -> figures.figures(it, doors)).orElse(List.of()),
                charts(figures, factories),
                answer.map(it -> figures.stations(factories, it.stations())).orElse(List.<StationBars>of()),
                said.conditions(scenario.question().played(), answer.map(Answer::took)),
                answer.map(said::known).orElse(List.of()),
                visit.definition()
                        .filter(WhatIfPage::canBeAsked)
                        .map(line -> said.model(line, answer))
                        .orElse(new WhatIfView.Model(List.of(), List.of())),
                new TrustWords(visit, desk).of(scenario.basis().definition()),
                actions(visit, scenario, progress),
                WhatIfPage.href(scenario) + "/do",
                answer.filter(it -> !it.moments().isEmpty()).isPresent() ? WhatIfPage.href(scenario) + "/replay" : "",
                back);
    }

    static List<IntervalBars> charts(AnswerFigures figures, List<Named> factories) {
        List<IntervalBars> charts = new ArrayList<>();
        for (Figure figure : List.of(Figure.OUTPUT, Figure.LEAD_TIME, Figure.IN_PROCESS)) {
            figures.bars(figure, factories).ifPresent(charts::add);
        }
        return charts;
    }

    /** Whether the plant says something else of the line than when it was asked. */
    static boolean stale(Visit visit, Scenario scenario) {
        return !visit.definition()
                .map(ScenarioDesk::hash)
                .equals(Optional.of(scenario.basis().definition()));
    }

    private static Optional<AnswerView.Standing> standing(Visit visit, Scenario scenario, Optional<Progress> progress) {
        if (scenario.answer().isPresent()) {
            return stale(visit, scenario)
                    ? Optional.of(new AnswerView.Standing(Signal.LATE, visit.say("whatif.stale")))
                    : Optional.empty();
        }
        return Optional.of(new AnswerView.Standing(
                scenario.isOpen() ? Signal.ANSWERED : Signal.LATE, WhatIfPage.waiting(visit, scenario, progress)));
    }

    private static List<Action> actions(Visit visit, Scenario scenario, Optional<Progress> progress) {
        List<Action> actions = new ArrayList<>();
        if (progress.isPresent()) {
            actions.add(new Action("cancel", visit.say("whatif.cancel"), false));
        } else {
            boolean again = scenario.answer().isEmpty() || stale(visit, scenario);
            if (again && visit.definition().filter(AnswerPage::askable).isPresent()) {
                actions.add(new Action("again", visit.say("whatif.again"), true));
            }
            actions.add(new Action("remove", visit.say("whatif.remove"), false));
        }
        return actions;
    }

    private static boolean askable(LineDefinition line) {
        return WhatIfPage.canBeAsked(line);
    }
}
