package org.gemba.simulator.plant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.StationId;

/**
 * What the facts of a line tell of its times and its troubles. Times are working time by the line's calendar: a stop over a break is not longer
 * for it. A corrected fact is read as it was in truth. What is kept of the facts does not grow with their number.
 *
 * @param facts of units, stops and quality that were read
 * @param simulated whether some of them did not happen in the world: a played floor told them
 * @param worked working time by plan, from the first of them to the last
 * @param times every time that was measured, station by station in the line's order
 * @param shares how often something came
 * @param sequence the parts of the units started last, in their order
 * @param waited share of the working time in which the first station was empty and nothing was started: units came slower than there was room
 * @param free changes from one part to another that took no changeover
 * @param breaks what is done with the work in hand when a break comes
 */
public record Observation(
        LineKey line,
        long facts,
        boolean simulated,
        Duration worked,
        List<MeasuredTime> times,
        List<MeasuredShare> shares,
        List<PartId> sequence,
        double waited,
        List<FreeChange> free,
        MeasuredBreaks breaks) {
    /** From this share of waiting on the orders set the pace, and not the line. */
    public static final double MOST_WAITED = 0.1;

    public Observation {
        times = List.copyOf(times);
        shares = List.copyOf(shares);
        sequence = List.copyOf(sequence);
        free = List.copyOf(free);
    }

    /** A station that changes over, and a change at which it need not. */
    public record FreeChange(StationId station, PartId from, PartId to) {}

    /** Nothing was observed. */
    public static Observation none(LineKey line) {
        return new Observation(
                line, 0, false, Duration.ZERO, List.of(), List.of(), List.of(), 0, List.of(), MeasuredBreaks.NONE);
    }

    /** What all facts of a line tell. They are told twice: first for what corrects them. */
    public static Observation of(LineDefinition line, Facts facts) {
        return of(line, facts, Instant.MIN, Instant.MAX);
    }

    /** What the facts tell that happened from a moment on and before another. */
    public static Observation of(LineDefinition line, Facts facts, Instant from, Instant until) {
        Observing observing = new Observing(line, Corrections.of(facts), from, until);
        facts.tell(observing::after);
        return observing.done();
    }

    /** Whether units were started as orders came, and not as room allowed. */
    public boolean isPacedByOrders() {
        return waited > MOST_WAITED;
    }

    /** How far apart units were started, in working time; empty if fewer than two were. */
    public Optional<MeasuredTime> starts() {
        return times.stream()
                .filter(time -> time.kind() == MeasuredTime.Kind.BETWEEN_STARTS)
                .findFirst();
    }

    /** The cycle of a part at a station; empty if none was seen. */
    public Optional<MeasuredTime> cycle(StationId station, PartId part) {
        return times.stream()
                .filter(time -> time.kind() == MeasuredTime.Kind.CYCLE
                        && time.station().equals(station)
                        && time.part().equals(Optional.of(part)))
                .findFirst();
    }

    /** The times of one kind at a station. */
    public List<MeasuredTime> times(MeasuredTime.Kind kind, StationId station) {
        return times.stream()
                .filter(time -> time.kind() == kind && time.station().equals(station))
                .toList();
    }

    /** The shares of one kind at a station. */
    public List<MeasuredShare> shares(MeasuredShare.Kind kind, StationId station) {
        return shares.stream()
                .filter(share -> share.kind() == kind && share.station().equals(station))
                .toList();
    }
}
