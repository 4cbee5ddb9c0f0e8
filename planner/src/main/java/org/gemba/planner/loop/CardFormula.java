package org.gemba.planner.loop;

import org.gemba.planner.Fraction;

/**
 * The formulas for the number of cards, each with its source. D is the demand, L the lead time, C the container.
 */
public sealed interface CardFormula {
    /** The cards of a loop by this formula. */
    CardCount cards(Loop loop);

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
        public CardCount cards(Loop loop) {
            Fraction time = Fraction.of(days * (1L + later), deliveries).plus(safetyDays);
            return loop.cards(
                    loop.demand().times(time),
                    "%s × (%d × (1 + %d) ÷ %d + %s)"
                            .formatted(loop.demand().rounded(2), days, later, deliveries, safetyDays.rounded(2)));
        }
    }

    /**
     * {@code (D·L + z·√(L·σD² + D²·σL²)) ÷ C}: demand and lead time both stray; z is the factor of the service level wanted.
     *
     * @param factor z, such as {@link #factor(int)} gives
     * @param demandDeviation standard deviation of the demand of one unit of time
     * @param leadTimeDeviation standard deviation of the lead time
     */
    record Service(Fraction factor, double demandDeviation, double leadTimeDeviation) implements CardFormula {
        @Override
        public CardCount cards(Loop loop) {
            double demand = loop.demand().toDouble();
            double variance = loop.leadTime().toDouble() * demandDeviation * demandDeviation
                    + demand * demand * leadTimeDeviation * leadTimeDeviation;
            Fraction safety = factor.times(Fraction.of(new java.math.BigDecimal(Math.sqrt(variance))));
            return loop.cards(
                    loop.demandInLeadTime().plus(safety), "%s + %s safety".formatted(loop.text(), safety.rounded(2)));
        }

        /** The usual factors: 90 % 1.29, 95 % 1.65, 99 % 2.33. */
        public static Fraction factor(int percent) {
            return switch (percent) {
                case 90 -> Fraction.of("1.29");
                case 95 -> Fraction.of("1.65");
                case 99 -> Fraction.of("2.33");
                default ->
                    throw new IllegalArgumentException(
                            "No factor is known for a service level of %d %%; there are 90, 95 and 99."
                                    .formatted(percent));
            };
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
