package org.gemba.planner.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gemba.planner.Fraction;
import org.gemba.planner.level.HeijunkaBox.Reason;
import org.gemba.planner.level.HeijunkaBox.Slot;
import org.junit.jupiter.api.Test;

class HeijunkaBoxTest {
    @Test
    void aModelAtHalfThePitchHasTwoCardsAColumnAndOneAtDoubleThePitchOneInEverySecond() {
        // Lean Lexicon, heijunka box: the pitch of a row against the column.
        HeijunkaBox box = HeijunkaBox.of(LevellingTest.mix(8, 4, 2, 2), BoxRules.of(4, 4));

        for (int pitch = 1; pitch <= 4; pitch++) {
            assertThat(box.cards(pitch, 0)).isEqualTo(2);
            assertThat(box.cards(pitch, 1)).isEqualTo(1);
        }
        assertThat(box.cards(1, 2) + box.cards(2, 2)).isEqualTo(1);
    }

    @Test
    void aFrozenHeadStaysWhereItIs() {
        HeijunkaBox box = HeijunkaBox.of(
                LevellingTest.mix(6, 3, 1).frozen(List.of(0, 0, 0)),
                BoxRules.of(5, 2).most(1));

        assertThat(box.slots()).extracting(Slot::model).startsWith(0, 0, 0);
        assertThat(box.slots()).extracting(Slot::reason).startsWith(Reason.FROZEN, Reason.FROZEN, Reason.FROZEN);
    }

    @Test
    void whatIsMoreThanTheMaximumWaitsAndSaysSo() {
        HeijunkaBox box =
                HeijunkaBox.of(LevellingTest.mix(6, 2), BoxRules.of(4, 2).most(1));

        assertThat(box.waiting()).containsExactly(2, 0);
        assertThat(box.slots()).anySatisfy(slot -> {
            assertThat(slot.reason()).isEqualTo(Reason.HELD_BACK);
            assertThat(slot.why()).contains("at most 1 of a model in a pitch");
        });
    }

    @Test
    void lowRunnersShareOpenSlots() {
        HeijunkaBox box =
                HeijunkaBox.of(LevellingTest.mix(6, 1, 1), BoxRules.of(4, 2).open(BoxRules.evenly(2, 4), 2));

        assertThat(box.slots())
                .filteredOn(slot -> slot.reason() == Reason.LOW_RUNNER)
                .extracting(Slot::pitch)
                .containsExactly(2, 4);
        assertThat(box.waiting()).containsExactly(0, 0, 0);
    }

    @Property(tries = 100)
    void noCardIsLostAndNoPitchHoldsMoreThanItMay(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 12) Integer> units,
            @ForAll @IntRange(min = 1, max = 10) int pitches,
            @ForAll @IntRange(min = 1, max = 4) int cards,
            @ForAll @IntRange(min = 1, max = 3) int most) {
        Mix mix = LevellingTest.mix(units.stream().mapToInt(Integer::intValue).toArray());
        int open = pitches / 2;
        BoxRules rules = BoxRules.of(pitches, cards).most(most).open(BoxRules.evenly(open, pitches), open > 0 ? 3 : 0);
        HeijunkaBox box = HeijunkaBox.of(mix, rules);

        assertThat(box.slots()).hasSize(pitches * cards);
        for (int model = 0; model < units.size(); model++) {
            int placed = 0;
            for (int pitch = 1; pitch <= pitches; pitch++) {
                placed += (int) box.cards(pitch, model);
                assertThat(box.cards(pitch, model)).isLessThanOrEqualTo(most + 1L);
            }
            assertThat(placed + box.waiting().get(model)).isEqualTo(units.get(model));
        }
    }

    @Test
    void epeiLeavesOutTheTimeToRun() {
        // Ninety minutes of changeovers in 420 − 350 minutes: 9/7 days; lots in whole containers of 10.
        Epei epei = Epei.of(
                Fraction.of(420),
                List.of(
                        new Epei.Run("P1", Fraction.of(100), Fraction.of(2), Fraction.of(60), 10),
                        new Epei.Run("P2", Fraction.of(50), Fraction.of(3), Fraction.of(30), 10)));

        assertThat(epei.days()).hasToString("9/7");
        assertThat(epei.days().rounded(2)).isEqualTo("1.29");
        assertThat(epei.lots()).extracting(Object::toString).containsExactly("130", "70");
    }

    @Test
    void aMachineWithoutTimeToChangeOverIsNamed() {
        List<Epei.Run> runs = List.of(new Epei.Run("P1", Fraction.of(100), Fraction.of(5), Fraction.of(60), 10));

        assertThatThrownBy(() -> Epei.of(Fraction.of(420), runs))
                .hasMessageContaining("Running takes 500.00 of 420.00");
    }

    @Property(tries = 60)
    void aPeriodIsCutIntoDaysOfEqualVolumeAndMix(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 60) Integer> units,
            @ForAll @IntRange(min = 1, max = 20) int days) {
        Mix period =
                LevellingTest.mix(units.stream().mapToInt(Integer::intValue).toArray());
        if (days > period.units()) {
            return;
        }
        DailyPattern pattern = DailyPattern.of(period, days);

        for (int model = 0; model < units.size(); model++) {
            int made = 0;
            for (int day = 0; day < days; day++) {
                made += pattern.days().get(day).get(model);
                long until = (day + 1L) * period.units() / days;
                double even = (double) until * units.get(model) / period.units();
                assertThat(Math.abs(made - even)).isLessThan(1);
            }
            assertThat(made).isEqualTo(units.get(model));
        }
        assertThat(pattern.days().stream()
                        .mapToInt(
                                day -> day.stream().mapToInt(Integer::intValue).sum()))
                .allSatisfy(sum -> assertThat(Math.abs((double) sum - (double) period.units() / days))
                        .isLessThan(1));
    }
}
