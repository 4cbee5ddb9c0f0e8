package org.gemba.server.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.connect.whatif.Answer;
import org.gemba.connect.whatif.Change;
import org.gemba.connect.whatif.Expectation.Direction;
import org.gemba.connect.whatif.Figure;
import org.gemba.connect.whatif.Known;
import org.gemba.connect.whatif.NotAsked;
import org.gemba.connect.whatif.Play;
import org.gemba.connect.whatif.Scenario;
import org.gemba.connect.whatif.Span;
import org.gemba.connect.whatif.WhatIfLimits;
import org.gemba.house.floor.LineDefinition;
import org.gemba.server.view.AnswerView;
import org.gemba.server.view.Signal;
import org.gemba.server.view.WhatIfView;
import org.gemba.server.words.Words;

/** How scenarios are spoken of: changes, figures, spans, refusals. */
public final class WhatIfWords {
    private final Words words;

    public WhatIfWords(Words words) {
        this.words = words;
    }

    /** Why a question was not taken, with what helps. */
    public String refusal(NotAsked refused) {
        Object[] gaps = refused.gaps().stream()
                .map(gap -> switch (gap) {
                    case Duration length -> words.duration(length);
                    case Integer number -> words.count(number);
                    case Long number -> words.count(number);
                    default -> gap.toString();
                })
                .toArray();
        return words.say("whatif.refused." + refused.reason().name(), gaps);
    }

    String change(Change change) {
        return switch (change) {
            case Change.CycleBecomes it ->
                words.say("whatif.change.cycle", it.station().value(), words.duration(it.cycle()));
            case Change.TimeMoves it ->
                words.say(
                        "whatif.change.move",
                        words.duration(it.time()),
                        it.from().value(),
                        it.to().value());
            case Change.PlacesBecome it ->
                words.say("whatif.change.places", it.before().value(), it.places());
            case Change.MachinesBecome it ->
                words.say("whatif.change.machines", it.station().value(), words.count(it.machines()));
            case Change.StationStands it ->
                words.say(
                        "whatif.change.stands",
                        it.station().value(),
                        words.duration(it.stands()),
                        words.duration(it.every()));
            case Change.ChangeoverCut it ->
                words.say("whatif.change.cut", it.station().value(), words.count(it.percent()));
            case Change.ChangeoverBecomes it ->
                words.say("whatif.change.changeover", it.station().value(), words.duration(it.takes()));
            case Change.DemandBecomes it ->
                words.say("whatif.change.demand", it.part().value(), words.count(it.perDay()));
            case Change.CrewBecomes it ->
                words.say("whatif.change.crew", it.segment().value(), words.count(it.people()));
        };
    }

    String figure(Figure figure) {
        return words.name(figure);
    }

    /** A value with its unit. */
    String value(Figure figure, double value) {
        return switch (figure) {
            case OUTPUT -> words.say("whatif.unit.day", decimal(value));
            case LEAD_TIME, LEAD_TIME_95 -> words.duration(Duration.ofMillis(Math.round(value * 1_000)));
            case IN_PROCESS -> words.say("whatif.unit.units", decimal(value));
            default -> words.share(value);
        };
    }

    /** A difference with its sign and its unit. */
    String difference(Figure figure, double value) {
        String size = value(figure, Math.abs(value));
        return sign(size.equals(value(figure, 0)), value) + size;
    }

    /** What is shown as nothing has no sign. */
    private static String sign(boolean nothing, double value) {
        if (nothing) {
            return "";
        }
        return value > 0 ? "+" : "−";
    }

    private String decimal(double value) {
        return Math.abs(value) < 100 ? words.average(value) : words.count(Math.round(value));
    }

    String direction(Direction direction) {
        return words.name(direction);
    }

    /** Which way a difference goes; the same where nothing was shown. */
    static Direction direction(Span span) {
        return span.isMore() ? Direction.MORE : span.isLess() ? Direction.LESS : Direction.SAME;
    }

    /** By whom and when it was asked. */
    String asked(Visit visit, Scenario scenario) {
        String when = words.moment(scenario.askedAt());
        return scenario.question()
                .author()
                .map(id -> words.say("whatif.asked.by", People.name(visit.definition(), id), when))
                .orElse(words.say("whatif.asked", when));
    }

    /** How it is played. */
    List<String> conditions(Play play, Optional<Duration> took) {
        List<String> conditions = new ArrayList<>();
        conditions.add(words.say(
                "whatif.played",
                words.count(play.runs()),
                words.duration(play.horizon()),
                words.duration(WhatIfLimits.WARM_UP),
                Long.toString(play.seed())));
        took.ifPresent(time -> conditions.add(words.say("whatif.took", words.duration(time))));
        return conditions;
    }

    /** What the model of a line stands on. */
    WhatIfView.Model model(LineDefinition line, Optional<Answer> answer) {
        List<String> leaves = new ArrayList<>();
        boolean standards = answer.isPresent() && answer.get().facts() == 0;
        leaves.add(words.say(standards ? "whatif.out.troubles" : "whatif.out.rare"));
        leaves.add(words.say("whatif.out.material"));
        leaves.add(words.say("whatif.out.people"));
        if (!line.calendar().exceptions().isEmpty()) {
            leaves.add(words.say("whatif.out.days"));
        }
        if (line.parts().stream().anyMatch(part -> part.route().isEmpty())) {
            leaves.add(words.say("whatif.out.order"));
        }
        return new WhatIfView.Model(
                List.of(
                        answer.map(this::standing).orElse(words.say("whatif.knows.facts")),
                        words.say("whatif.knows.calendar")),
                leaves);
    }

    private String standing(Answer answer) {
        if (answer.facts() == 0) {
            return words.say("whatif.knows.standards");
        }
        long borneOut = answer.known().stream().filter(Known::isBorneOut).count();
        return words.say(
                "whatif.knows.fitted",
                words.count(answer.facts()),
                words.count(borneOut),
                words.count(answer.known().size()));
    }

    /** What each time stands on. */
    List<AnswerView.Known> known(Answer answer) {
        return answer.known().stream()
                .map(each -> new AnswerView.Known(
                        each.station(),
                        words.name(each.what()) + (each.of().isEmpty() ? "" : " · " + each.of()),
                        words.say("unit.facts", each.facts()),
                        words.name(each.by()),
                        each.isBorneOut() ? Signal.NORMAL : Signal.MISSING))
                .toList();
    }

    /** A difference and the span it lies in; the unit is said once. */
    String difference(Figure figure, Span span) {
        return words.say(
                "whatif.span", difference(figure, span.mean()), bare(figure, span.low()), bare(figure, span.high()));
    }

    /** A difference without its unit, where that is said beside it. */
    private String bare(Figure figure, double value) {
        String size = switch (figure) {
            case OUTPUT, IN_PROCESS -> decimal(Math.abs(value));
            case LEAD_TIME, LEAD_TIME_95 -> value(figure, Math.abs(value));
            default -> words.average(Math.abs(value) * 100);
        };
        return sign(!size.matches(".*[1-9].*"), value) + size;
    }
}
