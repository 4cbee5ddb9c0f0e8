package org.gemba.house.floor;

import java.time.Duration;
import java.util.List;

/**
 * A line: what flows through it, in which segments, how fast it is meant to run.
 *
 * @param segments in the order in which units flow; the last station of the last segment finishes a unit
 * @param plannedCycle the pace it is really scheduled at, a little under takt so that small troubles are absorbed; the
 *     gap is kept visible
 * @param perContainer pieces in a container, for the pitch
 * @param stopReasons what an operator chooses among; six to nine are best
 */
public record Line(
        LineId id,
        String name,
        List<Segment> segments,
        Duration plannedCycle,
        PitchBy pitchBy,
        PieceCount perContainer,
        List<StopReason> stopReasons,
        List<DefectKind> defectKinds) {
    public Line {
        Naming.name("line's name", name);
        segments = List.copyOf(segments);
        stopReasons = List.copyOf(stopReasons);
        defectKinds = List.copyOf(defectKinds);
        if (plannedCycle.isNegative()) {
            throw new IllegalArgumentException(
                    "The planned cycle of line %s (%s) is negative.\nGive the seconds at which one unit is to leave."
                            .formatted(id, plannedCycle));
        }
        within("stop reasons", id, stopReasons.size(), Limits.REASONS);
        within("defect kinds", id, defectKinds.size(), Limits.REASONS);
        within(
                "stations",
                id,
                segments.stream().mapToInt(segment -> segment.stations().size()).sum(),
                Limits.STATIONS);
    }

    /** All stations in the order in which units flow. */
    public List<StationId> stations() {
        return segments.stream().flatMap(segment -> segment.stations().stream()).toList();
    }

    private static void within(String what, LineId id, int count, int most) {
        if (count > most) {
            throw new IllegalArgumentException(
                    "Line %s has %d %s; at most %d can be told apart.\nSplit the line or merge some."
                            .formatted(id, count, what, most));
        }
    }
}
