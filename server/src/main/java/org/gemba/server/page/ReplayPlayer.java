package org.gemba.server.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gemba.connect.whatif.Answer;
import org.gemba.connect.whatif.Scenario;
import org.gemba.connect.whatif.ScenarioDesk;
import org.gemba.server.view.ReplayView;
import org.gemba.server.view.View;
import tools.jackson.databind.ObjectMapper;

/** A run of a scenario before one's eyes. */
final class ReplayPlayer implements Page {
    /** What the player says, by its own names for it. */
    private static final List<String> SAID = List.of(
            "play",
            "pause",
            "speed",
            "time",
            "finished",
            "lost",
            "inProcess",
            "working",
            "waiting",
            "empty",
            "blocked",
            "down",
            "changing",
            "standing",
            "simulated",
            "of",
            "at",
            "unrepaired",
            "wanting",
            "resting",
            "stopped",
            "calling",
            "people",
            "atWork",
            "walking",
            "free",
            "off",
            "cut");

    private final ScenarioDesk desk;
    private final ObjectMapper json = new ObjectMapper();

    ReplayPlayer(ScenarioDesk desk) {
        this.desk = desk;
    }

    @Override
    public View view(Visit visit) {
        visit.picture();
        Scenario scenario = AnswerPage.find(desk, visit);
        List<ReplayView.Row> rows = scenario.answer().map(Answer::moments).orElse(List.of()).stream()
                .map(moment -> new ReplayView.Row(
                        visit.words().duration(moment.passed()),
                        visit.words().count(moment.inProcess()),
                        visit.words().count(moment.finished()),
                        visit.words().count(moment.lost())))
                .toList();
        return new ReplayView(
                scenario.question().name(),
                rows.isEmpty()
                        ? ""
                        : "/api/v1/plants/%s/lines/%s/scenarios/%d/replay"
                                .formatted(
                                        scenario.line().plant(), scenario.line().line(), scenario.number()),
                words(visit),
                rows,
                WhatIfPage.href(scenario));
    }

    private String words(Visit visit) {
        Map<String, String> words = new LinkedHashMap<>();
        SAID.forEach(name -> words.put(name, visit.say("replay." + name)));
        return json.writeValueAsString(words);
    }
}
