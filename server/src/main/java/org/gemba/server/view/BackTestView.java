package org.gemba.server.view;

import java.util.List;

/**
 * What the model of a line foretold of days that it had not seen, beside what happened.
 *
 * @param given what it was told of these days
 * @param back the line's questions
 */
public record BackTestView(Trust trust, List<Row> rows, String given, String back) implements View {
    public BackTestView {
        rows = List.copyOf(rows);
    }

    @Override
    public boolean isPlayed() {
        return true;
    }

    @Override
    public String template() {
        return "whatif_backtest";
    }

    /**
     * A figure.
     *
     * @param interval the ends of 95 % of the runs
     * @param middle half of the runs are below it
     * @param verdict inside, or outside and to which side
     */
    public record Row(
            String figure,
            String interval,
            String middle,
            String happened,
            Signal signal,
            String verdict,
            Drawn drawn) {}

    /** The interval and what happened, 0 to {@link IntervalBars#LENGTH}. */
    public record Drawn(int low, int middle, int high, int happened) {}
}
