package org.gemba.server;

import java.util.List;
import java.util.Optional;
import org.gemba.server.view.Action;
import org.gemba.server.view.AnswerView;
import org.gemba.server.view.AskView;
import org.gemba.server.view.AskView.Field;
import org.gemba.server.view.BackTestView;
import org.gemba.server.view.ComparisonView;
import org.gemba.server.view.FactsView;
import org.gemba.server.view.IntervalBars;
import org.gemba.server.view.ReplayView;
import org.gemba.server.view.RunFactsView;
import org.gemba.server.view.Signal;
import org.gemba.server.view.StationBars;
import org.gemba.server.view.Trust;
import org.gemba.server.view.WhatIfView;

/** The same line, asked what if. */
final class SampleScenarios {
    private static final WhatIfView.Model MODEL =
            new WhatIfView.Model(List.of("Built from 41,200 facts."), List.of("Waiting for material."));

    /** Stands wherever a person could have typed something. */
    private final String typed;

    SampleScenarios(String typed) {
        this.typed = typed;
    }

    WhatIfView list() {
        return new WhatIfView(
                Optional.of("/simulate/ask"),
                "",
                List.of(
                        new WhatIfView.Row(
                                2, typed, typed, Signal.NORMAL, "It is played", Optional.of(40), false, "/simulate/2"),
                        new WhatIfView.Row(1, typed, typed, Signal.LATE, typed, Optional.empty(), true, "/simulate/1")),
                MODEL,
                Optional.of(trust()),
                Optional.of(typed),
                "/simulate/compare");
    }

    AskView ask() {
        Field field = new Field("name", typed, "54 s", typed);
        List<AskView.Option> options = List.of(new AskView.Option("A-07", typed, true));
        return new AskView(
                "/simulate/ask",
                typed,
                field,
                new Field("why", typed, "", typed),
                List.of(new AskView.Choice("output", typed, options)),
                new Field("outputADay", typed, "", typed),
                SampleViews.person(),
                List.of(new AskView.Segment(
                        "S1",
                        List.of(new AskView.Station(
                                "A-07",
                                typed,
                                new Field("cycle.A-07", "Standard cycle", "55 s", typed),
                                new Field("machines.A-07", "Units at once", "1", typed))),
                        new Field("crew.S1", "People", "4", typed),
                        List.of(new Field("places.A-08", typed, "4", typed)))),
                List.of(new Field("demand.P-40", typed, "240", typed)),
                options,
                List.of(typed, typed, typed, typed, typed),
                List.of(
                        new Field("moveTime", typed, "", typed),
                        new Field("stands", typed, "", typed),
                        new Field("every", typed, "", typed),
                        new Field("changeover", typed, "", typed),
                        new Field("cut", typed, "", typed)),
                List.of(new Field("weeks", "Weeks", "4", typed)),
                "/simulate");
    }

    AnswerView answer() {
        return new AnswerView(
                typed,
                typed,
                Optional.of(new AnswerView.Standing(Signal.LATE, typed)),
                Optional.of(60),
                List.of(typed),
                typed,
                List.of(new AnswerView.Expected("Output", typed, "+3.0 a day", Signal.GOOD, "as expected")),
                List.of(typed),
                List.of(new AnswerView.Compared(
                        "Output",
                        "238 a day",
                        "/simulate/1/facts?of=is",
                        "241 a day",
                        "/simulate/1/facts",
                        "+3.0 a day",
                        Signal.GOOD)),
                List.of(bars()),
                List.of(stations()),
                List.of("20 runs of 28 d each"),
                List.of(new AnswerView.Known("A-07", typed, "412 facts", "fitted", Signal.NORMAL)),
                MODEL,
                Optional.of(trust()),
                List.of(new Action("remove", "Take it away", false)),
                "/simulate/1/do",
                "/simulate/1/replay",
                "/simulate");
    }

    private Trust trust() {
        return new Trust(
                Signal.LATE,
                "Warning: only 10 of 15 figures inside.",
                List.of(typed),
                Optional.of(40),
                List.of(new Action("play", "Play it again", true)),
                "/simulate/back-test/do",
                Optional.of("/simulate/back-test"));
    }

    BackTestView backTest() {
        return new BackTestView(
                trust(),
                List.of(
                        new BackTestView.Row(
                                "Units finished",
                                "1,180 to 1,260",
                                "1,221",
                                "1,214",
                                Signal.GOOD,
                                "inside",
                                new BackTestView.Drawn(80, 500, 920, 470)),
                        new BackTestView.Row(
                                "Stops",
                                "4 to 11",
                                "7",
                                "16",
                                Signal.LATE,
                                "outside: foretold too little",
                                new BackTestView.Drawn(80, 250, 480, 920))),
                typed,
                "/simulate");
    }

    RunFactsView facts(FactsView facts) {
        return new RunFactsView(
                typed,
                List.of(typed),
                List.of(typed),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "/simulate/1/facts/do",
                "/simulate/1/facts",
                facts.filter(),
                List.of(new FactsView.Choice("asked", "As asked", true)),
                List.of(new FactsView.Choice("3", "run 3", true)),
                typed,
                facts.rows(),
                facts.newer(),
                facts.older(),
                Optional.of("/api/facts"),
                "/simulate/1");
    }

    RunFactsView untold(FactsView facts) {
        return new RunFactsView(
                typed,
                List.of(typed),
                List.of(typed),
                Optional.of(typed),
                Optional.of(40),
                List.of(new Action("cancel", "End it", false)),
                "/simulate/1/facts/do",
                "/simulate/1/facts",
                facts.filter(),
                List.of(),
                List.of(),
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "/simulate/1");
    }

    ReplayView replay() {
        return new ReplayView(
                typed, "/api/replay", typed, List.of(new ReplayView.Row("10 min", "27", "9", "0")), "/simulate/1");
    }

    ComparisonView comparison() {
        return new ComparisonView(
                Optional.of(typed),
                List.of(new ComparisonView.Pick(1, typed, true), new ComparisonView.Pick(2, typed, false)),
                List.of(typed),
                List.of(new ComparisonView.Column("As it is", ""), new ComparisonView.Column(typed, "/simulate/1")),
                List.of(new ComparisonView.Row(
                        "Output",
                        List.of(
                                new ComparisonView.Cell("238 a day", "", "", Signal.NORMAL),
                                new ComparisonView.Cell("241 a day", "/simulate/1/facts", "+3.0 a day", Signal.GOOD)))),
                List.of(bars()),
                List.of(stations()),
                "/simulate/compare",
                "/simulate");
    }

    private IntervalBars bars() {
        return new IntervalBars(
                "Output",
                "The mark is where the mean lies.",
                List.of(
                        new IntervalBars.Bar("As it is", "238 a day", "", 940, 930, 950, true),
                        new IntervalBars.Bar(typed, "241 a day", "/simulate/1/facts", 980, 960, 1_000, false)));
    }

    private StationBars stations() {
        return new StationBars(
                "A-07",
                true,
                List.of(new StationBars.Bar(
                        typed,
                        List.of(
                                new StationBars.Share("works 91.0 %", "/simulate/1/facts"),
                                new StationBars.Share("blocked 9.0 %", "")),
                        List.of(new StationBars.Piece("working", 0, 910), new StationBars.Piece("blocked", 910, 90)))));
    }
}
