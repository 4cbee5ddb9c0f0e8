package org.gemba.planner.loop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gemba.planner.Fraction;

/**
 * The service level to be expected of a loop: in which share of its rounds the pieces last until the card is back.
 *
 * @param share 0 to 1
 * @param by what it rests on
 */
public record ServiceLevel(Fraction share, By by) {
    private static final int DECIMALS = 4;

    /** What a service level rests on. */
    public enum By {
        /** Counted over the days and lead times known. */
        HISTORY,
        /** What is used in a round is taken to be normally distributed; the share is rounded down to four decimals. */
        NORMAL
    }

    static ServiceLevel counted(LoopHistory history, Fraction pieces) {
        return new ServiceLevel(history.serviceLevel(pieces), By.HISTORY);
    }

    static ServiceLevel normal(Fraction demand, Fraction round, Fraction pieces, Stray stray) {
        double over = pieces.minus(demand.times(round)).toDouble();
        double deviation = stray.deviation(demand, round);
        double share = deviation > 0 ? NormalLaw.share(over / deviation) : over < 0 ? 0 : 1;
        return new ServiceLevel(
                Fraction.of(BigDecimal.valueOf(share).setScale(DECIMALS, RoundingMode.FLOOR)), By.NORMAL);
    }

    /** A fraction where it was counted, such as {@code 7/9}; else a decimal number, such as {@code 0.9537}. */
    public String text() {
        return by == By.HISTORY ? share.toString() : share.rounded(DECIMALS);
    }

    String sentence() {
        String percent = share.times(Fraction.of(100)).rounded(2);
        return switch (by) {
            case HISTORY -> "service level %s %% of the rounds known".formatted(percent);
            case NORMAL -> "service level %s %% expected, demand being normal".formatted(percent);
        };
    }
}
