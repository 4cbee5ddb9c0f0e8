package org.gemba.house.justintime.takt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.gemba.house.floor.Line;
import org.gemba.house.floor.PitchBy;
import org.gemba.house.floor.Stretch;
import org.gemba.house.floor.WorkPlan;
import org.gemba.house.floor.WorkTime;
import org.gemba.house.standards.DefinitionBoard;
import org.pcollections.TreePMap;

/**
 * One production day of the pitch board, laid out in rows that cover it without gap.
 *
 * @param takt by what was defined last while the day ran
 * @param rows by their starts
 */
record PitchDay(WorkPlan plan, TaktTime takt, TreePMap<Instant, DayRow> rows) {

    /** A day as it is laid out by a definition. */
    static PitchDay of(DefinitionBoard definition, WorkTime time, WorkPlan plan) {
        return laidOut(definition, time, plan, List.of());
    }

    /**
     * The day after the definition changed. Rows that had begun keep their bounds and their plan. What the day's demand is
     * now, less what those rows had planned, is planned anew over the time that is left. A change that is none for this day
     * changes nothing.
     */
    PitchDay redefined(DefinitionBoard definition, WorkTime time, Instant at, boolean otherPitch) {
        WorkPlan sameDay = time.plan(plan.day());
        if (!otherPitch && plan.equals(sameDay) && takt.equals(TaktTime.of(definition, plan))) {
            return this;
        }
        List<DayRow> begun = new ArrayList<>();
        for (DayRow row : rows.values()) {
            if (!row.time().start().isAfter(at)) {
                begun.add(row);
            }
        }
        WorkPlan now = begun.isEmpty() ? sameDay : onward(time.planAt(at));
        PitchDay day = laidOut(definition, time, now, begun);
        for (DayRow row : rows.tailMap(at, false).values()) {
            if (!row.noted().equals(Noted.NOTHING)) {
                day = day.noting(row.time().start(), row.noted()::and);
            }
        }
        return day;
    }

    boolean contains(Instant at) {
        return plan.time().contains(at);
    }

    /** The row a moment lies in. */
    Optional<DayRow> rowAt(Instant at) {
        Map.Entry<Instant, DayRow> row = rows.floorEntry(at);
        return row == null || !row.getValue().time().contains(at) ? Optional.empty() : Optional.of(row.getValue());
    }

    /** The day with a row's notes changed; itself where that changes nothing. */
    PitchDay noting(Instant at, UnaryOperator<Noted> change) {
        Optional<DayRow> row = rowAt(at);
        if (row.isEmpty()) {
            return this;
        }
        Noted now = change.apply(row.get().noted());
        return now.equals(row.get().noted())
                ? this
                : new PitchDay(
                        plan,
                        takt,
                        rows.plus(row.get().time().start(), row.get().with(now)));
    }

    private static PitchDay laidOut(DefinitionBoard definition, WorkTime time, WorkPlan plan, List<DayRow> begun) {
        TaktTime takt = TaktTime.of(definition, plan);
        Instant from =
                begun.isEmpty() ? plan.time().start() : begun.getLast().time().end();
        long planned = begun.stream().mapToLong(DayRow::plan).sum();
        Layout rest = new Layout(
                plan,
                from,
                takt.pace()
                        .flatMap(
                                pace -> pace.left(plan.netTime(from, plan.time().end()), planned)),
                definition.line().map(Line::pitchBy).orElse(PitchBy.HOUR),
                time.plant().zone());
        Map<Instant, DayRow> rows = new TreeMap<>();
        begun.forEach(row -> rows.put(row.time().start(), row));
        rest.rows().forEach(row -> rows.put(row.time().start(), row));
        return new PitchDay(plan, takt, TreePMap.from(rows));
    }

    /** The plan of the day as it is defined now, under the date and from the start that it had when it began. */
    private WorkPlan onward(WorkPlan now) {
        return new WorkPlan(
                plan.day(), new Stretch(plan.time().start(), now.time().end()), now.shifts(), now.work());
    }
}
