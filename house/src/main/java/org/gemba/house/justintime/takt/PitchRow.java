package org.gemba.house.justintime.takt;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.Stretch;
import org.gemba.house.language.FactWindow;

/**
 * One row of the pitch board, as it is read.
 *
 * @param net working time in the row
 * @param row plan and actual of this row
 * @param soFar plan and actual of the day to the end of this row
 * @param stops what stood in the row's working time, longest first
 * @param gaps where data is missing in the row, at any station
 * @param facts where the facts of the count stand
 * @param firstFact the sequence number of the first fact of the count; 0 where there is none
 * @param lastFact the sequence number of the last
 */
public record PitchRow(
        Stretch time,
        Duration net,
        RowPhase phase,
        RowData data,
        PlanAndActual row,
        PlanAndActual soFar,
        List<Explanation> reasons,
        List<StopSeen> stops,
        List<Gap> gaps,
        Optional<SignOff> signOff,
        FactWindow facts,
        long firstFact,
        long lastFact) {
    public PitchRow {
        reasons = List.copyOf(reasons);
        stops = List.copyOf(stops);
        gaps = List.copyOf(gaps);
    }

    /** Whether the count is another one than that which the leader signed. */
    public boolean changedSinceSignOff() {
        return signOff.filter(signed -> signed.actual() != row.counted()).isPresent();
    }
}
