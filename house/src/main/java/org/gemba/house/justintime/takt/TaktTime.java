package org.gemba.house.justintime.takt;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.gemba.house.floor.Line;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.WorkPlan;
import org.gemba.house.floor.WorkTime;
import org.gemba.house.standards.DefinitionBoard;

/**
 * The pace at which one good piece must leave: net available time ÷ demand in it. Breaks and planned meetings are out of
 * the net time, unplanned stops are not. All parts of the line share its time, so their demands count together.
 */
public sealed interface TaktTime {

    /** The takt time of a line on a production day, by what is defined now. */
    static TaktTime of(DefinitionBoard definition, LocalDate day) {
        Optional<WorkTime> time = definition.workTime();
        return time.isEmpty()
                ? new None(Why.NOT_DEFINED)
                : of(definition, time.get().plan(day));
    }

    /** The takt time of a line on a production day that is laid out already. */
    static TaktTime of(DefinitionBoard definition, WorkPlan plan) {
        return of(definition, plan.day(), plan.netTime());
    }

    private static TaktTime of(DefinitionBoard definition, LocalDate day, Duration net) {
        if (definition.line().isEmpty()) {
            return new None(Why.NOT_DEFINED);
        }
        long demand = definition.demandOn(day).values().stream()
                .mapToLong(PieceCount::value)
                .sum();
        if (demand == 0) {
            return new None(Why.NO_DEMAND);
        }
        Line line = definition.line().get();
        return net.isPositive()
                ? new Pace(net, demand, line.plannedCycle(), line.perContainer())
                : new None(Why.NO_TIME);
    }

    /** The pace, where there is one. */
    default Optional<Pace> pace() {
        return this instanceof Pace pace ? Optional.of(pace) : Optional.empty();
    }

    /** There is no takt time, and this is why. */
    record None(Why why) implements TaktTime {}

    /** Why a day has no takt time. */
    enum Why {
        NOT_DEFINED("the line is not defined yet"),
        NO_DEMAND("no part is demanded on this day"),
        NO_TIME("there is no working time on this day");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** The reason in words. */
        public String words() {
            return words;
        }
    }

    /**
     * A takt time, kept exact as time over pieces.
     *
     * @param net the net available time
     * @param demand pieces demanded in it, of all parts together
     * @param plannedCycle the pace the line is scheduled at; zero where none is set
     * @param perContainer pieces in a container
     */
    record Pace(Duration net, long demand, Duration plannedCycle, PieceCount perContainer) implements TaktTime {
        public Pace {
            if (!net.isPositive() || demand < 1) {
                throw new IllegalArgumentException(
                        "A pace needs time and demand, but got %s for %d pieces.\nWithout them there is no takt time."
                                .formatted(net, demand));
            }
        }

        /** The takt time, to the nearest nanosecond. */
        public Duration takt() {
            return timeFor(1);
        }

        /** Takt × pieces in a container: how often a container's worth leaves. Zero where a container holds nothing. */
        public Duration pitch() {
            return timeFor(perContainer.value());
        }

        /** Takt less planned cycle: how much the line is scheduled faster than the customer takes; empty where no cycle is set. */
        public Optional<Duration> gap() {
            return plannedCycle.isZero() ? Optional.empty() : Optional.of(takt().minus(plannedCycle));
        }

        /** Takt × pieces, to the nearest nanosecond, halves up. */
        public Duration timeFor(long pieces) {
            BigInteger twice = nanosFor(pieces).multiply(BigInteger.TWO).add(BigInteger.valueOf(demand));
            return Duration.ofNanos(most(twice.divide(BigInteger.valueOf(demand).multiply(BigInteger.TWO))));
        }

        /** Whole pieces that are due once so much net time has passed. */
        public long dueAfter(Duration passed) {
            return most(nanos(passed).multiply(BigInteger.valueOf(demand)).divide(nanos(net)));
        }

        /** The net time in whole milliseconds, the least, after which so many pieces are due. */
        public Duration untilDue(long pieces) {
            BigInteger milli = BigInteger.valueOf(demand).multiply(BigInteger.valueOf(1_000_000));
            return Duration.ofMillis(
                    most(nanosFor(pieces).add(milli).subtract(BigInteger.ONE).divide(milli)));
        }

        /** The pace of what is left to make in what is left of the time; empty where nothing is left of either. */
        public Optional<Pace> left(Duration netLeft, long planned) {
            return netLeft.isPositive() && planned < demand
                    ? Optional.of(new Pace(netLeft, demand - planned, plannedCycle, perContainer))
                    : Optional.empty();
        }

        private BigInteger nanosFor(long pieces) {
            return nanos(net).multiply(BigInteger.valueOf(pieces));
        }

        private static BigInteger nanos(Duration duration) {
            return BigInteger.valueOf(duration.toNanos());
        }

        private static long most(BigInteger number) {
            return number.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
        }
    }
}
