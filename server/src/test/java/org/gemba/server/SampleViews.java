package org.gemba.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gemba.server.view.AboutView;
import org.gemba.server.view.ErrorView;
import org.gemba.server.view.Figure;
import org.gemba.server.view.HallView;
import org.gemba.server.view.HomeView;
import org.gemba.server.view.Lamp;
import org.gemba.server.view.LineView;
import org.gemba.server.view.Pace;
import org.gemba.server.view.PersonChoice;
import org.gemba.server.view.PitchView;
import org.gemba.server.view.Room;
import org.gemba.server.view.Signal;
import org.gemba.server.view.StationView;
import org.gemba.server.view.StepStamp;
import org.gemba.server.view.Trend;
import org.gemba.server.view.View;

/** A believable afternoon on a pump line, so that every page can be looked at without a plant. */
final class SampleViews {
    /** Stands wherever a person could have typed something. */
    private final String typed;

    SampleViews(String typed) {
        this.typed = typed;
    }

    static SampleViews plain() {
        return new SampleViews("Seal pinched at the edge, third today");
    }

    /** Every view, by the name of its preview. */
    List<Named> all() {
        SamplePapers papers = new SamplePapers(typed);
        SampleScenarios scenarios = new SampleScenarios(typed);
        return List.of(
                new Named("home", home(true)),
                new Named("home-quiet", home(false)),
                new Named("line", line()),
                new Named("pitch", pitch()),
                new Named("andon", andon(Signal.CALL)),
                new Named("andon-stop", andon(Signal.STOP)),
                new Named("andon-quiet", andon(Signal.NORMAL)),
                new Named("andon-many", andonMany()),
                new Named("station", station(false)),
                new Named("station-called", station(true)),
                new Named("calls", papers.calls()),
                new Named("abnormalities", papers.abnormalities()),
                new Named("value-stream", papers.valueStream()),
                new Named("what-if", scenarios.list()),
                new Named("what-if-ask", scenarios.ask()),
                new Named("what-if-answer", scenarios.answer()),
                new Named("what-if-replay", scenarios.replay()),
                new Named("what-if-back-test", scenarios.backTest()),
                new Named("what-if-facts", scenarios.facts(papers.facts())),
                new Named("what-if-facts-untold", scenarios.untold(papers.facts())),
                new Named("what-if-comparison", scenarios.comparison()),
                new Named("study", papers.study()),
                new Named("facts", papers.facts()),
                new Named("fact", papers.fact()),
                new Named("journal", papers.journal()),
                new Named("about", new AboutView(List.of(new AboutView.Limit("Stations of a line", "200")))),
                new Named(
                        "error",
                        new ErrorView(
                                404,
                                "There is nothing at this place.",
                                typed,
                                "Go to the house and walk from there.",
                                "/",
                                "To the house")));
    }

    /** A view and the name of its preview. */
    record Named(String name, View view) {}

