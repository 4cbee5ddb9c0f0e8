package org.gemba.planner.loop;

import org.gemba.planner.Fraction;

/**
 * How many cards, and how that came out.
 *
 * @param cards whole cards
 * @param exact before it was rounded up
 * @param reason the formula with the numbers put in
 */
public record CardCount(int cards, Fraction exact, String reason) {
    /** The most cards a loop may have. */
    public static final int MOST_CARDS = 1_000_000;

    static CardCount roundedUp(Fraction exact, String reason) {
        if (exact.roundedUp().bitLength() > 31 || exact.roundedUp().intValue() > MOST_CARDS) {
            throw new IllegalArgumentException(
                    "%s gives more than %d cards.\nMaybe demand and lead time are in different units of time."
                            .formatted(reason, MOST_CARDS));
        }
        int cards = exact.roundedUp().intValue();
        return new CardCount(cards, exact, "%s = %s, rounded up %d".formatted(reason, exact.rounded(2), cards));
    }

    /** The same with some more. */
    CardCount plus(int more) {
        return more == 0 ? this : new CardCount(cards + more, exact.plus(Fraction.of(more)), reason + " + " + more);
    }
}
