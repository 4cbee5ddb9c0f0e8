package org.gemba.server.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gemba.engine.Picture;
import org.gemba.house.floor.LineKey;
import org.gemba.house.jidoka.andon.AnswerTally;
import org.gemba.house.language.AndonKind;
import org.gemba.server.view.Figure;
import org.gemba.server.view.Signal;

/** The roof: what the customer, the company and the people get, as five figures. */
final class RoofFigures {
    private final Visit visit;
    private final Map<LineKey, Picture> lines;

    RoofFigures(Visit visit, Map<LineKey, Picture> lines) {
        this.visit = visit;
        this.lines = lines;
    }

    List<Figure> all() {
        return List.of(
                unknown("quality"),
                unknown("cost"),
                unknown("lead"),
                safety(),
                Figure.missing(visit.say("house.morale"), visit.say("house.unmeasured"), visit.say("house.morale.note")));
    }

    private Figure unknown(String what) {
        return Figure.missing(visit.say("house." + what), visit.say("house.nodata"), visit.say("house." + what + ".note"));
    }

    private Figure safety() {
        int calls = 0;
        for (Map.Entry<LineKey, Picture> line : lines.entrySet()) {
            Instant now = visit.now(line.getKey());
            LocalDate day = line.getValue().gemba().definition().workTime().map(time -> time.dayOf(now)).orElse(LocalDate.EPOCH);
            calls += line.getValue().gemba().andon().answers().byKind(day).getOrDefault(AndonKind.SAFETY, AnswerTally.NONE).calls();
        }
        String href = lines.isEmpty() ? "/about" : Doors.facts(lines.keySet().iterator().next()).of("AndonPulled").href();
        return Figure.of(visit.say("house.safety"), visit.words().count(calls), visit.say("house.safety.note"), href)
                .with(calls > 0 ? Signal.CALL : Signal.NORMAL);
    }
}