    HomeView home(boolean abnormal) {
        List<HomeView.RoofPart> roof = List.of(
                roof(
                        "Quality",
                        Figure.of(typed, "97.8 %", "right the first time, today", "/f")
                                .with(new Trend(Trend.Turn.UP, "up from 96.9 %")),
                        Figure.of("Gear cell", "99.1 %", "right the first time, today", "/f")),
                roof(
                        "Cost",
                        Figure.of("", "81.4 %", "OEE, today", "/f")
                                .with(new Trend(Trend.Turn.DOWN, "down from 83.0 %"))),
                roof(
                        "Lead time",
                        Figure.of("", "14 min 20 s", "half of the units, today", "/f")
                                .with(new Trend(Trend.Turn.LEVEL, "as yesterday"))),
                roof("Safety", Figure.of("", "0", "safety calls today", "/f")),
                roof("Morale", Figure.missing("", "not measured", "nobody measures it here yet")));
        Room people = new Room(
                "people",
                "People",
                "人",
                Signal.NORMAL,
                "11 of 12 calls answered today, half of them within 22 s",
                "/calls",
                List.of());
        Room jit = new Room(
                "just-in-time",
                "Just-in-time",
                "ジャスト・イン・タイム",
                abnormal ? Signal.LATE : Signal.NORMAL,
                abnormal ? "1 line is behind its pace." : "Every line keeps its pace.",
                "/pitch",
                abnormal
                        ? List.of(new Room.Note(Signal.LATE, "Pump assembly: −3 behind, takt 60 s", "/pitch"))
                        : List.of());
        Room jidoka = new Room(
                "jidoka",
                "Jidoka",
                "自働化",
                abnormal ? Signal.CALL : Signal.NORMAL,
                abnormal ? "2 calls open, oldest 1 min 40 s" : "Nobody is calling. Every segment runs.",
                "/andon",
                abnormal
                        ? List.of(
                                new Room.Note(Signal.CALL, "A-07 Quality, 1 min 40 s, not answered", "/calls"),
                                new Room.Note(Signal.ANSWERED, "B-02 Material, 35 s, somebody is coming", "/calls"),
                                new Room.Note(Signal.NORMAL, "3 abnormalities are open", "/abnormalities"))
                        : List.of());
        List<Room> foundation = List.of(
                room("heijunka", "Levelling", "平準化", "Demand today: 420 pieces of 3 parts."),
                room("standards", "Standardized work", "標準作業", "All 12 stations have a standard time."),
                room("kaizen", "Kaizen", "改善", "4 calls of today led to a countermeasure."),
                abnormal
                        ? new Room(
                                "fourm",
                                "Stable 4M",
                                "4Mの安定",
                                Signal.NORMAL,
                                "2 change points today: look closely there.",
                                "/line",
                                List.of(new Room.Note(Signal.NORMAL, "Material at A-03: " + typed, "/f")))
                        : room("fourm", "Stable 4M", "4Mの安定", "No change of man, machine, material or method today."));
        return new HomeView(
                abnormal
                        ? "2 calls are open, the oldest for 1 min 40 s at A-07."
                        : "All 2 lines run as planned. Nobody is calling.",
                roof,
                jit,
                people,
                jidoka,
                foundation,
                List.of(
                        new HomeView.LineTile(
                                "Sakura Pumps",
                                "Pump assembly",
                                "/line",
                                abnormal ? Signal.CALL : Signal.NORMAL,
                                abnormal ? "not answered" : "runs",
                                abnormal ? "−3" : "+1",
                                abnormal ? "behind" : "on pace",
                                lamps(abnormal)),
                        new HomeView.LineTile(
                                "Sakura Pumps",
                                "Housing machining",
                                "/line",
                                Signal.NORMAL,
                                "runs",
                                "0",
                                "on pace",
                                lamps(false))));
    }

    private static Room room(String id, String name, String kanji, String sentence) {
        return new Room(id, name, kanji, Signal.NORMAL, sentence, "/line", List.of());
    }

