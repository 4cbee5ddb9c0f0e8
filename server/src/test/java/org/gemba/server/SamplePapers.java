package org.gemba.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.server.view.AbnormalitiesView;
import org.gemba.server.view.Bars;
import org.gemba.server.view.CallsView;
import org.gemba.server.view.FactView;
import org.gemba.server.view.FactsView;
import org.gemba.server.view.Figure;
import org.gemba.server.view.JournalView;
import org.gemba.server.view.Signal;
import org.gemba.server.view.StreamMap;
import org.gemba.server.view.StudyView;
import org.gemba.server.view.ValueStreamView;

/** The same afternoon on the pages that one reads: abnormalities, value stream, study, facts, journal. */
final class SamplePapers {
    /** Stands wherever a person could have typed something. */
    private final String typed;

    SamplePapers(String typed) {
        this.typed = typed;
    }

    CallsView calls() {
        return new CallsView(
                "Pump assembly",
                "/SAKURA/PUMP/ask",
                List.of(
                        Figure.of("Answered in time", "91.7 %", "within 30 s, of 12", "/f"),
                        Figure.of("Time to an answer", "22 s", "half of the calls", "/f"),
                        Figure.of("Time to restore", "3 min 10 s", "half of the calls", "/f"),
                        Figure.of("With a countermeasure", "4 of 11", "of the calls that ended", "/f"),
                        Figure.of("Calls", "12", "today; a call is good news", "/f")),
                List.of(
                        new CallsView.Phase("Called → answered", "22 s", 11),
                        new CallsView.Phase("→ arrived", "41 s", 20),
                        new CallsView.Phase("→ contained", "1 min 5 s", 33),
                        new CallsView.Phase("→ cleared", "1 min 2 s", 31),
                        new CallsView.Phase("→ countermeasure", "1 h 20 min", 100)),
                List.of(
                        new CallsView.Card(
                                "12",
                                "A-07",
                                "Housing fit",
                                "Quality",
                                typed,
                                Signal.CALL,
                                "not answered",
                                "1:40",
                                SampleViews.steps(),
                                List.of(
                                        new CallsView.Action(
                                                "AnswerCall", "12", "I am coming", Optional.empty(), true, "a1"),
                                        new CallsView.Action(
                                                "ClearCall",
                                                "12",
                                                "Normal is restored",
                                                Optional.empty(),
                                                false,
                                                "a2")),
                                "/facts"),
                        new CallsView.Card(
                                "11",
                                "A-02",
                                "Shaft seat",
                                "Material",
                                "",
                                Signal.ANSWERED,
                                "somebody is coming",
                                "0:35",
                                SampleViews.steps(),
                                List.of(
                                        new CallsView.Action(
                                                "ArriveAtCall", "11", "I am here", Optional.empty(), true, "a3"),
                                        new CallsView.Action(
                                                "ContainCall",
                                                "11",
                                                "It is contained",
                                                Optional.of("How is it contained?"),
                                                false,
                                                "a4")),
                                "/facts")),
                List.of(
                        new CallsView.Row(
                                "10",
                                "A-09",
                                "Machine",
                                "13:20",
                                "18 s",
                                "4 min 2 s",
                                "Spare seal set at the station",
                                Optional.empty(),
                                "/f"),
                        new CallsView.Row(
                                "9",
                                "A-03",
                                "Help",
                                "12:58",
                                "31 s",
                                "2 min 40 s",
                                "",
                                Optional.of(new CallsView.Action(
                                        "NameCountermeasure",
                                        "9",
                                        "Name a countermeasure",
                                        Optional.of("What will keep it from coming again?"),
                                        false,
                                        "a5")),
                                "/f")),
                SampleViews.person(),
                Optional.empty());
    }

