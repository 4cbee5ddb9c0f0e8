package org.gemba.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.gemba.house.floor.PartId;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.model.Change;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.MovingLine.AndonHabit;
import org.gemba.simulator.model.MovingLine.Element;
import org.gemba.simulator.model.MovingLine.Stop;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.WorkingTime;
import org.junit.jupiter.api.Test;

/** Work elements at the positions of a moving line with a takt of 60 s. */
class ElementsTest {
    private static final MovingLine LINE = MovingLine.of("LINE", 2, Duration.ofSeconds(60));

    private static Factory factory(MovingLine line) {
        return Factory.named("line")
                .with(line)
                .with(Part.of("P", Step.through("LINE")), Part.of("Q", Step.through("LINE")))
                .with(new Release("bodies", Signal.asRoomAllows("P", "Q")));
    }

    private static Figures.OnMovingLine played(Factory factory, Duration time) {
        Run run = Simulation.of(factory).begin(1, 0);
        run.playUntil(time);
        return run.figures().movingLines().getFirst();
    }

    private static double cycle(MovingLine line) {
        Duration time = Duration.ofDays(400);
        return (double) time.toSeconds() / played(factory(line), time).cycles();
    }

    @Test
    void workThatFitsIntoTheTaktHoldsUpNothing() {
        assertThat(cycle(LINE.with(Element.at(0, "Seat", new Fixed(60))))).isCloseTo(60, within(1e-3));
    }

    @Test
    void whoeverIsNotDoneCallsAndTheLineStandsUntilItIs() {
        MovingLine line = LINE.with(
                Element.at(0, "Seat", new Fixed(40)),
                Element.at(0, "Belt", new Fixed(30)),
                Element.at(1, "Door", new Fixed(64)));
        Figures.OnMovingLine figures = played(factory(line), Duration.ofSeconds(60 + 10 * 70));
        assertThat(figures.cycles()).isEqualTo(11);
        assertThat(figures.calls()).isEqualTo(21).isEqualTo(figures.stops()).isEqualTo(figures.late());
        assertThat(figures.response()).isCloseTo((11 * 10 + 10 * 4) / 21.0, within(1e-9));
    }

    /** Two positions; the break lies in the standstill of the first cycle. */
    @Test
    void itIsToldWhoCallsAndWhenTheLineStands() {
        MovingLine line = LINE.with(Element.at(0, "Seat", new Fixed(70)), Element.at(1, "Door", new Fixed(64)))
                .working("day");
        Factory factory = factory(line)
                .with(new WorkingTime(
                        "day",
                        Duration.ofSeconds(1_000),
                        List.of(
                                new WorkingTime.Stretch(Duration.ZERO, Duration.ofSeconds(65)),
                                new WorkingTime.Stretch(Duration.ofSeconds(100), Duration.ofSeconds(1_000)))));
        assertThat(Diary.of(
                        factory, 180, "advanced", "late", "contained", "line-stops", "line-runs", "rests", "goes-on"))
                .isEqualTo("""
                0 advanced 1 LINE 0
                60 late 1 LINE 0
                60 line-stops LINE
                65 rests LINE
                100 goes-on LINE
                105 contained 1 LINE 0 after 10
                105 line-runs LINE after 10
                105 advanced 1 LINE 1
                105 advanced 2 LINE 0
                165 late 2 LINE 0
                165 late 1 LINE 1
                165 line-stops LINE
                169 contained 1 LINE 1 after 4
                175 contained 2 LINE 0 after 10
                175 line-runs LINE after 10
                175 advanced 2 LINE 1
                175 advanced 3 LINE 0""");
    }

    /** A call at any time of the cycle that is contained after 20 s, and work that is 6 s late. */
    @Test
    void whatHappensInACycleIsToldInItsOrder() {
        MovingLine line = MovingLine.of("LINE", 1, Duration.ofSeconds(60)).with(Element.at(0, "Seat", new Fixed(66)));
        String once = Diary.of(
                factory(line.with(new AndonHabit(1, new Fixed(20), Stop.AT_ONCE))),
                86,
                "called",
                "late",
                "contained",
                "line-stops",
                "line-runs");
        assertThat(once.replaceAll("(?m)^\\d+ ", "")).isEqualTo("""
                called 1 LINE 0
                line-stops LINE
                contained 1 LINE 0 after 20
                line-runs LINE after 20
                late 1 LINE 0
                line-stops LINE
                contained 1 LINE 0 after 6
                line-runs LINE after 6""");
        assertThat(once).contains("80 late").contains("86 line-runs");
    }

