package org.gemba.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.connect.whatif.Answer;
import org.gemba.connect.whatif.Expectation;
import org.gemba.connect.whatif.Expectation.Direction;
import org.gemba.connect.whatif.Figure;
import org.gemba.connect.whatif.Span;
import org.gemba.server.view.AnswerView.Compared;
import org.gemba.server.view.AnswerView.Expected;
import org.gemba.server.view.IntervalBars;
import org.gemba.server.view.Signal;
import org.gemba.server.view.StationBars;
import org.gemba.server.words.Words;

/** An answer as tables, sentences and drawings. */
final class AnswerFigures {
    /** What is told of the line as a whole, in this order. */
    static final List<Figure> WHOLE =
            List.of(Figure.OUTPUT, Figure.ATTAINMENT, Figure.LEAD_TIME, Figure.LEAD_TIME_95, Figure.IN_PROCESS);

    /** What is drawn of a station, in this order. */
    private static final List<Figure> SHARES = List.of(
            Figure.WORKING, Figure.CHANGING_OVER, Figure.DOWN, Figure.WITHOUT_OPERATOR, Figure.BLOCKED, Figure.STARVED);

    private static final int WHOLE_BAR = 1_000;

    private final Words words;
    private final WhatIfWords said;

    AnswerFigures(Words words) {
        this.words = words;
        this.said = new WhatIfWords(words);
    }

    /** Each figure as it is, as asked, and the difference. */
    List<Compared> figures(Answer answer, RunDoors doors) {
        List<Compared> figures = new ArrayList<>();
        for (Figure figure : WHOLE) {
            Optional<Span> before = answer.asItIs(figure);
            Optional<Span> after = answer.asAsked(figure);
            if (before.isPresent() || after.isPresent()) {
                Optional<Span> difference = answer.difference(figure);
                figures.add(new Compared(
                        said.figure(figure),
                        value(figure, before),
                        doors.href(figure, false),
                        value(figure, after),
                        doors.href(figure, true),
                        difference.map(span -> said.difference(figure, span)).orElse(words.say("none")),
                        signal(figure, difference)));
            }
        }
        return figures;
    }

    private String value(Figure figure, Optional<Span> span) {
        return span.map(it -> said.value(figure, it.mean())).orElse(words.say("none"));
    }

    /** More output is better, more of all else is worse; what chance alone may have done is neither. */
    static Signal signal(Figure figure, Optional<Span> difference) {
        if (difference.isEmpty() || difference.get().tellsNothing()) {
            return Signal.NORMAL;
        }
        boolean moreIsBetter = figure == Figure.OUTPUT || figure == Figure.ATTAINMENT;
        return difference.get().isMore() == moreIsBetter ? Signal.GOOD : Signal.LATE;
    }

    /** What a teacher would see first. */
    List<String> sentences(Answer answer) {
        List<String> sentences = new ArrayList<>();
        answer.difference(Figure.OUTPUT).ifPresent(span -> sentences.add(output(answer, span)));
        bottleneck(answer).ifPresent(sentences::add);
        answer.asAsked(Figure.ATTAINMENT).ifPresent(span -> sentences.add(takt(span)));
        answer.difference(Figure.LEAD_TIME)
                .ifPresent(span -> sentences.add(change("whatif.say.lead", Figure.LEAD_TIME, span)));
        answer.difference(Figure.IN_PROCESS)
                .ifPresent(span -> sentences.add(change("whatif.say.stock", Figure.IN_PROCESS, span)));
        if (answer.gridlocked() > 0) {
            sentences.add(words.say("whatif.say.gridlock", words.count(answer.gridlocked())));
        }
        return sentences;
    }

    private String output(Answer answer, Span span) {
        String low = said.difference(Figure.OUTPUT, span.low());
        String high = said.difference(Figure.OUTPUT, span.high());
        if (span.tellsNothing()) {
            return words.say("whatif.say.output.nothing", low, high);
        }
        return words.say(
                span.isMore() ? "whatif.say.output.more" : "whatif.say.output.less",
                said.value(Figure.OUTPUT, Math.abs(span.mean())),
                value(Figure.OUTPUT, answer.asAsked(Figure.OUTPUT)),
                value(Figure.OUTPUT, answer.asItIs(Figure.OUTPUT)),
                low,
                high);
    }

