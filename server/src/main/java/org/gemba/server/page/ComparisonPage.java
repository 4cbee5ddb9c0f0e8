package org.gemba.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.connect.whatif.Answer;
import org.gemba.connect.whatif.Figure;
import org.gemba.connect.whatif.Scenario;
import org.gemba.connect.whatif.ScenarioDesk;
import org.gemba.connect.whatif.Span;
import org.gemba.connect.whatif.WhatIfLimits;
import org.gemba.server.page.AnswerFigures.Named;
import org.gemba.server.view.ComparisonView;
import org.gemba.server.view.ComparisonView.Cell;
import org.gemba.server.view.ComparisonView.Column;
import org.gemba.server.view.ComparisonView.Pick;
import org.gemba.server.view.ComparisonView.Row;
import org.gemba.server.view.Signal;
import org.gemba.server.view.View;

/** Scenarios beside each other, run by run under the same random numbers. */
final class ComparisonPage implements Page {
    private static final int LEAST = 2;

    private final ScenarioDesk desk;

    ComparisonPage(ScenarioDesk desk) {
        this.desk = desk;
    }

    @Override
    public View view(Visit visit) {
        visit.picture();
        List<Scenario> all = desk.scenarios(visit.line()).stream()
                .filter(scenario -> scenario.answer().isPresent())
                .toList();
        List<Scenario> picked = all.stream()
                .filter(scenario -> !visit.asked("s" + scenario.number()).isEmpty())
                .toList()
                .reversed();
        List<Pick> picks = all.stream()
                .map(scenario -> new Pick(scenario.number(), scenario.question().name(), picked.contains(scenario)))
                .toList();
        Optional<String> wrong = wrong(visit, all, picked);
        if (wrong.isPresent()) {
            return new ComparisonView(
                    wrong, picks, List.of(), List.of(), List.of(), List.of(), List.of(), visit.path(), back(visit));
        }
        return compared(visit, picks, picked);
    }

    private static String back(Visit visit) {
        return Doors.room(visit.line(), "simulate");
    }

    private static Optional<String> wrong(Visit visit, List<Scenario> all, List<Scenario> picked) {
        if (all.size() < LEAST) {
            return Optional.of(visit.say("whatif.compare.few"));
        }
        if (picked.size() < LEAST || picked.size() > WhatIfLimits.COMPARED) {
            return Optional.of(visit.say("whatif.compare.choose", picked.size(), WhatIfLimits.COMPARED));
        }
        return picked.stream()
                .filter(scenario -> !scenario.pairsWith(picked.getFirst()))
                .findFirst()
                .map(scenario -> visit.say(
                        "whatif.compare.other",
                        picked.getFirst().question().name(),
                        scenario.question().name()));
    }

    private static ComparisonView compared(Visit visit, List<Pick> picks, List<Scenario> picked) {
        AnswerFigures figures = new AnswerFigures(visit.words());
        List<Named> factories = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        factories.add(new Named(
                visit.say("whatif.asitis"), answer(picked.getFirst()), false, doors(visit, picked.getFirst())));
        columns.add(new Column(visit.say("whatif.asitis"), ""));
        for (Scenario scenario : picked) {
            factories.add(new Named(scenario.question().name(), answer(scenario), true, doors(visit, scenario)));
            columns.add(new Column(scenario.question().name(), WhatIfPage.href(scenario)));
        }
        return new ComparisonView(
                Optional.empty(),
                picks,
                sentences(visit, picked),
                columns,
                AnswerFigures.WHOLE.stream()
                        .map(figure -> row(visit, figure, factories))
                        .toList(),
                AnswerPage.charts(figures, factories),
                figures.stations(factories, answer(picked.getFirst()).stations()),
                visit.path(),
                back(visit));
    }

    private static RunDoors doors(Visit visit, Scenario scenario) {
        return new RunDoors(scenario, visit.definition());
    }

    private static Answer answer(Scenario scenario) {
        return scenario.answer().orElseThrow();
    }

    private static Row row(Visit visit, Figure figure, List<Named> factories) {
        WhatIfWords said = new WhatIfWords(visit.words());
        List<Cell> cells = new ArrayList<>();
        for (Named each : factories) {
            Optional<Span> difference = each.asAsked() ? each.answer().difference(figure) : Optional.empty();
            cells.add(new Cell(
                    each.span(figure)
                            .map(span -> said.value(figure, span.mean()))
                            .orElse(visit.say("none")),
                    each.doors().href(figure, each.asAsked()),
                    difference.map(span -> said.difference(figure, span)).orElse(""),
                    each.asAsked() ? AnswerFigures.signal(figure, difference) : Signal.NORMAL));
        }
        return new Row(said.figure(figure), cells);
    }

    /** Which gives most, and whether that is more than the next; then where each has its bottleneck. */
    private static List<String> sentences(Visit visit, List<Scenario> picked) {
        WhatIfWords said = new WhatIfWords(visit.words());
        List<String> sentences = new ArrayList<>();
        List<Scenario> best = picked.stream()
                .sorted((one, other) -> Double.compare(output(other), output(one)))
                .toList();
        Scenario first = best.getFirst();
        Scenario second = best.get(1);
        answer(first)
                .difference(Figure.OUTPUT, answer(second))
                .ifPresent(span -> sentences.add(
                        span.isMore()
                                ? visit.say(
                                        "whatif.compare.best",
                                        first.question().name(),
                                        said.value(Figure.OUTPUT, span.mean()),
                                        second.question().name(),
                                        said.difference(Figure.OUTPUT, span.low()),
                                        said.difference(Figure.OUTPUT, span.high()))
                                : visit.say(
                                        "whatif.compare.even",
                                        first.question().name(),
                                        second.question().name(),
                                        said.difference(Figure.OUTPUT, span.low()),
                                        said.difference(Figure.OUTPUT, span.high()))));
        for (Scenario scenario : picked) {
            answer(scenario)
                    .bottleneckAsAsked()
                    .ifPresent(station -> sentences.add(visit.say(
                            "whatif.compare.bottleneck", scenario.question().name(), station)));
        }
        return sentences;
    }

    private static double output(Scenario scenario) {
        return answer(scenario).asAsked(Figure.OUTPUT).map(Span::mean).orElse(0.0);
    }
}
