package org.gemba.house.justintime.takt;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.PitchBy;
import org.gemba.house.floor.ShiftTime;
import org.gemba.house.floor.Stretch;
import org.gemba.house.floor.WorkPlan;

/**
 * Cuts a production day, or what is left of it, into rows: at the full hours of the clock on the wall, or after each
 * container's worth of net time, and always where a shift begins or ends. Between the shifts there are rows by the hour too,
 * for what nobody planned. The rows together are the whole day, without gap.
 *
 * @param from where the rows begin
 * @param pace what is left to make in what is left of the net time; empty where nothing is
 */
record Layout(WorkPlan plan, Instant from, Optional<TaktTime.Pace> pace, PitchBy pitchBy, ZoneId zone) {

    /** The rows with their plans. The plan to a row's end is the whole pieces due by then, so that all rows sum to all pieces. */
    List<DayRow> rows() {
        List<DayRow> rows = new ArrayList<>();
        Instant start = from;
        Duration passed = Duration.ZERO;
        long planned = 0;
        for (Instant end : ends()) {
            Duration net = plan.netTime(start, end);
            passed = passed.plus(net);
            Duration soFar = passed;
            long due = pace.map(p -> p.dueAfter(soFar)).orElse(0L);
            rows.add(new DayRow(new Stretch(start, end), net, due - planned, Noted.NOTHING));
            start = end;
            planned = due;
        }
        return rows;
    }

    private NavigableSet<Instant> ends() {
        Instant end = plan.time().end();
        TreeSet<Instant> ends = new TreeSet<>();
        if (!from.isBefore(end)) {
            return ends;
        }
        for (ShiftTime shift : plan.shifts()) {
            ends.add(shift.time().start());
            ends.add(shift.time().end());
        }
        boolean byContainer = pitchBy == PitchBy.CONTAINER && pace.isPresent();
        if (byContainer) {
            containers(pace.get(), ends);
        }
        for (Instant hour = fullHourAfter(from); hour.isBefore(end); hour = fullHourAfter(hour)) {
            if (!byContainer || plan.shiftAt(hour).isEmpty()) {
                ends.add(hour);
            }
        }
        ends.add(end);
        return ends.subSet(from, false, end, true);
    }

    private void containers(TaktTime.Pace left, TreeSet<Instant> ends) {
        long container = Math.max(1, left.perContainer().value());
        long containers = Math.ceilDiv(left.demand(), container);
        long inRow = container * Math.ceilDiv(containers, Limits.PITCHES_A_DAY);
        for (long pieces = inRow; pieces < left.demand(); pieces += inRow) {
            plan.afterNet(from, left.untilDue(pieces)).ifPresent(ends::add);
        }
    }

    /** The next moment at which the clock on the wall shows a full hour, or jumps over one. */
    private Instant fullHourAfter(Instant at) {
        ZonedDateTime hour = at.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        while (!hour.toInstant().isAfter(at)) {
            hour = hour.plusHours(1);
        }
        Instant full = hour.truncatedTo(ChronoUnit.HOURS).toInstant();
        return full.isAfter(at) ? full : hour.toInstant();
    }
}
