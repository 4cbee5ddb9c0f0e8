package org.gemba.server.view;

import java.util.List;
import java.util.Optional;

/** The team leader's page: which call now, and how well are calls responded to. */
public record CallsView(
        String line,
        String action,
        List<Figure> response,
        List<Phase> phases,
        List<Card> open,
        List<Row> ended,
        PersonChoice person,
        Optional<StationView.Done> done)
        implements View {
    public CallsView {
        response = List.copyOf(response);
        phases = List.copyOf(phases);
        open = List.copyOf(open);
        ended = List.copyOf(ended);
    }

    @Override
    public String template() {
        return "calls";
    }

    /** One stretch of the response clock, as the middle of the day's calls had it. */
    public record Phase(String name, String said, int percent) {}

    /** An open call. */
    public record Card(
            String number,
            String station,
            String stationName,
            String kind,
            String remark,
            Signal signal,
            String state,
            String clock,
            List<StepStamp> steps,
            List<Action> actions,
            String href) {
        public Card {
            steps = List.copyOf(steps);
            actions = List.copyOf(actions);
        }
    }

    /**
     * What may be done with a call now.
     *
     * @param ask the request's name
     * @param target the call's number or the segment's code
     * @param write the label of the words it needs, if it needs any
     */
    public record Action(
            String ask, String target, String label, Optional<String> write, boolean first, String requestId) {}

    /** A call that ended. */
    public record Row(
            String number,
            String station,
            String kind,
            String pulled,
            String answered,
            String cleared,
            String countermeasure,
            Optional<Action> action,
            String href) {}
}
