package org.gemba.server.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.gemba.server.view.HomeView.RoofPart;
import org.gemba.server.view.Signal;
import org.gemba.server.view.Trend;

/**
 * The roof: what the customer, the company and the people get, as five figures of each line, against its last production
 * day. Lines that make different things have no common yield, effectiveness or lead time, so nothing is summed.
 */
final class RoofFigures {
    /** With more lines only those that stand worst are shown. */
    private static final int SHOWN = 3;

    private final Visit visit;
    private final Map<LineKey, Picture> lines;
    private final ValueStreams streams;
    private final Map<LineKey, ValueStream> today = new LinkedHashMap<>();

    RoofFigures(Visit visit, Map<LineKey, Picture> lines, ValueStreams streams) {
        this.visit = visit;
        this.lines = lines;
        this.streams = streams;
        lines.keySet().forEach(line -> streams.soon(line, streams.today(line)).ifPresent(it -> today.put(line, it)));
    }

    List<RoofPart> all() {
        return List.of(
                part("house.quality", RoofFigures::quality, 1),
                part("house.cost", RoofFigures::cost, 1),
                part("house.lead", RoofFigures::lead, -1),
                safety(),
                new RoofPart(
                        visit.say("house.morale"),
                        visit.say("house.morale.note"),
                        List.of(missing("", visit.say("house.unmeasured"))),
                        ""));
    }

    private static Known quality(ValueStream stream) {
        return Known.of(stream, "first-pass-yield");
    }

    /** The effectiveness of the station that holds the stream back. */
    private static Known cost(ValueStream stream) {
        return stream.bottleneck()
                .map(it -> it.station())
                .map(it -> new Known(it.oee().whole(), new StreamFigures(stream).door("station.oee", it.name())))
                .orElse(new Known(new Amount.NotKnown(Amount.Missing.TIMES), Door.ALL));
    }

    private static Known lead(ValueStream stream) {
        return Known.of(stream, "lead-time.median");
    }

    /** @param worse 1 where less is worse, -1 where more is */
    private RoofPart part(String key, Function<ValueStream, Known> of, int worse) {
        List<LineKey> worst = new ArrayList<>(lines.keySet());
        if (worst.size() > SHOWN) {
            worst.sort(Comparator.comparingDouble(line -> Optional.ofNullable(today.get(line))
                    .map(of)
                    .flatMap(it -> size(it.amount()))
                    .map(size -> size * worse)
                    .orElse(Double.MAX_VALUE)));
        }
        List<Figure> figures =
                worst.stream().limit(SHOWN).map(line -> figure(line, of)).toList();
        return new RoofPart(
                visit.say(key),
                visit.say(key + ".note"),
                figures.isEmpty() ? List.of(missing("", visit.say("house.nodata"))) : figures,
                rest(worst.size()));
    }

    private String rest(int all) {
        return all > SHOWN ? visit.say("house.rest", all - SHOWN) : "";
    }

    private Figure figure(LineKey line, Function<ValueStream, Known> of) {
        Optional<Known> now = Optional.ofNullable(today.get(line)).map(of);
        if (now.isEmpty()) {
            return missing(name(line), visit.say("house.nodata"));
        }
        Amounts amounts = new Amounts(visit.words(), line, streams.today(line));
        Amount amount = now.get().amount();
        if (amount instanceof Amount.NotKnown) {
            return missing(name(line), amounts.say(amount));
        }
        Figure figure = Figure.of(
                name(line),
                amounts.say(amount),
                name(line),
                amounts.href(now.get().door()));
        Optional<Amount> last = before(line).map(of).map(Known::amount);
        Optional<Trend.Turn> turn = last.flatMap(it -> turn(amount, it));
        return turn.isEmpty()
                ? figure
                : figure.with(new Trend(turn.get(), visit.say("trend." + turn.get(), amounts.say(last.orElseThrow()))));
    }

    /** Where there is one line only, it need not be named. */
    private String name(LineKey line) {
        return lines.size() == 1
                ? ""
                : Optional.ofNullable(lines.get(line))
                        .flatMap(it -> it.gemba().definition().today())
                        .map(it -> it.line().name())
                        .orElse(line.toString());
    }

    private static Figure missing(String name, String word) {
        return Figure.missing(name, word, "");
    }

    /** The stream of the day on which the line worked last. */
    private Optional<ValueStream> before(LineKey line) {
        Optional<WorkTime> time = Optional.ofNullable(lines.get(line))
                .flatMap(it -> it.gemba().definition().workTime());
        if (time.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = lastWorked(time.get(), time.get().dayOf(visit.now(line)));
        return streams.soon(line, new Window(time.get().startOf(day), time.get().startOf(day.plusDays(1))));
    }

    private static LocalDate lastWorked(WorkTime time, LocalDate today) {
        LocalDate day = today.minusDays(1);
        for (int i = 0; i < 7 && time.plan(day).netTime().isZero(); i++) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static Optional<Double> size(Amount amount) {
        return switch (amount) {
            case Amount.Share it -> Optional.of(it.value());
            case Amount.Length it -> Optional.of((double) it.value().toSeconds());
            case Amount.Count it -> Optional.of((double) it.value());
            case Amount.Average it -> Optional.of(it.value());
            case Amount.NotKnown it -> Optional.empty();
        };
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

    /** Calls for safety can be counted over all lines, but each is one line's to look into. */
    private RoofPart safety() {
        List<LineKey> worst = new ArrayList<>(lines.keySet());
        if (worst.size() > SHOWN) {
            worst.sort(Comparator.comparingInt(this::safetyCalls).reversed());
        }
        List<Figure> figures = worst.stream()
                .limit(SHOWN)
                .map(line -> Figure.of(
                                name(line), visit.words().count(safetyCalls(line)), name(line), safetyFacts(line))
                        .with(safetyCalls(line) > 0 ? Signal.CALL : Signal.NORMAL))
                .toList();
        return new RoofPart(
                visit.say("house.safety"),
                visit.say("house.safety.note"),
                figures.isEmpty() ? List.of(missing("", visit.say("house.nodata"))) : figures,
                rest(worst.size()));
    }

    private int safetyCalls(LineKey line) {
        Optional<Picture> picture = Optional.ofNullable(lines.get(line));
        Instant now = visit.now(line);
        LocalDate day = picture.flatMap(it -> it.gemba().definition().workTime())
                .map(time -> time.dayOf(now))
                .orElse(LocalDate.EPOCH);
        return picture.map(it -> it.gemba()
                        .andon()
                        .answers()
                        .byKind(day)
                        .getOrDefault(AndonKind.SAFETY, AnswerTally.NONE)
                        .calls())
                .orElse(0);
    }

    private String safetyFacts(LineKey line) {
        Door door = Door.of("AndonPulled").saying(AndonKind.SAFETY.name());
        return new Amounts(visit.words(), line, streams.today(line)).href(door);
    }

    /** An amount and the way to its facts. */
    private record Known(Amount amount, Door door) {
        static Known of(ValueStream stream, String key) {
            var figure = new StreamFigures(stream).of(key);
            return new Known(figure.amount(), figure.door());
        }
    }
}
