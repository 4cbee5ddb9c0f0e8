package org.gemba.server.page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gemba.connect.whatif.BackTest;
import org.gemba.connect.whatif.BackTest.Foretold;
import org.gemba.connect.whatif.ScenarioDesk;
import org.gemba.server.view.BackTestView;
import org.gemba.server.view.BackTestView.Drawn;
import org.gemba.server.view.IntervalBars;
import org.gemba.server.view.Signal;
import org.gemba.server.view.Trust;
import org.gemba.server.view.View;
import org.gemba.server.words.Words;

/** A line's back-test, figure by figure. */
final class BackTestPage implements Page {
    /** Room beside the outermost value of a drawing, as a share of what is drawn. */
    private static final double MARGIN = 0.08;

    private final ScenarioDesk desk;

    BackTestPage(ScenarioDesk desk) {
        this.desk = desk;
    }

    @Override
    public View view(Visit visit) {
        visit.picture();
        Trust trust = new TrustWords(visit, desk).today().orElseThrow(() -> NotHere.of(visit.say("whatif.cannot")));
        Optional<BackTest> test =
                visit.definition().map(ScenarioDesk::hash).flatMap(desk.backTests(visit.line())::standsBehind);
        return new BackTestView(
                trust,
                test.map(BackTest::figures).orElse(List.of()).stream()
                        .map(each -> row(visit.words(), each))
                        .toList(),
                test.map(it -> visit.say(it.pacedByOrders() ? "whatif.test.given.starts" : "whatif.test.given.order"))
                        .orElse(""),
                Doors.room(visit.line(), "simulate"));
    }

    private static BackTestView.Row row(Words words, Foretold figure) {
        String name = words.name(figure.what());
        return new BackTestView.Row(
                figure.day()
                        .map(day -> words.say("whatif.test.of", name, words.day(day)))
                        .orElse(name),
                words.say(
                        "whatif.test.interval",
                        value(words, figure, figure.low()),
                        value(words, figure, figure.high())),
                value(words, figure, figure.middle()),
                value(words, figure, figure.happened()),
                figure.isInside() ? Signal.GOOD : Signal.LATE,
                words.say(
                        figure.isInside()
                                ? "whatif.test.inside"
                                : figure.isTooMuch() ? "whatif.test.much" : "whatif.test.little"),
                drawn(figure));
    }

    private static String value(Words words, Foretold figure, double value) {
        return switch (figure.what()) {
            case LEAD, STOOD -> words.duration(Duration.ofMillis(Math.round(value * 1_000)));
            case INSIDE -> words.average(value);
            case FINISHED, SCRAPPED, CALLS, SEGMENT_STOPS, STOPS -> words.count(Math.round(value));
        };
    }

    private static Drawn drawn(Foretold figure) {
        double least = Math.min(figure.low(), figure.happened());
        double most = Math.max(figure.high(), figure.happened());
        double room = Math.max(most - least, Double.MIN_NORMAL) * MARGIN;
        double from = least - room;
        double length = most + room - from;
        return new Drawn(
                place(figure.low(), from, length),
                place(figure.middle(), from, length),
                place(figure.high(), from, length),
                place(figure.happened(), from, length));
    }

    private static int place(double value, double from, double length) {
        return Math.clamp(Math.round(IntervalBars.LENGTH * (value - from) / length), 0, IntervalBars.LENGTH);
    }
}
