package org.gemba.planner.loop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gemba.planner.Fraction;

/**
 * The formulas for the number of cards, each with its source. D is the demand, L the lead time, C the container.
 */
public sealed interface CardFormula {
    /** The cards of a loop by this formula. */
    CardCount cards(Loop loop);

    /** The time over which the cards must last: from a card's release to its container's return. */
    default Fraction round(Loop loop) {
        return loop.leadTime();
    }

    /** The pieces of so many cards that may be used in that time before the loop runs dry. */
    default Fraction lasting(Loop loop, CardCount count) {
        return Fraction.of((long) count.cards() * loop.container());
    }

    /** {@code D·L·(1 + α) ÷ C} (Monden, Toyota Production System). */
    record Toyota(Fraction safetyShare) implements CardFormula {
        @Override
        public CardCount cards(Loop loop) {
            Fraction factor = Fraction.of(1).plus(safetyShare);
            return loop.cards(
                    loop.demandInLeadTime().times(factor), "%s × %s".formatted(loop.text(), factor.rounded(2)));
        }
    }

    /** {@code D·(run frequency + L + safety time) ÷ C}: how often the part is run, its lead time, a safety time (Productivity Inc.). */
    record RunFrequency(Fraction everyTime, Fraction safetyTime) implements CardFormula {
        @Override
        public Fraction round(Loop loop) {
            return everyTime.plus(loop.leadTime());
        }

        @Override
        public CardCount cards(Loop loop) {
            Fraction time = everyTime.plus(loop.leadTime()).plus(safetyTime);
            return loop.cards(
                    loop.demand().times(time),
                    "%s × (%s + %s + %s)"
                            .formatted(
                                    loop.demand().rounded(2),
                                    everyTime.rounded(2),
                                    loop.leadTime().rounded(2),
                                    safetyTime.rounded(2)));
        }
    }

    /** {@code (D·L·(factor + 1) + safety stock) ÷ C + least cards} (Dynamics 365). */
    record Dynamics(Fraction safetyFactor, Fraction safetyStock, int leastCards) implements CardFormula {
        @Override
        public CardCount cards(Loop loop) {
            Fraction factor = safetyFactor.plus(Fraction.of(1));
            return loop.cards(
                            loop.demandInLeadTime().times(factor).plus(safetyStock),
                            "%s × %s + %s".formatted(loop.text(), factor.rounded(2), safetyStock.rounded(2)))
                    .plus(leastCards);
        }
    }

    /** {@code (D·L + safety stock + lot) ÷ C}: the card leaves when the last piece is taken (IFS, basic). */
    record Lot(Fraction safetyStock, Fraction lot) implements CardFormula {
        @Override
        public Fraction lasting(Loop loop, CardCount count) {
            Fraction left = CardFormula.super.lasting(loop, count).minus(lot);
            return left.signum() > 0 ? left : Fraction.ZERO;
        }

        @Override
        public CardCount cards(Loop loop) {
            return loop.cards(
                    loop.demandInLeadTime().plus(safetyStock).plus(lot),
                    "%s + %s + %s".formatted(loop.text(), safetyStock.rounded(2), lot.rounded(2)));
        }
    }

    /**
     * {@code (safety stock + lot) ÷ C} where the lot is more than {@code D·L + safety stock}, else {@code (D·L + safety stock) ÷ C}
     * (IFS, constant cycle; with lot 0 the usual form with a safety stock).
     */
    record ConstantCycle(Fraction safetyStock, Fraction lot) implements CardFormula {
        @Override
        public CardCount cards(Loop loop) {
            Fraction covered = loop.demandInLeadTime().plus(safetyStock);
            return lot.compareTo(covered) > 0
                    ? loop.cards(safetyStock.plus(lot), "%s + %s".formatted(safetyStock.rounded(2), lot.rounded(2)))
                    : loop.cards(covered, "%s + %s".formatted(loop.text(), safetyStock.rounded(2)));
        }
    }

    /**
     * {@code D·(a·(1 + c) ÷ b + s) ÷ C}: in {@code days} a days {@code deliveries} b, a card comes back {@code later} c deliveries
     * after it left, {@code safetyDays} s (Monden: supplier kanban with cycle a-b-c). The loop's lead time is not used.
     */
    record Supplier(int days, int deliveries, int later, Fraction safetyDays) implements CardFormula {
        public Supplier {
            if (days < 1 || deliveries < 1 || later < 0) {
                throw new IllegalArgumentException(
                        "The cycle %d-%d-%d needs a day, a delivery, and no less than 0 deliveries later."
                                .formatted(days, deliveries, later));
            }
        }

        @Override
        public Fraction round(Loop loop) {
            return Fraction.of(days * (1L + later), deliveries);
        }

        @Override
        public CardCount cards(Loop loop) {
            Fraction time = round(loop).plus(safetyDays);
            return loop.cards(
                    loop.demand().times(time),
                    "%s × (%d × (1 + %d) ÷ %d + %s)"
                            .formatted(loop.demand().rounded(2), days, later, deliveries, safetyDays.rounded(2)));
        }
    }

    /**
     * {@code (D·L + z·√(L·σD² + D²·σL²)) ÷ C}: demand and lead time both stray; z is the factor of the service level wanted.
     *
     * @param factor z, such as {@link #factor(Fraction)} gives
     * @param stray how far demand and lead time stray
     */
    record Service(Fraction factor, Stray stray) implements CardFormula {
        private static final Fraction LEAST = Fraction.of(50);
        private static final Fraction MOST = Fraction.of("99.99");
        private static final int DECIMALS = 2;

        @Override
        public CardCount cards(Loop loop) {
            double deviation = stray.deviation(loop.demand(), loop.leadTime());
            Fraction safety = factor.times(Fraction.of(new BigDecimal(deviation)));
            return loop.cards(
                    loop.demandInLeadTime().plus(safety), "%s + %s safety".formatted(loop.text(), safety.rounded(2)));
        }

        /**
         * The factor of a service level: the quantile of the normal distribution, rounded up to two decimals as the usual tables
         * have it (90 % 1.29, 95 % 1.65, 99 % 2.33).
         *
         * @param percent 50 to 99.99
         */
        public static Fraction factor(Fraction percent) {
            if (percent.compareTo(LEAST) < 0 || percent.compareTo(MOST) > 0) {
                throw new IllegalArgumentException(
                        "A service level is 50 to 99.99 %%, not %s %%.".formatted(percent.rounded(DECIMALS + 2)));
            }
            double share = percent.dividedBy(Fraction.of(100)).toDouble();
            return Fraction.of(
                    BigDecimal.valueOf(NormalLaw.deviations(share)).setScale(DECIMALS, RoundingMode.CEILING));
        }
    }

    /**
     * Replenishment time and its fluctuation in takts, the customers' fluctuation in pieces, and a margin in cards (Roser's five
     * factors): {@code D·(L + ΔL) ÷ C + ΔD ÷ C + margin}, D being one piece a takt.
     */
    record FiveFactors(Fraction replenishmentFluctuation, Fraction customerFluctuation, int margin)
            implements CardFormula {
        @Override
        public CardCount cards(Loop loop) {
            Fraction time = loop.leadTime().plus(replenishmentFluctuation);
            return loop.cards(
                            loop.demand().times(time).plus(customerFluctuation),
                            "%s × (%s + %s) + %s"
                                    .formatted(
                                            loop.demand().rounded(2),
                                            loop.leadTime().rounded(2),
                                            replenishmentFluctuation.rounded(2),
                                            customerFluctuation.rounded(2)))
                    .plus(margin);
        }
    }
}
