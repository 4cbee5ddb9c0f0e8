package org.gemba.simulator;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.gemba.house.floor.Demand;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.PitchBy;
import org.gemba.house.floor.ShiftTime;
import org.gemba.house.language.Request;

/** The leader who reads the pitch board every hour, writes why a row has a gap, and signs it. Rows by the container are left alone. */
final class PitchWriting {
    private static final double MINUTE = 60_000;

    /** Now and then a leader is elsewhere. */
    private static final double SIGNED = 0.93;

    /** So many pieces behind nobody writes about. */
    private static final double UNWRITTEN = 1.5;

    private final Ground ground;
    private final LongSupplier finished;
    private final Bench last;
    private final Optional<PersonId> leader;
    private final long perDay;
    private long rowBegan;
    private long finishedBefore;

    /** @param finished units finished since the floor began */
    PitchWriting(Ground ground, LongSupplier finished) {
        LineDefinition definition = ground.definition();
        this.ground = ground;
        this.finished = finished;
        this.last = ground.benches().getLast();
        this.leader = new People(definition).leaderAt(last.station.id());
        this.perDay = definition.parts().stream()
                .mapToLong(part -> perDay(definition, part.id()))
                .sum();
    }

    /** The newest demand of a part stands last. */
    private static long perDay(LineDefinition definition, PartId part) {
        return definition.demand().stream()
                .filter(demand -> demand.part().equals(part))
                .reduce((earlier, later) -> later)
                .map(Demand::perDay)
                .map(count -> (long) count.value())
                .orElse(0L);
    }

    /** A row that has begun before the floor is left to others. */
    void begin() {
        if (ground.definition().line().pitchBy() == PitchBy.HOUR) {
            long now = ground.agenda().now();
            ground.agenda().at(rowEnd(now - 1), this::startRow);
        }
    }

    private void startRow() {
        rowBegan = ground.agenda().now();
        finishedBefore = finished.getAsLong();
        ground.agenda().at(rowEnd(rowBegan), this::endRow);
    }

    private void endRow() {
        long began = rowBegan;
        long made = finished.getAsLong() - finishedBefore;
        Optional<String> lost = ground.losses().takeLargest();
        double due = ground.hours().shareOfDay(began, ground.agenda().now()) * perDay;
        if (due > 0 && leader.isPresent()) {
            PersonId writing = leader.get();
            Instant row = Instant.ofEpochMilli(began);
            double after = ground.chance().between(0.5, 6) * MINUTE;
            if (made < due - UNWRITTEN) {
                String why = lost.orElse("Slow, but no stop worth a word");
                ground.agenda().in(after, () -> ground.teller().ask(last, writing, new Request.ExplainPitch(row, why)));
            }
            if (ground.chance().share(SIGNED)) {
                ground.agenda()
                        .in(
                                after + MINUTE / 2,
                                () -> ground.teller().ask(last, writing, new Request.SignOffPitch(row)));
            }
        }
        startRow();
    }

    /** Rows end at the full hours of the clock on the wall, and where a shift begins or ends. */
    private long rowEnd(long millis) {
        ZoneId zone = ground.definition().plant().zone();
        Instant at = Instant.ofEpochMilli(millis);
        ZonedDateTime hour = at.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        long end = hour.toInstant().toEpochMilli();
        for (ShiftTime shift : ground.hours().shifts(millis)) {
            long starts = shift.time().start().toEpochMilli();
            long ends = shift.time().end().toEpochMilli();
            end = starts > millis ? Math.min(end, starts) : end;
            end = ends > millis ? Math.min(end, ends) : end;
        }
        return end;
    }
}
