package org.gemba.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gemba.engine.Picture;
import org.gemba.house.floor.LineKey;
import org.gemba.server.view.AnswerView;
import org.gemba.server.view.ErrorView;
import org.gemba.server.view.Frame;
import org.gemba.server.view.Frame.Layout;
import org.gemba.server.view.Frame.Link;
import org.gemba.server.view.LineView;
import org.gemba.server.view.ValueStreamView;
import org.gemba.server.view.View;
import org.gemba.server.words.Words;

/** What stands around a page: where it is, what is beside it, and which way out leads where. */
final class Frames {
    private static final Map<Locale, String> NAMES = Map.of(Locale.ENGLISH, "English", Locale.JAPANESE, "日本語");

    private Frames() {}

    static Frame of(Visit visit, View view, Layout layout, String mode, boolean live) {
        Optional<LineKey> line = visit.places().containsKey("line") && !(view instanceof ErrorView)
                ? Optional.of(visit.line())
                : Optional.empty();
        return new Frame(
                visit.words(),
                title(visit, view, line),
                layout,
                mode,
                visit.words().locale().toLanguageTag(),
                line.map(it -> crumbs(visit, it)).orElse(List.of()),
                line.filter(it -> layout == Layout.PAGE)
                        .map(it -> rooms(visit, it))
                        .orElse(List.of()),
                languages(visit),
                modes(visit, mode),
                live ? Optional.of(visit.here()) : Optional.empty(),
                view instanceof LineView || view instanceof ValueStreamView,
                simulated(visit, line) || view.isPlayed());
    }

    private static String title(Visit visit, View view, Optional<LineKey> line) {
        String own = switch (view.template()) {
            case "home" -> visit.say("home.title");
            case "line" -> visit.say("line.title");
            case "valuestream" -> visit.say("stream.title");
            case "abnormalities" -> visit.say("abnormal.title");
            case "station" -> visit.place("station");
            case "fact" -> visit.say("fact.title", visit.place("sequence"));
            case "whatif_ask" -> visit.say("whatif.ask.title");
            case "whatif_answer" -> ((AnswerView) view).name();
            case "whatif_replay" -> visit.say("replay.title");
            case "whatif_compare" -> visit.say("whatif.compare.title");
            case "error" -> ((ErrorView) view).what();
            default -> visit.say(view.template() + ".title");
        };
        return line.map(it -> own + " · " + name(visit, it)).orElse(own);
    }

    private static List<Link> crumbs(Visit visit, LineKey line) {
        String plant = visit.definition()
                .map(it -> it.plant().name())
                .orElse(line.plant().value());
        List<Link> crumbs = new ArrayList<>();
        crumbs.add(new Link(plant, "/", false));
        crumbs.add(new Link(name(visit, line), Doors.line(line), false));
        if (visit.places().containsKey("station")) {
            crumbs.add(new Link(visit.place("station"), visit.path(), true));
        }
        return crumbs;
    }

    private static String name(Visit visit, LineKey line) {
        return visit.works()
                .picture(line)
                .flatMap(it -> it.gemba().definition().today())
                .map(it -> it.line().name())
                .orElse(line.line().value());
    }

    private static List<Link> rooms(Visit visit, LineKey line) {
        List<Link> rooms = new ArrayList<>();
        rooms.add(
                new Link(visit.say("line.title"), Doors.line(line), visit.path().equals(Doors.line(line))));
        String[][] others = {
            {"pitch", "pitch.title"},
            {"andon", "andon.title"},
            {"calls", "calls.title"},
            {"abnormalities", "abnormal.title"},
            {"value-stream", "stream.title"},
            {"simulate", "whatif.title"},
            {"facts", "facts.title"}
        };
        for (String[] other : others) {
            String href = Doors.room(line, other[0]);
            rooms.add(new Link(visit.say(other[1]), href, visit.path().startsWith(href)));
        }
        return rooms;
    }

    private static List<Link> languages(Visit visit) {
        List<Link> languages = new ArrayList<>();
        for (Locale language : Words.LANGUAGES) {
            languages.add(new Link(
                    NAMES.getOrDefault(language, language.toLanguageTag()),
                    visit.here(Map.of("lang", language.getLanguage())),
                    language.equals(visit.words().locale())));
        }
        return languages;
    }

    private static List<Link> modes(Visit visit, String now) {
        List<Link> modes = new ArrayList<>();
        for (String mode : List.of("auto", "paper", "hall")) {
            modes.add(new Link(visit.say("frame.mode." + mode), visit.here(Map.of("mode", mode)), mode.equals(now)));
        }
        return modes;
    }

    private static boolean simulated(Visit visit, Optional<LineKey> line) {
        return line.map(it -> visit.works().picture(it).stream())
                .orElseGet(() -> visit.works().pictures().values().stream())
                .map(Picture::gemba)
                .anyMatch(gemba -> gemba.simulated());
    }
}
