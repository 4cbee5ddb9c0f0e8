package org.gemba.house.justintime.takt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.Stretch;

/**
 * The pitch board of one production day, as it is read at a moment. Rows without working time are left out unless something
 * happened in them.
 *
 * @param time the production day
 * @param takt by what was defined last while the day ran; where there is none, it says why and the rows have no plan
 */
public record PitchSheet(LocalDate day, Stretch time, TaktTime takt, List<PitchRow> rows) {
    public PitchSheet {
        rows = List.copyOf(rows);
    }

    static PitchSheet of(PitchBoard board, PitchDay day, Instant now) {
        return new PitchSheet(day.plan().day(), day.plan().time(), day.takt(), new Reading(board, day, now).rows());
    }

    /** The row that begins at a moment. */
    public Optional<PitchRow> row(Instant start) {
        return rows.stream().filter(row -> row.time().start().equals(start)).findFirst();
    }

    /** The row that runs now. */
    public Optional<PitchRow> running() {
        return rows.stream().filter(row -> row.phase() == RowPhase.RUNNING).findFirst();
    }

    /** Plan and actual of the whole day so far: those to the end of the row that runs, or of the last that ended. */
    public Optional<PlanAndActual> soFar() {
        return rows.stream()
                .filter(row -> row.phase() != RowPhase.FUTURE)
                .reduce((before, row) -> row)
                .map(PitchRow::soFar);
    }
}
