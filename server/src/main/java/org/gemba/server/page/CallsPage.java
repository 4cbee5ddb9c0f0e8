package org.gemba.server.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gemba.engine.Picture;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.jidoka.andon.AnswerTally;
import org.gemba.house.jidoka.andon.Call;
import org.gemba.house.jidoka.andon.CallStage;
import org.gemba.house.jidoka.andon.CallStep;
import org.gemba.house.jidoka.andon.ResponseClock;
import org.gemba.house.jidoka.andon.SegmentState;
import org.gemba.server.view.CallsView;
import org.gemba.server.view.CallsView.Action;
import org.gemba.server.view.CallsView.Card;
import org.gemba.server.view.CallsView.Phase;
import org.gemba.server.view.CallsView.Row;
import org.gemba.server.view.Figure;
import org.gemba.server.view.View;

/** The calls of a line: first how they are responded to, then which are open, then those of late. */
final class CallsPage implements Page {
    private static final int ENDED_SHOWN = 20;

    @Override
    public View view(Visit visit) {
        Picture picture = visit.picture();
        List<Call> ended = picture.gemba().andon().ended().reversed();
        return new CallsView(
                visit.line().toString(),
                Doors.room(visit.line(), "ask"),
                figures(visit, picture, ended),
                phases(visit, ended),
                picture.gemba().andon().open().stream()
                        .map(call -> card(visit, picture, call))
                        .toList(),
                ended.stream().limit(ENDED_SHOWN).map(call -> row(visit, call)).toList(),
                People.choice(visit),
                Done.of(visit));
    }

    private static List<Figure> figures(Visit visit, Picture picture, List<Call> ended) {
        Instant now = visit.now();
        LocalDate day = picture.gemba()
                .definition()
                .workTime()
                .map(time -> time.dayOf(now))
                .orElse(LocalDate.ofInstant(now, visit.words().zone()));
        AnswerTally tally = picture.gemba().andon().answers().of(day);
        String within = visit.words().duration(picture.gemba().andon().rule().answerWithin());
        List<Figure> figures = new ArrayList<>();
        figures.add(tally.answerRate()
                .map(rate -> Figure.of(
                        visit.say("calls.rate"),
                        visit.words().share(rate),
                        visit.say("calls.rate.note", within, visit.words().count(tally.calls())),
                        facts(visit, "AndonPulled", "AndonAnswered")))
                .orElseGet(() -> none(visit, "calls.rate")));
        figures.add(figure(visit, "calls.time", tally.median(), "AndonPulled", "AndonAnswered"));
        figures.add(figure(
                visit,
                "calls.restore",
                middle(
                        ended,
                        call -> call.step(CallStage.CLEARED).map(it -> Duration.between(call.pulledAt(), it.at()))),
                "AndonPulled",
                "AndonCleared"));
        long improved =
                ended.stream().filter(it -> it.has(CallStage.COUNTERMEASURE)).count();
        figures.add(Figure.of(
                visit.say("calls.improved"),
                visit.say("line.buffer", improved, ended.size()),
                visit.say("calls.improved.note"),
                facts(visit, "CountermeasureNamed")));
        figures.add(Figure.of(
                visit.say("calls.count"),
                visit.words().count(tally.calls()),
                visit.say("calls.count.note"),
                facts(visit, "AndonPulled")));
        return figures;
    }

    private static Figure figure(Visit visit, String key, Optional<Duration> value, String... kinds) {
        return value.map(it -> Figure.of(
                        visit.say(key), visit.words().duration(it), visit.say(key + ".note"), facts(visit, kinds)))
                .orElseGet(() -> none(visit, key));
    }

    private static Figure none(Visit visit, String key) {
        return Figure.missing(visit.say(key), visit.say("none"), visit.say("calls.nocall"));
    }

    private static List<Phase> phases(Visit visit, List<Call> ended) {
        List<Phase> phases = new ArrayList<>();
        Duration longest = Duration.ofSeconds(1);
        List<Optional<Duration>> laps = new ArrayList<>();
        List<Function<ResponseClock, Optional<Duration>>> parts = List.of(
                ResponseClock::answer,
                ResponseClock::arrival,
                ResponseClock::containment,
                ResponseClock::restart,
                ResponseClock::countermeasure);
        for (Function<ResponseClock, Optional<Duration>> part : parts) {
            Optional<Duration> lap = middle(ended, call -> part.apply(call.clock()));
            laps.add(lap);
            longest = lap.isPresent() && lap.get().compareTo(longest) > 0 ? lap.get() : longest;
        }
        List<String> names = List.of("ANSWERED", "ARRIVED", "CONTAINED", "RESTARTED", "COUNTERMEASURE");
        for (int i = 0; i < names.size(); i++) {
            Duration most = longest;
            phases.add(new Phase(
                    "→ " + visit.say("step." + names.get(i)),
                    laps.get(i).map(visit.words()::duration).orElse(visit.say("none")),
                    laps.get(i).map(it -> Paces.percent(it, most)).orElse(0)));
        }
        return laps.stream().allMatch(Optional::isEmpty) ? List.of() : phases;
    }

