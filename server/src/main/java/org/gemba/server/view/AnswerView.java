package org.gemba.server.view;

import java.util.List;
import java.util.Optional;

/**
 * What was asked, what the asker expected, and what the simulation says.
 *
 * @param standing why there is no answer yet, or none that still holds
 * @param sentences what a teacher would see first
 * @param trust whether its model can be trusted; empty where the line cannot be asked
 * @param actions what can be done with it
 * @param conditions how it was played, so that anybody can play it again
 */
public record AnswerView(
        String name,
        String asked,
        Optional<Standing> standing,
        Optional<Integer> percent,
        List<String> changes,
        String why,
        List<Expected> expected,
        List<String> sentences,
        List<Compared> figures,
        List<IntervalBars> charts,
        List<StationBars> stations,
        List<String> conditions,
        List<Known> known,
        WhatIfView.Model model,
        Optional<Trust> trust,
        List<Action> actions,
        String act,
        String replayHref,
        String back)
        implements View {
    public AnswerView {
        changes = List.copyOf(changes);
        expected = List.copyOf(expected);
        sentences = List.copyOf(sentences);
        figures = List.copyOf(figures);
        charts = List.copyOf(charts);
        stations = List.copyOf(stations);
        conditions = List.copyOf(conditions);
        known = List.copyOf(known);
        actions = List.copyOf(actions);
    }

    @Override
    public boolean isPlayed() {
        return true;
    }

    @Override
    public String template() {
        return "whatif_answer";
    }

    /** Something about the scenario that must be known before its figures. */
    public record Standing(Signal signal, String said) {}

    /** What was expected of a figure, and what the simulation says. */
    public record Expected(String figure, String expected, String said, Signal signal, String verdict) {}

    /**
     * A figure as it is, as asked, and the difference with its span.
     *
     * @param asItIsHref the facts of a run behind it; blank where there are none
     */
    public record Compared(
            String figure,
            String asItIs,
            String asItIsHref,
            String asAsked,
            String asAskedHref,
            String difference,
            Signal signal) {}

    /** A time of the model, and what it stands on. */
    public record Known(String station, String what, String facts, String by, Signal signal) {}
}