    private static List<Lamp> lamps(boolean abnormal) {
        List<Lamp> lamps = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            Signal signal = !abnormal
                    ? Signal.NORMAL
                    : i == 7 ? Signal.CALL : i == 2 ? Signal.ANSWERED : i == 11 ? Signal.MISSING : Signal.NORMAL;
            lamps.add(new Lamp("A-%02d".formatted(i), signal, signal.name().toLowerCase(Locale.ROOT)));
        }
        return lamps;
    }

    private static Pace pace() {
        return new Pace(
                Signal.LATE,
                "−3",
                "behind",
                "One good unit every 60 s.",
                "241",
                "238",
                "60 s",
                "57 s",
                62,
                "22 s to the next",
                true,
                "/facts");
    }

    LineView line() {
        String[] names = {
            "Base plate",
            "Shaft seat",
            "Bearing press",
            "Shaft",
            "Impeller",
            "Seal",
            "Housing fit",
            "Bolts",
            "Leak test",
            "Motor",
            "Run test",
            "Label and pack"
        };
        List<LineView.SegmentBox> segments = new ArrayList<>();
        for (int s = 0; s < 3; s++) {
            List<LineView.StationBox> stations = new ArrayList<>();
            for (int i = s * 4; i < s * 4 + 4; i++) {
                Signal lamp =
                        i == 6 ? Signal.CALL : i == 1 ? Signal.ANSWERED : i == 10 ? Signal.MISSING : Signal.NORMAL;
                stations.add(new LineView.StationBox(
                        "A-%02d".formatted(i + 1),
                        names[i],
                        new Lamp(
                                "A",
                                lamp,
                                lamp == Signal.CALL
                                        ? "calling"
                                        : lamp == Signal.ANSWERED
                                                ? "answered"
                                                : lamp == Signal.MISSING ? "silent" : "normal"),
                        List.of(new LineView.Unit("P-10" + i, false, "/f"), new LineView.Unit("P-11" + i, true, "/f")),
                        i == 6 ? 2 : 0,
                        i == 6 ? 142 : 20 + i * 6,
                        i == 6 ? "1 min 18 s" : (12 + i * 3) + " s",
                        "55 s",
                        "/s"));
            }
            segments.add(new LineView.SegmentBox(
                    "S" + (s + 1),
                    s == 1 ? Signal.CALL : Signal.NORMAL,
                    s == 1 ? "calling" : "runs",
                    stations,
                    s == 2
                            ? Optional.empty()
                            : Optional.of(new LineView.Buffer(s + 2, 4, Signal.NORMAL, (s + 2) + " of 4", "/f"))));
        }
        return new LineView(
                "Pump assembly",
                pace(),
                segments,
                lineFigures(),
                List.of(new Room.Note(Signal.NORMAL, "Material at A-03: " + typed, "/f")));
    }

    static List<Figure> lineFigures() {
        return List.of(
                Figure.of("Finished", "238", "good pieces, today", "/f"),
                Figure.of("Units in process", "27", "now, all stations", "/f"),
                Figure.of("Lead time", "14 min 20 s", "half of the units took less", "/f"),
                Figure.of("First pass yield", "97.8 %", "units right the first time", "/f"),
                Figure.of("Time lost", "11 min 5 s", "segments standing, today", "/f"));
    }

    static PersonChoice person() {
        PersonChoice.Person tanaka = new PersonChoice.Person("1042", "M. Tanaka", "team leader");
        return new PersonChoice(
                Optional.of(tanaka), List.of(tanaka, new PersonChoice.Person("1077", "J. Silva", "operator")), "/back");
    }

    PitchView pitch() {
        List<PitchView.Row> rows = new ArrayList<>();
        int[] actual = {60, 57, 60, 55, 6, 0, 0, 0};
        int cumulative = 0;
        for (int i = 0; i < 8; i++) {
            cumulative += actual[i];
            PitchView.When when =
                    i < 4 ? PitchView.When.PAST : i == 4 ? PitchView.When.PRESENT : PitchView.When.TO_COME;
            boolean late = when == PitchView.When.PAST && actual[i] < 60;
            Signal signal = i == 2 ? Signal.MISSING : late ? Signal.LATE : Signal.NORMAL;
            rows.add(new PitchView.Row(
                    "2026-11-20T0%d:00:00Z".formatted(i),
                    "%02d:00–%02d:00".formatted(8 + i, 9 + i),
                    i == 0 ? "early" : "",
                    when,
                    "60",
                    i == 2 ? "–" : Integer.toString(actual[i]),
                    Integer.toString(60 * (i + 1)),
                    when == PitchView.When.TO_COME ? "" : Integer.toString(cumulative),
                    Integer.toString(cumulative - 60 * (i + 1)).replace('-', '−'),
                    signal,
                    late ? "under plan" : "as planned",
                    92,
                    actual[i] * 92 / 60,
                    i == 1 ? typed : "",
                    i < 2 ? "M. Tanaka" : "",
                    i == 3,
                    i == 2 || i == 3,
                    "/facts",
                    "r" + i));
        }
        return new PitchView(
                "Pump assembly",
                "/SAKURA/PUMP/ask",
                "Fri 20 Nov",
                Optional.of("/before"),
                Optional.empty(),
                pace(),
                rows,
                List.of(
                        Figure.of("Plan of the day", "480", "this production day", "/f"),
                        Figure.of("Made so far", "238", "this production day", "/f"),
                        Figure.of("Gap now", "−3", "this production day", "/f").with(Signal.LATE),
                        Figure.of("Gaps explained", "1 of 2 rows", "this production day", "/f")),
                person());
    }

    HallView andon(Signal signal) {
        return new HallView("14:05", "Fri 20 Nov", List.of(tile("Pump assembly", signal)));
    }

    HallView andonMany() {
        return new HallView(
                "14:05",
                "Fri 20 Nov",
                List.of(
                        tile("Pump assembly", Signal.CALL),
                        tile("Housing machining", Signal.NORMAL),
                        tile("Impeller cell", Signal.STOP),
                        tile("Motor winding", Signal.ANSWERED)));
    }

    private static HomeView.RoofPart roof(String name, Figure... figures) {
        return new HomeView.RoofPart(name, figures[0].note(), List.of(figures), "");
    }

    private static HallView.Tile tile(String line, Signal signal) {
        boolean quiet = signal == Signal.NORMAL;
        return new HallView.Tile(
                line,
                signal,
                quiet ? "Nobody is calling" : "calling",
                quiet ? "+1" : "−3",
                quiet ? "on pace" : "behind",
                quiet ? Signal.NORMAL : Signal.LATE,
                "241",
                "238",
                true,
                quiet
                        ? Optional.empty()
                        : Optional.of(new HallView.Call(
                                signal,
                                "A-07",
                                "Housing fit",
                                "Quality",
                                "1:40",
                                signal == Signal.STOP ? "line stopped" : "not answered")),
                signal == Signal.CALL ? 1 : 0,
                lamps(!quiet));
    }

    StationView station(boolean called) {
        List<StationView.Bar> recent = new ArrayList<>();
        int[] percents = {92, 96, 90, 101, 94, 97, 128, 95, 93, 98, 96, 94};
        for (int percent : percents) {
            recent.add(new StationView.Bar(percent, percent > 105 ? Signal.LATE : Signal.NORMAL, percent + " %"));
        }
        return new StationView(
                "Pump assembly",
                "A-07",
                "Housing fit",
                "/SAKURA/PUMP/ask",
                pace(),
                new StationView.Standard(
                        "55 s", "Pump 40", "P-10238", "Now at 34 s", 62, Signal.NORMAL, recent, "/facts"),
                called
                        ? Optional.of(new StationView.OwnCall(
                                Signal.CALL,
                                "Quality",
                                "0:24",
                                "not answered",
                                "Your call stands on the hall screen. The line runs on until the fixed position.",
                                steps(),
                                "/facts"))
                        : Optional.empty(),
                List.of(
                        new StationView.Key("QUALITY", "Quality"),
                        new StationView.Key("MACHINE", "Machine"),
                        new StationView.Key("MATERIAL", "Material"),
                        new StationView.Key("HELP", "Help"),
                        new StationView.Key("SAFETY", "Safety")),
                keys("Scratch", "Leak", "Wrong part", "Torque", "Dirt", "Other"),
                keys("Tool", "Waiting for parts", "Machine fault", "Setting", "Quality check", "Cleaning", "Other"),
                Optional.empty(),
                called
                        ? Optional.of(
                                new StationView.Done(Signal.GOOD, "Called. You did right.", Optional.empty(), "/facts"))
                        : Optional.empty(),
                "r");
    }

    private static List<StationView.Key> keys(String... labels) {
        List<StationView.Key> keys = new ArrayList<>();
        for (String label : labels) {
            keys.add(new StationView.Key(label, label));
        }
        return keys;
    }

    static List<StepStamp> steps() {
        return List.of(
                new StepStamp("Called", "14:03:20", "", true),
                new StepStamp("Answered", "14:03:42", "22 s", true),
                new StepStamp("Arrived", "", "", false),
                new StepStamp("Contained", "", "", false),
                new StepStamp("Cleared", "", "", false));
    }
}
