package org.gemba.planner.loop;

import org.gemba.planner.Fraction;

/**
 * A triangle: one card for a lot, hung at the container at which the next lot must be begun.
 *
 * @param reorderPoint containers left when the lot must be begun: {@code ⌈D·L·(1 + α) ÷ C⌉}
 * @param lot containers made at once: demand of one EPEI
 */
public record SignalCard(CardCount reorderPoint, CardCount lot) {
    /**
     * The triangle of a part.
     *
     * @param loop demand a day and lead time in days
     * @param safetyShare α
     * @param epei days in which every part is run once
     */
    public static SignalCard of(Loop loop, Fraction safetyShare, Fraction epei) {
        CardCount lot = loop.cards(
                loop.demand().times(epei),
                "%s × EPEI %s".formatted(loop.demand().rounded(2), epei.rounded(2)));
        return new SignalCard(new CardFormula.Toyota(safetyShare).cards(loop), lot);
    }
}