    private Optional<String> bottleneck(Answer answer) {
        Optional<String> before = answer.bottleneckAsItIs();
        Optional<String> after = answer.bottleneckAsAsked();
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                before.equals(after)
                        ? words.say("whatif.say.bottleneck.stays", after.get())
                        : words.say("whatif.say.bottleneck.moves", before.get(), after.get()));
    }

    private String takt(Span attainment) {
        String share = words.share(attainment.mean());
        return words.say(attainment.low() >= 1 ? "whatif.say.takt.kept" : "whatif.say.takt.missed", share);
    }

    private String change(String key, Figure figure, Span span) {
        String which = span.tellsNothing() ? ".nothing" : span.isMore() ? ".more" : ".less";
        return words.say(
                key + which,
                said.value(figure, Math.abs(span.mean())),
                said.difference(figure, span.low()),
                said.difference(figure, span.high()));
    }

    /** What was expected beside what is said: to be wrong is where one learns. */
    List<Expected> expected(Expectation expectation, Answer answer) {
        List<Expected> rows = new ArrayList<>();
        rows.add(expected(Figure.OUTPUT, expectation.output(), expectation.outputADay(), answer));
        rows.add(expected(Figure.LEAD_TIME, expectation.leadTime(), Optional.empty(), answer));
        rows.add(expected(Figure.IN_PROCESS, expectation.stock(), Optional.empty(), answer));
        return rows;
    }

    /** What was expected, as long as nothing is said to it. */
    List<Expected> expected(Expectation expectation) {
        List<Expected> rows = new ArrayList<>();
        rows.add(alone(Figure.OUTPUT, expectation.output(), expectation.outputADay()));
        rows.add(alone(Figure.LEAD_TIME, expectation.leadTime(), Optional.empty()));
        rows.add(alone(Figure.IN_PROCESS, expectation.stock(), Optional.empty()));
        return rows;
    }

    private Expected alone(Figure figure, Direction direction, Optional<Integer> by) {
        return new Expected(said.figure(figure), wanted(figure, direction, by), words.say("none"), Signal.NORMAL, "");
    }

    private Expected expected(Figure figure, Direction direction, Optional<Integer> by, Answer answer) {
        Optional<Span> difference = answer.difference(figure);
        if (difference.isEmpty()) {
            return alone(figure, direction, by);
        }
        Span span = difference.get();
        boolean right = WhatIfWords.direction(span) == direction
                && by.map(size -> span.low() <= size && size <= span.high()).orElse(true);
        return new Expected(
                said.figure(figure),
                wanted(figure, direction, by),
                said.difference(figure, span),
                right ? Signal.GOOD : Signal.ANSWERED,
                words.say(right ? "whatif.expected.right" : "whatif.expected.other"));
    }

    private String wanted(Figure figure, Direction direction, Optional<Integer> by) {
        return by.map(size -> said.difference(figure, size)).orElse(said.direction(direction));
    }

    /** A figure of several factories as bars; nothing where no factory has it. */
    Optional<IntervalBars> bars(Figure figure, List<Named> factories) {
        double most = factories.stream()
                .flatMap(each -> each.span(figure).stream())
                .mapToDouble(Span::high)
                .max()
                .orElse(0);
        if (most <= 0) {
            return Optional.empty();
        }
        List<IntervalBars.Bar> bars = new ArrayList<>();
        for (Named each : factories) {
            each.span(figure)
                    .ifPresent(span -> bars.add(new IntervalBars.Bar(
                            each.name(),
                            said.value(figure, span.mean()),
                            each.doors().href(figure, each.asAsked()),
                            length(span.mean(), most),
                            length(span.low(), most),
                            length(span.high(), most),
                            bars.isEmpty())));
        }
        return Optional.of(new IntervalBars(said.figure(figure), words.say("whatif.bars.note"), bars));
    }

    private static int length(double value, double most) {
        return Math.clamp(Math.round(IntervalBars.LENGTH * value / most), 0, IntervalBars.LENGTH);
    }

    /** How each station spends its working time in several factories. */
    List<StationBars> stations(List<Named> factories, List<String> stations) {
        List<StationBars> all = new ArrayList<>();
        for (String station : stations) {
            List<StationBars.Bar> bars = new ArrayList<>();
            for (Named each : factories) {
                bars.add(bar(each, station));
            }
            boolean bottleneck = factories.getLast().bottleneck().equals(Optional.of(station));
            all.add(new StationBars(station, bottleneck, bars));
        }
        return all;
    }

    private StationBars.Bar bar(Named factory, String station) {
        double present = 1 - factory.share(Figure.RESTING, station);
        List<StationBars.Piece> pieces = new ArrayList<>();
        List<StationBars.Share> said = new ArrayList<>();
        double from = 0;
        for (Figure figure : SHARES) {
            double share = present <= 0 ? 0 : factory.share(figure, station) / present;
            int begins = (int) Math.round(from * WHOLE_BAR);
            int ends = (int) Math.min(WHOLE_BAR, Math.round((from + share) * WHOLE_BAR));
            if (ends > begins) {
                pieces.add(new StationBars.Piece(kind(figure), begins, ends - begins));
                said.add(new StationBars.Share(
                        words.name(figure) + " " + words.share(share),
                        factory.doors().href(figure, factory.asAsked(), station)));
            }
            from += share;
        }
        return new StationBars.Bar(factory.name(), said, pieces);
    }

    private static String kind(Figure figure) {
        return switch (figure) {
            case CHANGING_OVER -> "changing";
            case DOWN -> "down";
            case WITHOUT_OPERATOR -> "nobody";
            case BLOCKED -> "blocked";
            case STARVED -> "starved";
            default -> "working";
        };
    }

    /** A factory of an answer: the line as it is, or as asked. */
    record Named(String name, Answer answer, boolean asAsked, RunDoors doors) {
        Optional<Span> span(Figure figure) {
            return asAsked ? answer.asAsked(figure) : answer.asItIs(figure);
        }

        double share(Figure figure, String station) {
            Optional<Span> span = asAsked ? answer.asAsked(figure, station) : answer.asItIs(figure, station);
            return span.map(Span::mean).orElse(0.0);
        }

        Optional<String> bottleneck() {
            return asAsked ? answer.bottleneckAsAsked() : answer.bottleneckAsItIs();
        }
    }
}