    /** Whoever looks on does not disturb: the same units are done at the same times. */
    @Test
    void theSameHappensWhetherSomebodyLooksOnOrNot() {
        Factory factory = factory(LINE.with(new AndonHabit(0.6, new Exponential(30), Stop.AT_FIXED_POSITION))
                .with(Element.at(0, "Seat", new Exponential(40))));
        Hashing seen = new Hashing();
        Run looked = Simulation.of(factory).begin(4, 0, seen);
        looked.playUntil(Duration.ofDays(2));
        Run alone = Simulation.of(factory).begin(4, 0);
        alone.playUntil(Duration.ofDays(2));
        assertThat(looked.figures()).usingRecursiveComparison().isEqualTo(alone.figures());
    }

    @Test
    void anElementMovedToAnotherPositionBalancesTheLine() {
        Element seat = Element.at(0, "Seat", new Fixed(40));
        assertThat(cycle(LINE.with(seat, Element.at(0, "Belt", new Fixed(30))))).isCloseTo(70, within(1e-3));
        assertThat(cycle(LINE.with(seat, Element.at(1, "Belt", new Fixed(30))))).isCloseTo(60, within(1e-3));
    }

    /** P and Q come in turn: every second unit has a roof to fit. */
    @Test
    void anElementMayBeDoneOnSomePartsOnly() {
        Element roof = new Element("Roof", 0, new Fixed(80), List.of(new PartId("Q")));
        assertThat(cycle(LINE.with(roof))).isCloseTo(70, within(1e-3));
    }

    /** Work that is exponential with mean m is m·exp(−T/m) longer than a takt T on average. */
    @Test
    void workThatVariesIsSometimesNotDone() {
        assertThat(cycle(LINE.with(Element.at(1, "Wiring", new Exponential(20)))))
                .isCloseTo(60 + 20 * Math.exp(-3), within(0.01));
    }

    /** A call at u, alike in the cycle, is contained at u + 20; the work takes 70: max(10, u − 40) longer, 10 5/6 on average. */
    @Test
    void atTheFixedPositionWorkGoesOnWhileSomebodyHelps() {
        MovingLine line = MovingLine.of("LINE", 1, Duration.ofSeconds(60))
                .with(new AndonHabit(1, new Fixed(20), Stop.AT_FIXED_POSITION))
                .with(Element.at(0, "Seat", new Fixed(70)));
        assertThat(cycle(line)).isCloseTo(70 + 5 / 6.0, within(0.02));
    }

    @Test
    void whileALineStandsAtOnceNobodyWorks() {
        MovingLine line = MovingLine.of("LINE", 1, Duration.ofSeconds(60))
                .with(new AndonHabit(1, new Fixed(20), Stop.AT_ONCE))
                .with(Element.at(0, "Seat", new Fixed(70)));
        assertThat(cycle(line)).isCloseTo(90, within(1e-3));
    }

    @Test
    void aChangeShortensTheWorkWithTheTakt() {
        Factory factory = factory(LINE.with(Element.at(0, "Seat", new Fixed(70))))
                .with(Change.once("rebuild", Duration.ZERO, Duration.ZERO, Change.Effect.work(0.5), "LINE"));
        assertThat(played(factory, Duration.ofHours(1)).cycles()).isBetween(102L, 104L);
    }

    @Test
    void anElementThatIsNowhereOrTwiceIsRefused() {
        assertThatThrownBy(() -> LINE.with(Element.at(2, "Seat", new Fixed(40))))
                .hasMessage(
                        "Element Seat is done at position 3 of moving line LINE, which has 2.\nDo it at another position, or add one.");
        Element seat = Element.at(0, "Seat", new Fixed(40));
        assertThatThrownBy(() -> LINE.with(seat, seat)).hasMessageContaining("is described twice");
    }
}