    /** The middle one of what the calls have, the faster where two are in the middle. */
    private static Optional<Duration> middle(List<Call> calls, Function<Call, Optional<Duration>> of) {
        List<Duration> sorted =
                calls.stream().map(of).flatMap(Optional::stream).sorted().toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
    }

    private static Card card(Visit visit, Picture picture, Call call) {
        return new Card(
                call.number().toString(),
                call.station().value(),
                visit.definition().map(it -> LinePage.name(it, call.station())).orElse(""),
                visit.words().name(call.kind()),
                call.remark(),
                Lamps.of(call),
                Lamps.state(visit.words(), call),
                visit.words().stopwatch(Duration.between(call.pulledAt(), visit.now())),
                CallSteps.of(visit, call),
                actions(visit, picture, call),
                Doors.facts(visit.line()).of(call.number()).href());
    }

    /** What can be done next, the usual thing first. */
    private static List<Action> actions(Visit visit, Picture picture, Call call) {
        List<Action> actions = new ArrayList<>();
        if (!call.isAnswered()) {
            actions.add(action(visit, call, "AnswerCall", true));
        } else if (!call.has(CallStage.ARRIVED)) {
            actions.add(action(visit, call, "ArriveAtCall", true));
        }
        Optional<SegmentId> stopped = call.segment()
                .filter(id -> picture.gemba()
                        .andon()
                        .segment(id)
                        .flatMap(SegmentState::standing)
                        .filter(standing -> standing.call().equals(call.number()))
                        .isPresent());
        if (!call.has(CallStage.CONTAINED)) {
            actions.add(writing(visit, call, "ContainCall"));
        }
        stopped.ifPresent(segment -> actions.add(new Action(
                "RestartSegment",
                segment.value(),
                visit.say("action.RestartSegment", segment.value()),
                Optional.empty(),
                call.has(CallStage.ARRIVED),
                id("RestartSegment", call))));
        actions.add(action(visit, call, "ClearCall", call.has(CallStage.ARRIVED) && stopped.isEmpty()));
        if (!call.has(CallStage.COUNTERMEASURE)) {
            actions.add(writing(visit, call, "NameCountermeasure"));
        }
        return actions;
    }

    private static Action action(Visit visit, Call call, String ask, boolean first) {
        return new Action(
                ask, call.number().toString(), visit.say("action." + ask), Optional.empty(), first, id(ask, call));
    }

    private static Action writing(Visit visit, Call call, String ask) {
        return new Action(
                ask,
                call.number().toString(),
                visit.say("action." + ask),
                Optional.of(visit.say("action." + ask + ".write")),
                false,
                id(ask, call));
    }

    private static String id(String ask, Call call) {
        return "call-%s-%s-%d".formatted(call.number(), ask, call.steps().size());
    }

    private static Row row(Visit visit, Call call) {
        Optional<CallStep> countermeasure = call.step(CallStage.COUNTERMEASURE);
        return new Row(
                call.number().toString(),
                call.station().value(),
                visit.words().name(call.kind()),
                visit.words().day(call.pulledAt()) + " " + visit.words().clock(call.pulledAt()),
                call.answerTime().map(visit.words()::duration).orElse(visit.say("none")),
                call.step(CallStage.CLEARED)
                        .map(it -> visit.words().duration(ago(call, it.at())))
                        .orElse(visit.say("none")),
                countermeasure.map(CallStep::word).orElse(""),
                countermeasure.isPresent() ? Optional.empty() : Optional.of(writing(visit, call, "NameCountermeasure")),
                Doors.facts(visit.line()).of(call.number()).href());
    }

    private static Duration ago(Call call, Instant at) {
        return Paces.wholeSeconds(Duration.between(call.pulledAt(), at));
    }

    private static String facts(Visit visit, String... kinds) {
        return Doors.facts(visit.line()).of(kinds).href();
    }
}
