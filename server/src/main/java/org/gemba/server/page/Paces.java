package org.gemba.server.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.gemba.engine.Picture;
import org.gemba.house.floor.WorkPlan;
import org.gemba.house.floor.WorkTime;
import org.gemba.house.justintime.takt.PitchSheet;
import org.gemba.house.justintime.takt.PlanAndActual;
import org.gemba.house.justintime.takt.TaktTime;
import org.gemba.server.view.Pace;
import org.gemba.server.view.Signal;
import org.gemba.server.words.Words;

/** How a line keeps its pace, in words. */
final class Paces {
    /** The unit that is being finished just now is no gap. */
    private static final int UNDER_WAY = 1;

    private Paces() {}

    static Pace of(Words words, Picture picture, Instant now) {
        Optional<PitchSheet> sheet = picture.gemba().pitch().today(now);
        Optional<PlanAndActual> soFar = sheet.flatMap(PitchSheet::soFar);
        Optional<TaktTime.Pace> pace = sheet.flatMap(it -> it.takt().pace());
        Optional<WorkTime> time = picture.gemba().definition().workTime();
        boolean running = time.isPresent() && time.get().working(now);
        Optional<Duration> takt = pace.map(TaktTime.Pace::takt);
        Duration passed =
                time.isPresent() && takt.isPresent() ? inTakt(time.get().planAt(now), takt.get(), now) : Duration.ZERO;
        OptionalLong gap = soFar.isPresent() ? soFar.get().gap() : OptionalLong.empty();
        Signal signal = signal(soFar, pace.isPresent());
        return new Pace(
                signal,
                gap.isPresent() ? words.gap(gap.getAsLong()) : words.say("none"),
                words.say(word(signal, gap, soFar.isPresent() && pace.isPresent())),
                sentence(words, time, takt, running, now),
                soFar.map(it -> count(words, it.due())).orElse(words.say("none")),
                soFar.map(it -> words.count(it.counted())).orElse(words.say("none")),
                takt.map(words::duration).orElse(words.say("none")),
                pace.map(TaktTime.Pace::plannedCycle)
                        .filter(Duration::isPositive)
                        .map(words::duration)
                        .orElse(words.say("none")),
                takt.filter(it -> running).map(it -> percent(passed, it)).orElse(0),
                takt.filter(it -> running)
                        .map(it -> words.say("pace.left", words.duration(wholeSeconds(it.minus(passed)))))
                        .orElse(""),
                running,
                finishedToday(picture, sheet));
    }

    /** The facts of what left the line on the day of a sheet. */
    static String finishedToday(Picture picture, Optional<PitchSheet> sheet) {
        Doors door = Doors.facts(picture.line()).of("UnitFinished");
        sheet.ifPresent(it -> door.from(it.time().start()).to(it.time().end()));
        return door.href();
    }

    static int percent(Duration part, Duration whole) {
        return whole.isPositive() ? (int) Math.min(100, 100 * part.toMillis() / Math.max(1, whole.toMillis())) : 0;
    }

    /** A running clock moves by whole seconds. */
    static Duration wholeSeconds(Duration duration) {
        return Duration.ofSeconds(Math.max(0, duration.toSeconds()));
    }

    private static String count(Words words, OptionalLong count) {
        return count.isPresent() ? words.count(count.getAsLong()) : words.say("none");
    }

    private static Duration inTakt(WorkPlan plan, Duration takt, Instant now) {
        Duration net = plan.netTime(plan.time().start(), now);
        return takt.isPositive() ? Duration.ofNanos(net.toNanos() % takt.toNanos()) : Duration.ZERO;
    }

    private static Signal signal(Optional<PlanAndActual> soFar, boolean planned) {
        if (soFar.isEmpty() || !planned) {
            return Signal.NORMAL;
        }
        OptionalLong gap = soFar.get().gap();
        if (gap.isEmpty()) {
            return Signal.MISSING;
        }
        return gap.getAsLong() < -UNDER_WAY ? Signal.LATE : Signal.NORMAL;
    }

    private static String word(Signal signal, OptionalLong gap, boolean planned) {
        if (!planned) {
            return "pace.off";
        }
        return switch (signal) {
            case MISSING -> "pace.missing";
            case LATE -> "pace.behind";
            default -> gap.orElse(0) > UNDER_WAY ? "pace.ahead" : "pace.on";
        };
    }

    private static String sentence(
            Words words, Optional<WorkTime> time, Optional<Duration> takt, boolean running, Instant now) {
        if (running && takt.isPresent()) {
            return words.say("pace.sentence.run", words.duration(takt.get()));
        }
        Optional<Instant> next = time.flatMap(it -> it.nextStart(now));
        if (next.isEmpty()) {
            return words.say("pace.sentence.never");
        }
        boolean rests = time.flatMap(it -> it.planAt(now).shiftAt(now)).isPresent();
        return rests
                ? words.say("pace.sentence.break", words.clock(next.get()))
                : words.say("pace.sentence.off", words.day(next.get()) + " " + words.clock(next.get()));
    }
}
