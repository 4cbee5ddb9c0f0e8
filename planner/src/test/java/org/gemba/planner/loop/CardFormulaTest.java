package org.gemba.planner.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gemba.planner.Fraction;
import org.junit.jupiter.api.Test;

class CardFormulaTest {
    private static final Fraction NONE = Fraction.ZERO;

    @Test
    void toyotasFormIsRoundedUp() {
        // 100 a day, half a day, a tenth for safety, 20 in a container: 2.75.
        CardCount count = new CardFormula.Toyota(Fraction.of("0.1")).cards(loop("100", "0.5", 20));

        assertThat(count.cards()).isEqualTo(3);
        assertThat(count.exact()).hasToString("11/4");
        assertThat(count.reason()).isEqualTo("(100.00 × 0.50 × 1.10) ÷ 20 = 2.75, rounded up 3");
    }

    @Test
    void ifsBasicGivesTwentySeven() {
        // IFS documentation: (100 × 2 + 20 + 50) ÷ 10.
        assertThat(new CardFormula.Lot(Fraction.of(20), Fraction.of(50))
                        .cards(loop("100", "2", 10))
                        .cards())
                .isEqualTo(27);
    }

    @Test
    void ifsConstantCycleGivesThirtyEight() {
        // IFS documentation: the lot of 350 covers 100 × 2 + 30, so (30 + 350) ÷ 10.
        assertThat(new CardFormula.ConstantCycle(Fraction.of(30), Fraction.of(350))
                        .cards(loop("100", "2", 10))
                        .cards())
                .isEqualTo(38);
    }

    @Test
    void aSafetyStockWithoutLotGivesTwenty() {
        // leanish.com: (20 × 3 + 40) ÷ 5.
        assertThat(new CardFormula.ConstantCycle(Fraction.of(40), NONE)
                        .cards(loop("20", "3", 5))
                        .cards())
                .isEqualTo(20);
    }

    @Test
    void dynamicsAddsItsLeastCardsAtTheEnd() {
        // (10 × 2 × (0.5 + 1) + 5) ÷ 10 = 3.5 → 4, and 2 more.
        CardFormula formula = new CardFormula.Dynamics(Fraction.of("0.5"), Fraction.of(5), 2);

        assertThat(formula.cards(loop("10", "2", 10)).cards()).isEqualTo(6);
    }

    @Test
    void runFrequencyCountsAllThreeTimes() {
        // 50 × (1 + 2 + 0.5) ÷ 25 = 7.
        assertThat(new CardFormula.RunFrequency(Fraction.of(1), Fraction.of("0.5"))
                        .cards(loop("50", "2", 25))
                        .cards())
                .isEqualTo(7);
    }

    @Test
    void aSupplierWithCycleOneFourTwoNeedsHisRounds() {
        // 100 × (1 × (1 + 2) ÷ 4 + 0.25) ÷ 10 = 10.
        assertThat(new CardFormula.Supplier(1, 4, 2, Fraction.of("0.25"))
                        .cards(loop("100", "0", 10))
                        .cards())
                .isEqualTo(10);
    }

    @Test
    void aServiceLevelAddsItsDeviations() {
        // 100 × 4 + 1.65 × √(4 × 10² + 100² × 0.5²) = 400 + 1.65 × 53.85 = 488.86; ÷ 10 → 49.
        CardFormula formula = new CardFormula.Service(CardFormula.Service.factor(Fraction.of(95)), new Stray(10, 0.5));

        assertThat(formula.cards(loop("100", "4", 10)).cards()).isEqualTo(49);
    }

    @Test
    void fiveFactorsAddUp() {
        // 60 × (2 + 0.5) + 30 = 180; ÷ 20 = 9, and 1 for comfort.
        assertThat(new CardFormula.FiveFactors(Fraction.of("0.5"), Fraction.of(30), 1)
                        .cards(loop("60", "2", 20))
                        .cards())
                .isEqualTo(10);
    }

    @Test
    void aTriangleHangsAtItsReorderPointAndMakesOneEpei() {
        // 100 a day, 1.5 days, 20 %, 30 in a container: 6; EPEI 9/7 days: 128.6 pieces, 5 containers.
        SignalCard card = SignalCard.of(loop("100", "1.5", 30), Fraction.of("0.2"), Fraction.of(9, 7));

        assertThat(card.reorderPoint().cards()).isEqualTo(6);
        assertThat(card.lot().cards()).isEqualTo(5);
    }

    @Test
    void theDemandFigureIsAChoice() {
        List<Fraction> days = days(10, 10, 10, 40, 10, 10, 20, 10, 10, 10);

        assertThat(new DemandFigure.Average().demand(days, Fraction.of(2))).hasToString("14");
        assertThat(new DemandFigure.MovingMaximum(5).demand(days, Fraction.of(2)))
                .hasToString("25");
        assertThat(new DemandFigure.MovingMaximum(2).demand(days, Fraction.of(2)))
                .hasToString("15");
        assertThat(new DemandFigure.MovingPercentile(50).demand(days, Fraction.of(2)))
                .hasToString("10");
        assertThat(new DemandFigure.MovingPercentile(95).demand(days, Fraction.of(2)))
                .hasToString("25");
    }

    @Test
    void actualDaysProposeCardsAndSayHowOftenTheyWouldHaveLasted() {
        // Two days of 10, 10, 10, 40, … use 20, 20, 50, 50, 20, 30, 30, 20, 20: seven of nine pairs within 30.
        LoopHistory history = new LoopHistory(days(10, 10, 10, 40, 10, 10, 20, 10, 10, 10), days(2, 2));

        LoopProposal proposal = LoopProposal.of(history, 10, 3, new DemandFigure.MovingMaximum(5), NONE);

        assertThat(proposal.count().cards()).isEqualTo(5);
        assertThat(proposal.serviceLevel()).hasToString("1");
        assertThat(proposal.presentServiceLevel()).hasToString("7/9");
        assertThat(proposal.reason())
                .startsWith("Add 2 cards to 3: largest moving average")
                .contains("77.8 %");
    }

    @Property(tries = 200)
    void moreDemandLeadTimeOrSafetyNeverTakesCardsAway(
            @ForAll @IntRange(min = 0, max = 500) int demand,
            @ForAll @IntRange(min = 0, max = 20) int leadTime,
            @ForAll @IntRange(min = 1, max = 50) int container) {
        CardFormula toyota = new CardFormula.Toyota(Fraction.of("0.1"));
        int cards = toyota.cards(new Loop(Fraction.of(demand), Fraction.of(leadTime), container))
                .cards();

        assertThat(toyota.cards(new Loop(Fraction.of(demand + 1L), Fraction.of(leadTime), container))
                        .cards())
                .isGreaterThanOrEqualTo(cards);
        assertThat(toyota.cards(new Loop(Fraction.of(demand), Fraction.of(leadTime + 1L), container))
                        .cards())
                .isGreaterThanOrEqualTo(cards);
        assertThat((long) cards * container * 10).isGreaterThanOrEqualTo(11L * demand * leadTime);
    }

    private static List<Fraction> days(int... pieces) {
        return IntStream.of(pieces).mapToObj(Fraction::of).toList();
    }

    private static Loop loop(String demand, String leadTime, int container) {
        return new Loop(Fraction.of(demand), Fraction.of(leadTime), container);
    }
}