    AbnormalitiesView abnormalities() {
        return new AbnormalitiesView(
                "Pump assembly",
                "/SAKURA/PUMP/ask",
                List.of(
                        Figure.of("Open", "3", "now", "/f").with(Signal.LATE),
                        Figure.of("Looked into", "6", "of 9 on the board", "/f")),
                List.of(
                        new AbnormalitiesView.Kind("All", 9, true, "/a"),
                        new AbnormalitiesView.Kind("Cycle over standard", 6, false, "/a"),
                        new AbnormalitiesView.Kind("Station silent", 1, false, "/a"),
                        new AbnormalitiesView.Kind("Stock over standard", 2, false, "/a")),
                List.of(new AbnormalitiesView.Group(
                        "open-a",
                        Signal.LATE,
                        "Cycle over standard",
                        typed,
                        "6",
                        "14:20",
                        List.of(new AbnormalitiesView.Single("14:20", typed, typed, typed, "/f")),
                        "5 more",
                        "/a")),
                List.of(),
                Optional.of(typed),
                List.of(
                        abnormality(
                                "41",
                                Signal.LATE,
                                "Cycle over standard",
                                "A-07 · P-10231",
                                "55 s",
                                "1 min 31 s",
                                Optional.empty()),
                        abnormality(
                                "40",
                                Signal.MISSING,
                                "Station silent",
                                "A-11",
                                "a word within 3 min",
                                "5 min 12 s",
                                Optional.empty()),
                        abnormality(
                                "39",
                                Signal.LATE,
                                "Stock over standard",
                                "A-08",
                                "2 units",
                                "4 units",
                                Optional.of(typed)),
                        abnormality(
                                "38",
                                Signal.NORMAL,
                                "Cycle over standard",
                                "A-02 · P-10190",
                                "55 s",
                                "1 min 2 s",
                                Optional.of("Tray was empty"))),
                SampleViews.person());
    }

    private static AbnormalitiesView.Card abnormality(
            String number,
            Signal signal,
            String kind,
            String where,
            String standard,
            String actual,
            Optional<String> finding) {
        return new AbnormalitiesView.Card(
                number,
                signal,
                signal == Signal.NORMAL ? "ended 13:02" : "open",
                kind,
                where,
                standard,
                actual,
                "14:01",
                finding,
                List.of(new AbnormalitiesView.Seen("Fact 10412", "/f")),
                "/f",
                "r" + number);
    }

    ValueStreamView valueStream() {
        List<StreamMap.Box> boxes = new ArrayList<>();
        List<StreamMap.Triangle> triangles = new ArrayList<>();
        String[] names = {"Base", "Press", "Fit", "Leak test", "Pack"};
        for (int i = 0; i < names.length; i++) {
            triangles.add(new StreamMap.Triangle(60 + i * 240, Integer.toString(i + 1), (i + 1) + " min 10 s", "/f"));
            boxes.add(new StreamMap.Box(
                    120 + i * 240,
                    names[i],
                    List.of(
                            new StreamMap.Line("Cycle", "5" + i + " s"),
                            new StreamMap.Line("Busy", (80 + 3 * i) + " %"),
                            new StreamMap.Line("First pass", "99." + i + " %"),
                            new StreamMap.Line("In process", "1.2")),
                    "5" + i + " s",
                    i == 3,
                    "/f"));
        }
        return new ValueStreamView(
                "Value stream",
                "Fri 20 Nov",
                List.of(),
                List.of(
                        "A unit takes 14 min 20 s from start to finish; for 4 min 31 s of it somebody works on it. The rest of the time it waits."),
                List.of("Half of the units are through within 13 min 41 s."),
                SampleViews.lineFigures(),
                new StreamMap(1240, boxes, triangles, "14 min 20 s", "4 min 31 s"),
                List.of(
                        new Bars(
                                "Where time is lost",
                                "stops by reason, longest first",
                                bars("Waiting for parts", "Tool", "Machine fault", "Cleaning")),
                        new Bars(
                                "Who is busiest",
                                "share of working time with work on a unit",
                                bars("A-09", "A-07", "A-03", "A-12")),
                        new Bars(
                                "How long units take",
                                "units by lead time",
                                bars("under 12 min", "12–14 min", "14–16 min", "over 16 min"))),
                List.of("12 rows have no time; they count in totals, never in times."));
    }

