package org.gemba.server.view;

import java.util.List;
import java.util.Optional;

/** A line from left to right, as the units flow. */
public record LineView(String line, Pace pace, List<SegmentBox> segments, List<Figure> figures, List<Room.Note> changes)
        implements View {
    public LineView {
        segments = List.copyOf(segments);
        figures = List.copyOf(figures);
        changes = List.copyOf(changes);
    }

    @Override
    public String template() {
        return "line";
    }

    /** Stations that stop together, and the buffer behind them. */
    public record SegmentBox(
            String code, Signal signal, String state, List<StationBox> stations, Optional<Buffer> after) {
        public SegmentBox {
            stations = List.copyOf(stations);
        }
    }

    /**
     * A station.
     *
     * @param cyclePercent how much of the standard cycle has passed, up to 150
     * @param more units that are there but not drawn
     */
    public record StationBox(
            String code,
            String name,
            Lamp lamp,
            List<Unit> units,
            int more,
            int cyclePercent,
            String cycle,
            String standard,
            String href) {
        public StationBox {
            units = List.copyOf(units);
        }
    }

    /** A unit in process. */
    public record Unit(String id, boolean waiting, String href) {}

    /** A bounded buffer between two segments. */
    public record Buffer(int count, int limit, Signal signal, String said, String href) {}
}
