package org.gemba.server.view;

import java.util.List;
import java.util.Optional;

/** The tablet at a station: pace, my standard, call, report. */
public record StationView(
        String line,
        String station,
        String name,
        String action,
        Pace pace,
        Standard standard,
        Optional<OwnCall> call,
        List<Key> kinds,
        List<Key> defects,
        List<Key> stops,
        Optional<RunningStop> stopped,
        Optional<Done> done,
        String requestId)
        implements View {
    public StationView {
        kinds = List.copyOf(kinds);
        defects = List.copyOf(defects);
        stops = List.copyOf(stops);
    }

    @Override
    public String template() {
        return "station";
    }

    /**
     * The standard of this station and the last cycles beside it.
     *
     * @param recent the last cycles, oldest first
     */
    public record Standard(
            String cycle,
            String part,
            String unit,
            String now,
            int nowPercent,
            Signal signal,
            List<Bar> recent,
            String href) {
        public Standard {
            recent = List.copyOf(recent);
        }
    }

    /** One past cycle against the standard: 100 is the standard itself; drawn up to 150. */
    public record Bar(int percent, Signal signal, String said) {}

    /** The call that is open at this station. */
    public record OwnCall(
            Signal signal, String kind, String clock, String state, String next, List<StepStamp> steps, String href) {
        public OwnCall {
            steps = List.copyOf(steps);
        }
    }

    /** A key to press. */
    public record Key(String value, String label) {}

    /** The stop that lasts. */
    public record RunningStop(String reason, String clock) {}

    /**
     * What was done a moment ago, and whether it may be taken back.
     *
     * @param undo the sequence number of the fact to correct
     */
    public record Done(Signal signal, String said, Optional<String> undo, String href) {}
}
