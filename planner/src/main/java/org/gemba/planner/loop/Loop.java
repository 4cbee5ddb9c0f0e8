package org.gemba.planner.loop;

import org.gemba.planner.Fraction;

/**
 * What every formula asks for. Demand and times are in the same unit of time.
 *
 * @param demand pieces a unit of time
 * @param leadTime from a card's release to its container's return: waiting, making, moving
 * @param container pieces a container holds
 */
public record Loop(Fraction demand, Fraction leadTime, int container) {
    public Loop {
        if (demand.signum() < 0 || leadTime.signum() < 0 || container < 1) {
            throw new IllegalArgumentException(
                    "Demand %s and lead time %s must not be below 0, and a container holds 1 piece at least, not %d."
                            .formatted(demand, leadTime, container));
        }
    }

    /** Pieces used while a card comes round. */
    public Fraction demandInLeadTime() {
        return demand.times(leadTime);
    }

    CardCount cards(Fraction pieces, String reason) {
        return CardCount.roundedUp(pieces.dividedBy(Fraction.of(container)), "(%s) ÷ %d".formatted(reason, container));
    }

    String text() {
        return "%s × %s".formatted(demand.rounded(2), leadTime.rounded(2));
    }
}
