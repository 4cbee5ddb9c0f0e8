package org.gemba.server.view;

import java.util.List;
import java.util.Optional;

/**
 * Two to five scenarios beside each other.
 *
 * @param wrong why they do not stand beside each other
 * @param columns the factories: as it is, and each scenario
 */
public record ComparisonView(
        Optional<String> wrong,
        List<Pick> picks,
        List<String> sentences,
        List<Column> columns,
        List<Row> rows,
        List<IntervalBars> charts,
        List<StationBars> stations,
        String action,
        String back)
        implements View {
    public ComparisonView {
        picks = List.copyOf(picks);
        sentences = List.copyOf(sentences);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        charts = List.copyOf(charts);
        stations = List.copyOf(stations);
    }

    @Override
    public boolean isPlayed() {
        return true;
    }

    @Override
    public String template() {
        return "whatif_compare";
    }

    /** A scenario that can be picked. */
    public record Pick(int number, String name, boolean picked) {}

    /** A factory. */
    public record Column(String name, String href) {}

    /** A figure of each factory. */
    public record Row(String figure, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A value with the facts of a run behind it, blank where there are none, and its difference from the line as it is. */
    public record Cell(String value, String href, String difference, Signal signal) {}
}
