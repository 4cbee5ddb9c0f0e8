package org.gemba.planner.loop;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.gemba.planner.Fraction;

/** Which demand a loop is sized for, out of what was used day by day. */
public sealed interface DemandFigure {
    /** The demand a day, from consumption day by day, the oldest first, and a lead time in days. */
    Fraction demand(List<Fraction> consumption, Fraction leadTime);

    /** What it is called in a reason. */
    String text();

    /** All days alike: half the time it is not enough. */
    record Average() implements DemandFigure {
        @Override
        public Fraction demand(List<Fraction> consumption, Fraction leadTime) {
            return mean(consumption);
        }

        @Override
        public String text() {
            return "average demand";
        }
    }

    /** The largest moving average over a lead time, in the last so many lead times (KanbanBOX: 5). */
    record MovingMaximum(int leadTimes) implements DemandFigure {
        public MovingMaximum {
            if (leadTimes < 1 || leadTimes > 1_000) {
                throw new IllegalArgumentException(
                        "The last 1 to 1,000 lead times can be looked at, not %d.".formatted(leadTimes));
            }
        }

        @Override
        public Fraction demand(List<Fraction> consumption, Fraction leadTime) {
            int window = window(consumption, leadTime);
            int days = Math.min(consumption.size(), window * leadTimes);
            List<Fraction> last = consumption.subList(consumption.size() - days, consumption.size());
            return Collections.max(movingAverages(last, window));
        }

        @Override
        public String text() {
            return "largest moving average of the last %d lead times".formatted(leadTimes);
        }
    }

    /** So many percent of all moving averages over a lead time are no larger (KanbanRocket: 95). */
    record MovingPercentile(int percent) implements DemandFigure {
        public MovingPercentile {
            if (percent < 1 || percent > 100) {
                throw new IllegalArgumentException("A percentile is 1 to 100, not %d.".formatted(percent));
            }
        }

        @Override
        public Fraction demand(List<Fraction> consumption, Fraction leadTime) {
            List<Fraction> averages = movingAverages(consumption, window(consumption, leadTime)).stream()
                    .sorted()
                    .toList();
            return averages.get(Math.ceilDiv(averages.size() * percent, 100) - 1);
        }

        @Override
        public String text() {
            return "%d %% of the moving averages over a lead time are no larger".formatted(percent);
        }
    }

    /** A lead time in whole days, begun days counted, as far as there are days. */
    private static int window(List<Fraction> consumption, Fraction leadTime) {
        return leadTime.compareTo(Fraction.of(consumption.size())) >= 0
                ? consumption.size()
                : Math.max(1, leadTime.roundedUp().intValueExact());
    }

    private static List<Fraction> movingAverages(List<Fraction> consumption, int window) {
        return IntStream.rangeClosed(0, consumption.size() - window)
                .mapToObj(from -> mean(consumption.subList(from, from + window)))
                .toList();
    }

    private static Fraction mean(List<Fraction> days) {
        return days.stream().reduce(Fraction.ZERO, Fraction::plus).dividedBy(Fraction.of(days.size()));
    }
}
