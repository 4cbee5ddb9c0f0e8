package org.gemba.server.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gemba.engine.Picture;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.WorkTime;
import org.gemba.house.jidoka.andon.AnswerTally;
import org.gemba.house.language.AndonKind;
import org.gemba.house.valuestream.Amount;
import org.gemba.house.valuestream.Door;
import org.gemba.house.valuestream.ValueStream;
import org.gemba.house.valuestream.Window;
import org.gemba.server.view.Figure;
import org.gemba.server.view.Signal;
import org.gemba.server.view.Trend;

/**
 * The roof: what the customer, the company and the people get, as five figures of the first line, against its last
 * production day. Safety is of all lines.
 */
final class RoofFigures {
    private static final Door WAYS = Door.of("UnitStarted", "UnitFinished");
    private static final Door PIECES = Door.of("CycleCompleted", "DefectFound");

    private final Visit visit;
    private final Map<LineKey, Picture> lines;
    private final Optional<ValueStream> today;
    private final Optional<ValueStream> before;

    RoofFigures(Visit visit, Map<LineKey, Picture> lines, ValueStreams streams) {
        this.visit = visit;
        this.lines = lines;
        Optional<LineKey> first = lines.keySet().stream().findFirst();
        this.today = first.flatMap(line -> window(line, 0).flatMap(window -> streams.soon(line, window)));
        this.before = first.flatMap(line -> window(line, 1).flatMap(window -> streams.soon(line, window)));
    }

    List<Figure> all() {
        return List.of(
                figure("house.quality", today.map(RoofFigures::quality), before.map(RoofFigures::quality), PIECES),
                figure("house.cost", today.map(RoofFigures::cost), before.map(RoofFigures::cost), PIECES),
                figure("house.lead", today.map(RoofFigures::lead), before.map(RoofFigures::lead), WAYS),
                safety(),
                Figure.missing(
                        visit.say("house.morale"), visit.say("house.unmeasured"), visit.say("house.morale.note")));
    }

    /** A production day of a line; the one so many working days ago. */
    private Optional<Window> window(LineKey line, int ago) {
        Instant now = visit.now(line);
        Optional<WorkTime> time = picture(line).gemba().definition().workTime();
        if (time.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = time.get().dayOf(now);
        LocalDate day = ago == 0 ? today : lastWorked(time.get(), today);
        return Optional.of(new Window(time.get().startOf(day), time.get().startOf(day.plusDays(1))));
    }

    private static LocalDate lastWorked(WorkTime time, LocalDate today) {
        LocalDate day = today.minusDays(1);
        for (int i = 0; i < 7 && time.plan(day).netTime().isZero(); i++) {
            day = day.minusDays(1);
        }
        return day;
    }

    private Picture picture(LineKey line) {
        return Optional.ofNullable(lines.get(line)).orElseThrow();
    }

    private static Amount quality(ValueStream stream) {
        return stream.defects().firstPass();
    }

    private static Amount cost(ValueStream stream) {
        return stream.bottleneck()
                .map(it -> it.station().oee().whole())
                .orElse(new Amount.NotKnown(Amount.Missing.TIMES));
    }

    private static Amount lead(ValueStream stream) {
        return stream.leadTime().lead().count() == 0
                ? new Amount.NotKnown(Amount.Missing.ENDED_UNITS)
                : new Amount.Length(stream.leadTime().lead().median());
    }

    private Figure figure(String key, Optional<Amount> now, Optional<Amount> last, Door door) {
        Optional<LineKey> line = lines.keySet().stream().findFirst();
        if (now.isEmpty() || line.isEmpty()) {
            return Figure.missing(visit.say(key), visit.say("house.nodata"), visit.say(key + ".note"));
        }
        Amounts amounts = new Amounts(visit.words(), line.get());
        Figure figure = amounts.figure(key, now.get(), door);
        Optional<Trend.Turn> turn = last.flatMap(it -> turn(now.get(), it));
        return figure.isMissing() || turn.isEmpty()
                ? figure
                : figure.with(new Trend(turn.get(), visit.say("trend." + turn.get(), amounts.say(last.orElseThrow()))));
    }

    private static Optional<Trend.Turn> turn(Amount now, Amount last) {
        double change;
        if (now instanceof Amount.Share(double is) && last instanceof Amount.Share(double was)) {
            change = is - was;
        } else if (now instanceof Amount.Length is && last instanceof Amount.Length was) {
            double seconds = is.value().minus(was.value()).toSeconds();
            change = seconds / Math.max(1, was.value().toSeconds());
        } else {
            return Optional.empty();
        }
        return Optional.of(change > 0.005 ? Trend.Turn.UP : change < -0.005 ? Trend.Turn.DOWN : Trend.Turn.LEVEL);
    }

    private Figure safety() {
        int calls = 0;
        for (Map.Entry<LineKey, Picture> line : lines.entrySet()) {
            Instant now = visit.now(line.getKey());
            LocalDate day = line.getValue()
                    .gemba()
                    .definition()
                    .workTime()
                    .map(time -> time.dayOf(now))
                    .orElse(LocalDate.EPOCH);
            calls += line.getValue()
                    .gemba()
                    .andon()
                    .answers()
                    .byKind(day)
                    .getOrDefault(AndonKind.SAFETY, AnswerTally.NONE)
                    .calls();
        }
        String href = lines.keySet().stream()
                .findFirst()
                .map(line -> Doors.facts(line).of("AndonPulled").href())
                .orElse("/about");
        return Figure.of(visit.say("house.safety"), visit.words().count(calls), visit.say("house.safety.note"), href)
                .with(calls > 0 ? Signal.CALL : Signal.NORMAL);
    }
}
