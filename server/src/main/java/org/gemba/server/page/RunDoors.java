package org.gemba.server.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gemba.connect.whatif.Figure;
import org.gemba.connect.whatif.RunOf;
import org.gemba.connect.whatif.Scenario;
import org.gemba.connect.whatif.ScenarioDesk;
import org.gemba.house.floor.LineDefinition;

/** Where the figures of an answer lead: to the facts of one run that make them. */
final class RunDoors {
    private final Scenario scenario;
    private final Optional<LineDefinition> line;

    /** @param line as the plant describes it today; without it no run can be told */
    RunDoors(Scenario scenario, Optional<LineDefinition> line) {
        this.scenario = scenario;
        this.line = line;
    }

    /** A figure of the whole line. */
    String href(Figure figure, boolean asAsked) {
        return href(figure, asAsked, "");
    }

    /** A figure of a station; nowhere where no run can be told. */
    String href(Figure figure, boolean asAsked, String station) {
        if (line.isEmpty()) {
            return "";
        }
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("of", RunOf.named(asAsked));
        questions.put("figure", figure.name());
        questions.put("station", station);
        questions.put("kind", String.join(",", kinds(figure)));
        questions.put("from", ScenarioDesk.countedFrom(scenario, line.get()).toString());
        questions.values().removeIf(String::isEmpty);
        return address(scenario) + FactFilter.written(questions);
    }

    static String address(Scenario scenario) {
        return WhatIfPage.href(scenario) + "/facts";
    }

    /** All facts of a run. */
    static String address(Scenario scenario, RunOf run) {
        return address(scenario) + asking(run);
    }

    /** One fact of a run. */
    static String address(Scenario scenario, RunOf run, long sequence) {
        return address(scenario) + "/" + sequence + asking(run);
    }

    /** What an address asks for behind its path. */
    static String asking(RunOf run) {
        return "?of=%s&run=%d".formatted(run.of(), run.run());
    }

    /** Of which kinds of fact a figure is made; what lies between two of them is a share of a station's time. */
    private static List<String> kinds(Figure figure) {
        return switch (figure) {
            case OUTPUT, ATTAINMENT -> List.of("UnitFinished");
            case LEAD_TIME, LEAD_TIME_95 -> List.of("UnitStarted", "UnitFinished");
            case IN_PROCESS -> List.of("UnitStarted", "UnitFinished", "UnitScrapped");
            case WORKING -> List.of("CycleBegan", "CycleCompleted");
            case CHANGING_OVER -> List.of("ChangeoverBegan", "ChangeoverEnded");
            case DOWN -> List.of("StopBegan", "StopEnded", "AndonPulled", "AndonContained");
            case BLOCKED, RESTING -> List.of("CycleCompleted", "UnitMoved");
            case STARVED, WITHOUT_OPERATOR -> List.of("UnitMoved", "CycleBegan");
        };
    }

    /** The run that a page asks for: the typical one where none is named. */
    static Optional<RunOf> asked(Scenario scenario, String of, String run) {
        return RunOf.of(scenario, !of.equals("is"), run);
    }
}