    private static List<Bars.Bar> bars(String... names) {
        List<Bars.Bar> bars = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            bars.add(new Bars.Bar(
                    names[i], (40 - i * 9) + " min", 100 - i * 24, i == 0 ? Signal.LATE : Signal.NORMAL, "/f"));
        }
        return bars;
    }

    StudyView study() {
        return new StudyView(
                Optional.of(new StudyView.Preview(
                        "t1",
                        "Production_Data.csv",
                        "612 kB",
                        "4,543 rows were read; 2 cannot be.",
                        List.of("'Case ID' is read as the unit."),
                        "gemba-mapping: 1",
                        "IMPORT/PRODUCTION-DATA",
                        List.of("Case ID", "Activity", "Resource", "Start"),
                        List.of(
                                List.of("Case 1", "Turning & Milling", "Machine 4", "2012-01-29 23:24"),
                                List.of("Case 1", typed, "Machine 4", "2012-01-30 05:44")),
                        List.of(new StudyView.BadRow(
                                "Line 17, column Start", "‘29/13/2012’ is no date.", "Give day, month, year.")),
                        true)),
                Optional.empty(),
                List.of(new StudyView.Studied("STUDY/LOG", "4,543 facts, 225 units", "/s")));
    }

    FactsView facts() {
        List<FactsView.Row> rows = new ArrayList<>();
        String[] said = {
            "A-07 finished P-10238 in 53.2 s.", "Call 12: the cord was pulled at A-07 for Quality: " + typed,
            "Abnormality 41: Cycle over standard. Should be 55 s, was 1 min 31 s.", "P-10239 moved from A-06 to A-07.",
            "Defect at A-07 on P-10231: Scratch, 1 piece.", "Call 12 was answered."
        };
        String[] known = {"measured", "entered", "concluded", "simulated", "entered", "imported"};
        for (int i = 0; i < said.length; i++) {
            rows.add(new FactsView.Row(
                    Integer.toString(10_412 - i),
                    said[i],
                    "Fri 20 Nov 14:03:2" + i,
                    "14:03:2" + i,
                    known[i],
                    known[i],
                    "tablet:A-07",
                    i == 5 ? "M. Tanaka" : "",
                    i == 3 ? Optional.of("clock differs by 12 s") : Optional.empty(),
                    i == 1 ? Signal.CALL : i == 2 ? Signal.LATE : Signal.NORMAL,
                    "/facts/1"));
        }
        return new FactsView(
                "Pump assembly",
                "/SAKURA/PUMP/facts",
                "These are the facts of Pump assembly, newest first. Nothing here is ever changed; a correction is a further fact.",
                new FactsView.Filter(
                        "",
                        "A-07",
                        "",
                        "",
                        "",
                        "",
                        "",
                        List.of(new FactsView.Choice("", "all", true)),
                        List.of(new FactsView.Choice("A-07", "A-07", true))),
                rows,
                Optional.empty(),
                Optional.of("/older"));
    }

    FactView fact() {
        return new FactView(
                "Pump assembly",
                facts().rows().get(1),
                "web:A-07:PullCord:10411",
                "9f2c1b7e5a0d4c3388e1f0a79b6d52c4e8f7a6b5c4d3e2f1a0b9c8d7e6f50412",
                "{\"call\":12,\"station\":\"A-07\",\"kind\":\"QUALITY\",\"remark\":\"" + typed + "\"}",
                List.of(new AbnormalitiesView.Seen("Fact 10420 corrects it", "/f")),
                Optional.of("/b"),
                Optional.of("/a"),
                false);
    }

    JournalView journal() {
        return new JournalView(List.of(new JournalView.Book(
                "SAKURA/PUMP",
                "10,412",
                "9f2c1b7e5a0d4c3388e1f0a79b6d52c4e8f7a6b5c4d3e2f1a0b9c8d7e6f50412",
                "Fri 20 Nov 14:03:25",
                "keeper writes",
                Signal.NORMAL,
                "whole at 14:02:11, up to fact 10,398",
                Signal.GOOD,
                "/verify",
                "/export",
                "/facts")));
    }
}
