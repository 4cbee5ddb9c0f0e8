package org.gemba.simulator.plant;

import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.fit.Fitted;
import org.gemba.simulator.fit.QuantilePair;

/**
 * One time that the facts tell of, in seconds of working time or in cycles, and what the model takes for it.
 *
 * @param station where it was measured
 * @param part what was worked on or changed over to, where that matters
 * @param before what was worked on before a changeover, where the pair was measured by itself
 * @param reason of stops, as it was named; empty elsewhere
 * @param facts how many were measured
 * @param sample what was measured, at most {@value Sample#MOST} times, chosen fairly
 * @param fitted kinds of variation tried on the sample
 * @param used by the model
 * @param basis why this is used
 */
public record MeasuredTime(
        Kind kind,
        StationId station,
        Optional<PartId> part,
        Optional<PartId> before,
        String reason,
        long facts,
        List<Double> sample,
        Fitted fitted,
        Variation used,
        Basis basis) {
    /** What was measured. */
    public enum Kind {
        /** Work on one unit, without breaks, stops and calls. */
        CYCLE("cycle"),
        /** Work of the station from one stop for a reason to the next, where most of them begin in a cycle. */
        BETWEEN_STOPS("work between stops"),
        /** Cycles of the station from one stop for a reason to the next, where most of them begin between two; a number, no time. */
        CYCLES_BETWEEN_STOPS("cycles between stops"),
        /** How long a stop lasted. */
        STOP("stop"),
        /** How long changing over took. */
        CHANGEOVER("changeover"),
        /** What a call in a cycle cost its station: a longer cycle, and the segment's stop behind it. */
        CALL("cost of a call"),
        /** From one unit's start to the next on the line. */
        BETWEEN_STARTS("time between starts"),
        /** From the pull of the cord to the answer. */
        ANSWER("call to answer"),
        /** From the pull of the cord until it was contained. */
        CONTAINMENT("call to containment");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In words. */
        public String words() {
            return words;
        }

        /** Whether it says how far apart stops for a reason are. */
        public boolean isBetweenStops() {
            return this == BETWEEN_STOPS || this == CYCLES_BETWEEN_STOPS;
        }
    }

    public MeasuredTime {
        sample = List.copyOf(sample);
    }

    /** What it is, for a table's first column: {@code A-05 cycle HP-20}, {@code A-05 stop MACHINE}. */
    public String name() {
        StringBuilder name = new StringBuilder().append(station).append(' ').append(kind.words());
        if (!reason.isEmpty()) {
            name.append(' ').append(reason);
        }
        before.ifPresent(from -> name.append(' ').append(from).append(" to"));
        part.ifPresent(made -> name.append(' ').append(made));
        return name.toString();
    }

    /** The same, and the model takes something else for it. */
    MeasuredTime using(Variation other) {
        return new MeasuredTime(kind, station, part, before, reason, facts, sample, fitted, other, basis);
    }

    /** What was measured beside what the best kind of variation says, at even shares; empty where none was tried. */
    public List<QuantilePair> quantilePairs(int points) {
        return fitted.quantilePairs(sample, points);
    }
}
