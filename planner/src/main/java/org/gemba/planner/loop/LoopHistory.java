package org.gemba.planner.loop;

import java.util.List;
import org.gemba.planner.Fraction;

/**
 * What really happened in a loop.
 *
 * @param consumption pieces taken, day by day, the oldest first
 * @param leadTimes in days, of the cards that came round
 */
public record LoopHistory(List<Fraction> consumption, List<Fraction> leadTimes) {
    /** The most days and lead times looked at. */
    public static final int MOST = 10_000;

    private static final int LONGEST_DAYS = 1_000;

    public LoopHistory {
        consumption = List.copyOf(consumption);
        leadTimes = List.copyOf(leadTimes);
        if (consumption.isEmpty() || leadTimes.isEmpty() || consumption.size() > MOST || leadTimes.size() > MOST) {
            throw new IllegalArgumentException(
                    "A proposal needs 1 to %d days of consumption and lead times; there are %d and %d."
                            .formatted(MOST, consumption.size(), leadTimes.size()));
        }
        if (leadTimes.stream().anyMatch(time -> time.signum() < 0 || time.compareTo(Fraction.of(LONGEST_DAYS)) > 0)
                || consumption.stream().anyMatch(day -> day.signum() < 0)) {
            throw new IllegalArgumentException(
                    "Consumption is 0 or more, and lead times are 0 to %d days.".formatted(LONGEST_DAYS));
        }
    }

    /** Mean lead time in days. */
    public Fraction leadTime() {
        return leadTimes.stream().reduce(Fraction.ZERO, Fraction::plus).dividedBy(Fraction.of(leadTimes.size()));
    }

    /** Whether a lead time ends within the days known, so that a service level can be counted. */
    public boolean spansARound() {
        return leadTimes.stream().anyMatch(time -> time.compareTo(Fraction.of(consumption.size())) <= 0);
    }

    /**
     * The share of the times a card may have left in which so many pieces would have lasted until it came back: every day with every
     * lead time that ends within the days known. Empty days behind count as they are.
     */
    public Fraction serviceLevel(Fraction pieces) {
        long lasted = 0;
        long all = 0;
        for (Fraction leadTime : leadTimes) {
            for (int from = 0;
                    leadTime.compareTo(Fraction.of(consumption.size() - from)) <= 0 && from < consumption.size();
                    from++) {
                all++;
                lasted += usedFrom(from, leadTime).compareTo(pieces) <= 0 ? 1 : 0;
            }
        }
        if (all == 0) {
            throw new IllegalArgumentException("No lead time ends within the %d days of consumption that are known."
                    .formatted(consumption.size()));
        }
        return Fraction.of(lasted, all);
    }

    /** Consumption from a day on over a lead time; of the last day begun, its share. */
    private Fraction usedFrom(int from, Fraction leadTime) {
        Fraction used = Fraction.ZERO;
        Fraction left = leadTime;
        for (int day = from; left.signum() > 0; day++) {
            Fraction share = left.compareTo(Fraction.of(1)) < 0 ? left : Fraction.of(1);
            used = used.plus(consumption.get(day).times(share));
            left = left.minus(share);
        }
        return used;
    }
}
