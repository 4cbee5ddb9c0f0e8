package org.gemba.house.valuestream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The current-state map, drawn from facts: process boxes with their data, the stock that waits between them, and the
 * timeline of waiting over touch. All times along it are means over the units that came to their end, so that the
 * timeline adds up to the mean lead time.
 *
 * @param boxes the main flow, in the order in which units pass it on average
 * @param leftOut what was merged to keep the sheet readable; empty where every process has its box
 * @param afterTheLast how long a unit waits after the last thing done to it
 */
public record ValueStreamMap(
        List<Box> boxes,
        Optional<LeftOut> leftOut,
        long units,
        Amount unitsPerDay,
        Duration afterTheLast,
        Duration waiting,
        Duration touch) {
    /** Boxes that can be read on an A3 sheet. */
    public static final int MOST_BOXES = 10;

    public ValueStreamMap {
        boxes = List.copyOf(boxes);
    }

    public Duration leadTime() {
        return waiting.plus(touch);
    }

    /**
     * One process on the map.
     *
     * @param station the station where it is mostly done
     * @param stockBefore units that wait before it, on average over the period
     * @param waitingBefore how long a unit waits before it, on average over all units
     * @param touch how long something is done to a unit in it, on average over all units
     * @param changeover how long one changeover takes, on average
     * @param uptime of the station: what is left of its occupied time without stops
     */
    public record Box(
            ValueStream.ProcessFlow process,
            ValueStream.StationFlow station,
            double stockBefore,
            Duration waitingBefore,
            Duration touch,
            Optional<Duration> changeover,
            Amount uptime) {}

    /**
     * Processes without a box of their own.
     *
     * @param shareOfWork their share of all elapsed time
     */
    public record LeftOut(
            int processes, double stockBefore, Duration waitingBefore, Duration touch, Amount shareOfWork) {}

    static ValueStreamMap of(
            List<ValueStream.ProcessFlow> processes,
            List<ValueStream.StationFlow> stations,
            long units,
            Duration period,
            Amount unitsPerDay,
            Duration waitedAtTheEnd) {
        List<ValueStream.ProcessFlow> passed =
                processes.stream().filter(process -> process.visited() > 0).toList();
        List<ValueStream.ProcessFlow> main = passed.stream()
                .sorted(Comparator.comparingLong(ValueStream.ProcessFlow::visited)
                        .thenComparing(ValueStream.ProcessFlow::elapsed)
                        .reversed()
                        .thenComparing(ValueStream.ProcessFlow::name))
                .limit(MOST_BOXES)
                .sorted(Comparator.comparingDouble(ValueStream.ProcessFlow::position)
                        .thenComparing(ValueStream.ProcessFlow::name))
                .toList();
        List<ValueStream.ProcessFlow> rest = new ArrayList<>(passed);
        rest.removeAll(main);
        Sheet sheet = new Sheet(stations, Math.max(1, units), period);
        return new ValueStreamMap(
                main.stream().map(sheet::box).toList(),
                rest.isEmpty() ? Optional.empty() : Optional.of(sheet.leftOut(rest, passed)),
                units,
                unitsPerDay,
                waitedAtTheEnd.dividedBy(Math.max(1, units)),
                sum(passed, ValueStream.ProcessFlow::waited)
                        .plus(waitedAtTheEnd)
                        .dividedBy(Math.max(1, units)),
                sum(passed, ValueStream.ProcessFlow::touch).dividedBy(Math.max(1, units)));
    }

    private static Duration sum(
            List<ValueStream.ProcessFlow> processes, Function<ValueStream.ProcessFlow, Duration> length) {
        return processes.stream().map(length).reduce(Duration.ZERO, Duration::plus);
    }

    /** What all boxes of one map are measured against. */
    private record Sheet(List<ValueStream.StationFlow> stations, long units, Duration period) {

        Box box(ValueStream.ProcessFlow process) {
            ValueStream.StationFlow station = stations.stream()
                    .filter(candidate -> candidate.station().equals(process.mainStation()))
                    .findFirst()
                    .orElseThrow();
            return new Box(
                    process,
                    station,
                    stock(process.waited()),
                    process.waited().dividedBy(units),
                    process.touch().dividedBy(units),
                    process.changeovers() == 0
                            ? Optional.empty()
                            : Optional.of(process.changeover().dividedBy(process.changeovers())),
                    uptime(station));
        }

        LeftOut leftOut(List<ValueStream.ProcessFlow> rest, List<ValueStream.ProcessFlow> all) {
            Duration waited = sum(rest, ValueStream.ProcessFlow::waited);
            return new LeftOut(
                    rest.size(),
                    stock(waited),
                    waited.dividedBy(units),
                    sum(rest, ValueStream.ProcessFlow::touch).dividedBy(units),
                    Amount.share(
                            Micros.of(sum(rest, ValueStream.ProcessFlow::elapsed)),
                            Micros.of(sum(all, ValueStream.ProcessFlow::elapsed)),
                            Amount.Missing.LENGTHS));
        }

        private double stock(Duration waited) {
            return period.isZero() ? 0 : (double) Micros.of(waited) / Micros.of(period);
        }

        private static Amount uptime(ValueStream.StationFlow station) {
            long active =
                    Micros.of(station.running().plus(station.inChangeover()).plus(station.stopped()));
            return Amount.share(active - Micros.of(station.stopped()), active, Amount.Missing.LENGTHS);
        }
    }
}
