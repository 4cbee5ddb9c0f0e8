package org.gemba.server.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gemba.connect.whatif.Answer;
import org.gemba.connect.whatif.Figure;
import org.gemba.connect.whatif.NotAsked;
import org.gemba.connect.whatif.Progress;
import org.gemba.connect.whatif.RunOf;
import org.gemba.connect.whatif.RunReader;
import org.gemba.connect.whatif.Scenario;
import org.gemba.connect.whatif.Scenario.Unanswered;
import org.gemba.connect.whatif.ScenarioDesk;
import org.gemba.connect.whatif.Span;
import org.gemba.connect.whatif.WhatIfLimits;
import org.gemba.house.floor.LineDefinition;
import org.gemba.server.view.Action;
import org.gemba.server.view.FactsView;
import org.gemba.server.view.FactsView.Choice;
import org.gemba.server.view.RunFactsView;
import org.gemba.server.view.View;

/** Go and see what was played: the facts of one run, told on the first look. */
final class RunFactsPage implements Page {
    private static final int A_PAGE = 50;

    private final ScenarioDesk desk;

    RunFactsPage(ScenarioDesk desk) {
        this.desk = desk;
    }

    @Override
    public View view(Visit visit) {
        Scenario scenario = AnswerPage.find(desk, visit);
        RunOf run = find(visit, scenario);
        try (RunReader told = desk.run(visit.line(), run).orElse(null)) {
            return told == null ? untold(visit, scenario, run) : shown(visit, scenario, run, told);
        }
    }

    /** The run that the address names. */
    static RunOf find(Visit visit, Scenario scenario) {
        return RunDoors.asked(scenario, visit.asked("of"), visit.asked("run"))
                .orElseThrow(() -> NotHere.of(visit.say("whatif.run.none", visit.asked("run"))));
    }

    private View shown(Visit visit, Scenario scenario, RunOf run, RunReader told) {
        FactFilter filter = FactFilter.of(visit::asked, visit.words().zone());
        FactSearch found = FactSearch.newest(told, filter, A_PAGE);
        List<String> notes = notes(visit, scenario);
        if (told.isCut()) {
            notes.add(
                    visit.say("whatif.run.cut", visit.words().count(told.head().sequence())));
        }
        return view(
                visit,
                scenario,
                run,
                notes,
                Optional.empty(),
                List.of(),
                found.entries().stream()
                        .map(entry -> FactRows.of(
                                visit,
                                entry.recorded(),
                                RunDoors.address(scenario, run, entry.recorded().sequence())))
                        .toList(),
                found.more() ? Optional.of(found.searchedTo()) : Optional.empty());
    }

    /** A run that is not told. Whoever looks first lets it be told; what was ended is told again only when somebody says so. */
    View untold(Visit visit, Scenario scenario, RunOf run) {
        LineDefinition line = visit.definition().orElseThrow(() -> NotHere.of(visit.say("whatif.cannot")));
        Optional<Unanswered> why = desk.untold(visit.line(), run);
        String waits;
        List<Action> actions = List.of();
        if (why.isPresent() && desk.runProgress(visit.line(), run).isEmpty()) {
            waits = visit.words().name(why.get());
            actions = List.of(new Action("tell", visit.say("whatif.run.again"), true));
        } else {
            try {
                desk.tell(line, run);
                waits = under(visit, desk.runProgress(visit.line(), run));
                actions = List.of(new Action("cancel", visit.say("whatif.cancel"), false));
            } catch (NotAsked full) {
                waits = new WhatIfWords(visit.words()).refusal(full);
            }
        }
        return view(
                visit, scenario, run, notes(visit, scenario), Optional.of(waits), actions, List.of(), Optional.empty());
    }

    private static String under(Visit visit, Optional<Progress> progress) {
        return progress.filter(it -> it.place() > 0)
                .map(it -> visit.say("whatif.waits", it.place()))
                .orElseGet(() -> visit.say("whatif.run.told"));
    }

