package org.gemba.server.view;

import java.util.List;
import java.util.Optional;

/** The production analysis board: a row a pitch. */
public record PitchView(
        String line,
        String action,
        String day,
        Optional<String> before,
        Optional<String> after,
        Pace pace,
        List<Row> rows,
        List<Figure> figures,
        PersonChoice person)
        implements View {
    public PitchView {
        rows = List.copyOf(rows);
        figures = List.copyOf(figures);
    }

    @Override
    public String template() {
        return "pitch";
    }

    /** Where a row stands in time. */
    public enum When {
        PAST,
        PRESENT,
        TO_COME
    }

    /**
     * A row.
     *
     * @param starts the beginning of the row as an instant, for the forms
     * @param planPercent and the two after it: lengths of the drawn bars, 0 to 100
     */
    public record Row(
            String starts,
            String time,
            String shift,
            When when,
            String plan,
            String actual,
            String cumulativePlan,
            String cumulativeActual,
            String gap,
            Signal signal,
            String signalWord,
            int planPercent,
            int actualPercent,
            String reason,
            String signedOff,
            boolean mayExplain,
            boolean maySign,
            String href,
            String requestId) {}
}
