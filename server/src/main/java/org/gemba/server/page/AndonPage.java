package org.gemba.server.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gemba.engine.Picture;
import org.gemba.house.floor.LineKey;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.jidoka.andon.Call;
import org.gemba.server.view.HallView;
import org.gemba.server.view.HallView.Tile;
import org.gemba.server.view.Pace;
import org.gemba.server.view.Signal;
import org.gemba.server.view.View;

/** The board for a hall screen: every line of the house, of a plant, or one line alone. */
final class AndonPage implements Page {
    @Override
    public View view(Visit visit) {
        List<Tile> tiles = new ArrayList<>();
        Instant now = Instant.EPOCH;
        for (Map.Entry<LineKey, Picture> line : shown(visit).entrySet()) {
            now = visit.now(line.getKey());
            tiles.add(tile(visit, line.getValue(), now));
        }
        return new HallView(visit.words().clock(now), visit.words().day(now), tiles);
    }

    private static Map<LineKey, Picture> shown(Visit visit) {
        if (visit.places().containsKey("line")) {
            return Map.of(visit.line(), visit.picture());
        }
        Map<LineKey, Picture> shown = Lines.working(visit);
        if (visit.places().containsKey("plant")) {
            shown.keySet().removeIf(line -> !line.plant().value().equals(visit.place("plant")));
        }
        return shown;
    }

    private static Tile tile(Visit visit, Picture picture, Instant now) {
        Gemba gemba = picture.gemba();
        Pace pace = Paces.of(visit.words(), picture, now);
        List<Call> open = gemba.andon().open();
        Optional<Call> first = first(open);
        boolean stands = gemba.andon().segments().stream().anyMatch(segment -> !segment.runs());
        Signal signal = first.map(Lamps::of).orElse(stands ? Signal.STOP : Signal.NORMAL);
        return new Tile(
                gemba.definition()
                        .today()
                        .map(it -> it.line().name())
                        .orElse(picture.line().toString()),
                signal,
                visit.say(stands ? "andon.stopped" : pace.running() ? "andon.quiet" : "andon.off"),
                pace.gap(),
                pace.gapWord(),
                pace.signal(),
                pace.plan(),
                pace.actual(),
                gemba.simulated(),
                first.map(call -> call(visit, gemba, call, now)),
                Math.max(0, open.size() - 1),
                Lamps.of(visit.words(), gemba, now));
    }

    /** The call to be seen first: a stop before a call, an unanswered one before an answered one, then the oldest. */
    static Optional<Call> first(List<Call> open) {
        return open.stream()
                .min(Comparator.comparingInt(
                                (Call call) -> Lamps.of(call) == Signal.STOP ? 0 : call.isAnswered() ? 2 : 1)
                        .thenComparing(Call::pulledAt)
                        .thenComparing(Call::number));
    }

    private static HallView.Call call(Visit visit, Gemba gemba, Call call, Instant now) {
        return new HallView.Call(
                Lamps.of(call),
                call.station().value(),
                gemba.definition()
                        .today()
                        .map(it -> LinePage.name(it, call.station()))
                        .orElse(""),
                visit.words().name(call.kind()),
                visit.words().stopwatch(Duration.between(call.pulledAt(), now)),
                Lamps.state(visit.words(), call));
    }
}
