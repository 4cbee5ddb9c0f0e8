package org.gemba.server.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gemba.engine.Picture;
import org.gemba.house.floor.LineKey;
import org.gemba.house.jidoka.andon.Call;
import org.gemba.server.view.HomeView;
import org.gemba.server.view.HomeView.LineTile;
import org.gemba.server.view.Pace;
import org.gemba.server.view.Signal;
import org.gemba.server.view.View;

/** The house of TPS over all lines at work. */
final class HomePage implements Page {
    private final ValueStreams streams;

    HomePage(ValueStreams streams) {
        this.streams = streams;
    }

    @Override
    public View view(Visit visit) {
        Map<LineKey, Picture> lines = Lines.working(visit);
        HouseRooms rooms = new HouseRooms(visit, lines);
        return new HomeView(
                sentence(visit, lines),
                new RoofFigures(visit, lines, streams).all(),
                rooms.justInTime(),
                rooms.people(),
                rooms.jidoka(),
                rooms.foundation(),
                tiles(visit, lines));
    }

    private static String sentence(Visit visit, Map<LineKey, Picture> lines) {
        if (lines.isEmpty()) {
            return visit.say("home.empty");
        }
        List<OpenCall> open = OpenCall.of(visit, lines);
        if (!open.isEmpty()) {
            OpenCall oldest = open.getFirst();
            return visit.say(
                    "home.calls",
                    open.size(),
                    visit.words().duration(oldest.since()),
                    oldest.call().station().value());
        }
        long behind = lines.values().stream()
                .filter(it -> Paces.of(visit.words(), it, visit.now(it.line())).signal() == Signal.LATE)
                .count();
        return behind > 0 ? visit.say("home.behind", behind) : visit.say("home.quiet", lines.size());
    }

    private static List<LineTile> tiles(Visit visit, Map<LineKey, Picture> lines) {
        List<LineTile> tiles = new ArrayList<>();
        lines.forEach((line, picture) -> {
            Instant now = visit.now(line);
            Pace pace = Paces.of(visit.words(), picture, now);
            Optional<Call> first = AndonPage.first(picture.gemba().andon().open());
            boolean stands = picture.gemba().andon().segments().stream().anyMatch(segment -> !segment.runs());
            Signal signal = first.map(Lamps::of).orElse(stands ? Signal.STOP : pace.signal());
            tiles.add(new LineTile(
                    picture.gemba()
                            .definition()
                            .today()
                            .map(it -> it.plant().name())
                            .orElse(""),
                    picture.gemba()
                            .definition()
                            .today()
                            .map(it -> it.line().name())
                            .orElse(line.toString()),
                    Doors.line(line),
                    signal,
                    first.map(call -> call.station() + " " + Lamps.state(visit.words(), call))
                            .orElseGet(() -> stands
                                    ? visit.say("line.stands")
                                    : pace.signal().quiet() && pace.running()
                                            ? visit.say("line.runs")
                                            : pace.gapWord()),
                    pace.gap(),
                    pace.gapWord(),
                    Lamps.of(visit.words(), picture.gemba(), now)));
        });
        return tiles;
    }

    /**
     * A call that is open somewhere in the house.
     *
     * @param since how long ago the cord was pulled, by the line's clock
     */
    record OpenCall(LineKey line, Call call, Duration since) {
        /** All of them, longest open first. */
        static List<OpenCall> of(Visit visit, Map<LineKey, Picture> lines) {
            List<OpenCall> open = new ArrayList<>();
            lines.forEach((line, picture) -> picture.gemba()
                    .andon()
                    .open()
                    .forEach(call -> open.add(new OpenCall(
                            line, call, Paces.wholeSeconds(Duration.between(call.pulledAt(), visit.now(line)))))));
            open.sort((one, other) -> other.since().compareTo(one.since()));
            return open;
        }
    }
}