    private View view(
            Visit visit,
            Scenario scenario,
            RunOf run,
            List<String> notes,
            Optional<String> waits,
            List<Action> actions,
            List<FactsView.Row> rows,
            Optional<Long> more) {
        String download = "/api/v1/plants/%s/lines/%s/scenarios/%d/facts?of=%s&run=%d"
                .formatted(visit.line().plant(), visit.line().line(), scenario.number(), run.of(), run.run());
        return new RunFactsView(
                scenario.question().name(),
                said(visit, scenario, run),
                notes,
                waits,
                desk.runProgress(visit.line(), run).map(WhatIfPage::percent),
                actions,
                RunDoors.address(scenario) + "/do" + RunDoors.asking(run),
                RunDoors.address(scenario),
                FactsPage.filter(
                        visit, FactFilter.of(visit::asked, visit.words().zone())),
                List.of(
                        new Choice("asked", visit.say("whatif.asasked"), run.asAsked()),
                        new Choice("is", visit.say("whatif.asitis"), !run.asAsked())),
                IntStream.range(0, scenario.answer().map(Answer::runs).orElse(0))
                        .mapToObj(each -> new Choice(
                                Integer.toString(each),
                                visit.say("whatif.run.number", Integer.toString(each)),
                                each == run.run()))
                        .toList(),
                visit.asked("figure"),
                rows,
                visit.asked("before").isEmpty() ? Optional.empty() : Optional.of(visit.here(Map.of("before", ""))),
                more.map(to -> visit.here(Map.of("before", Long.toString(to)))),
                waits.isPresent() ? Optional.empty() : Optional.of(download),
                WhatIfPage.href(scenario));
    }

    /** Which run it is, and what the figure that led here came to in it. */
    private static List<String> said(Visit visit, Scenario scenario, RunOf run) {
        WhatIfWords said = new WhatIfWords(visit.words());
        List<String> sentences = new ArrayList<>();
        Answer answer = scenario.answer().orElseThrow();
        String factory = visit.say(run.asAsked() ? "whatif.asasked" : "whatif.asitis");
        sentences.add(visit.say(
                run.run() == answer.typicalRun() ? "whatif.run.typical" : "whatif.run.which",
                Integer.toString(run.run()),
                visit.words().count(answer.runs()),
                factory));
        Arrays.stream(Figure.values())
                .filter(figure -> figure.name().equals(visit.asked("figure")))
                .findFirst()
                .ifPresent(figure -> figure(visit, said, answer, run, figure).ifPresent(sentences::add));
        return sentences;
    }

    private static List<String> notes(Visit visit, Scenario scenario) {
        Duration whole = WhatIfLimits.WARM_UP.plus(scenario.question().played().horizon());
        List<String> notes = new ArrayList<>();
        notes.add(visit.say(
                "whatif.run.marked",
                visit.words().duration(WhatIfLimits.WARM_UP),
                visit.words().duration(whole)));
        return notes;
    }

    private static Optional<String> figure(Visit visit, WhatIfWords said, Answer answer, RunOf run, Figure figure) {
        String station = visit.asked("station");
        Optional<Double> here = answer.inRun(run.asAsked(), figure, station, run.run());
        Optional<Span> all = span(answer, run, figure, station);
        if (here.isEmpty() || all.isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> restedHere = answer.inRun(run.asAsked(), Figure.RESTING, station, run.run());
        Optional<Double> rested = span(answer, run, Figure.RESTING, station).map(Span::mean);
        return Optional.of(visit.say(
                "whatif.run.figure",
                station.isEmpty() ? said.figure(figure) : station + " · " + said.figure(figure),
                said.value(figure, ofWorkingTime(here.get(), restedHere)),
                said.value(figure, ofWorkingTime(all.get().mean(), rested))));
    }

    private static Optional<Span> span(Answer answer, RunOf run, Figure figure, String of) {
        return run.asAsked() ? answer.asAsked(figure, of) : answer.asItIs(figure, of);
    }

    /** The answer tells what a station does as a share of the time in which it works. */
    private static double ofWorkingTime(double share, Optional<Double> rested) {
        return share / (1 - rested.filter(all -> all < 1).orElse(0.0));
    }
}
