package org.gemba.planner.loop;

import org.gemba.planner.Fraction;

/**
 * How many cards the last days suggest.
 *
 * @param count cards proposed, with the formula
 * @param present cards in the loop today
 * @param serviceLevel the share of card rounds in which the proposed cards would have lasted, going by the days known
 * @param presentServiceLevel the same with today's cards
 * @param reason in one sentence
 */
public record LoopProposal(
        CardCount count, int present, Fraction serviceLevel, Fraction presentServiceLevel, String reason) {
    /** What history proposes for a loop with so many cards of a container, by a demand figure and a safety share. */
    public static LoopProposal of(
            LoopHistory history, int container, int present, DemandFigure figure, Fraction safetyShare) {
        Fraction leadTime = history.leadTime();
        Fraction demand = figure.demand(history.consumption(), leadTime);
        CardCount count = new CardFormula.Toyota(safetyShare).cards(new Loop(demand, leadTime, container));
        Fraction level = history.serviceLevel(Fraction.of((long) count.cards() * container));
        Fraction now = history.serviceLevel(Fraction.of((long) present * container));
        String change = count.cards() == present
                ? "Keep %d cards".formatted(present)
                : count.cards() > present
                        ? "Add %d cards to %d".formatted(count.cards() - present, present)
                        : "Take %d of %d cards out, one at a time, and watch"
                                .formatted(present - count.cards(), present);
        String reason =
                "%s: %s (%s a day; mean of %d lead times %s days). %s %% of rounds would have lasted, with today's cards %s %%."
                        .formatted(
                                change,
                                figure.text(),
                                demand.rounded(2),
                                history.leadTimes().size(),
                                leadTime.rounded(2),
                                level.times(Fraction.of(100)).rounded(1),
                                now.times(Fraction.of(100)).rounded(1));
        return new LoopProposal(count, present, level, now, reason);
    }
}
