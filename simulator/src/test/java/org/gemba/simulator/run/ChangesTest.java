package org.gemba.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Change;
import org.gemba.simulator.model.Change.Effect;
import org.gemba.simulator.model.Changeover;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.WorkingTime;
import org.gemba.simulator.recursion.Recursion;
import org.junit.jupiter.api.Test;

/** A station that works ten seconds a unit, and what changes there, worked out by hand. */
class ChangesTest {
    private static final Station A = Station.of("A").withLane(0);

    private static Factory floor(Station station) {
        return Factory.named("floor")
                .with(station)
                .with(Part.of("P", Step.at("A", new Fixed(10))))
                .with(new Release("material", Signal.asRoomAllows("P")));
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static Change once(long at, long stands, Effect effect) {
        return Change.once("change", seconds(at), seconds(stands), effect, "A");
    }

    /** What is begun is worked on as it was. */
    @Test
    void whatIsBegunAfterTheChangeTakesHalf() {
        assertThat(Diary.of(floor(A).with(once(25, 0, Effect.work(0.5))), 40, "completed"))
                .isEqualTo("""
                10 completed 1 A in 10
                20 completed 2 A in 10
                30 completed 3 A in 10
                35 completed 4 A in 5
                40 completed 5 A in 5""");
    }

    @Test
    void aRebuildStandsFirst() {
        Factory floor = floor(A).with(once(25, 20, Effect.work(0.5)));
        assertThat(Diary.of(floor, 60, "completed")).isEqualTo("""
                10 completed 1 A in 10
                20 completed 2 A in 10
                50 completed 3 A in 30
                55 completed 4 A in 5
                60 completed 5 A in 5""");
        assertThat(figures(floor, 60).stations().getFirst().resting()).isCloseTo(20.0 / 60, within(1e-9));
    }

    /** Work rests from 30 to 60 anyhow; the change stands from 20 to 40. */
    @Test
    void whoRestsForTwoReasonsGoesOnWhenBothAreOver() {
        WorkingTime half =
                new WorkingTime("half", seconds(60), List.of(new WorkingTime.Stretch(Duration.ZERO, seconds(30))));
        Factory floor = floor(A.working("half")).with(half).with(once(15, 25, Effect.NONE));
        assertThat(Diary.of(floor, 70, "completed")).isEqualTo("""
                10 completed 1 A in 10
                65 completed 2 A in 55""");
    }

    @Test
    void smallStepsMultiply() {
        Factory floor = floor(A).with(Change.steps("kaizen", seconds(100), 2, Effect.work(0.9), "A"));
        assertThat(figures(floor, 100).finished()).isEqualTo(10);
        assertThat(since(floor, 110, 110 + 9 * 10).finished()).isEqualTo(10);
        assertThat(since(floor, 1_000, 1_000 + 810).finished()).isEqualTo(100);
    }

    @Test
    void whatDoesNotSucceedCostsItsStandstillOnly() {
        Factory floor = floor(A).with(once(20, 20, Effect.work(0.5)).succeeding(0));
        assertThat(Diary.of(floor, 60, "completed")).isEqualTo("""
                10 completed 1 A in 10
                20 completed 2 A in 10
                50 completed 3 A in 30
                60 completed 4 A in 10""");
    }

    /** Of 1,000 runs 600 ± 51 succeed: 3.3 standard deviations of the binomial. */
    @Test
    void itSucceedsAsOftenAsIsSaid() {
        Simulation simulation =
                Simulation.of(floor(A).with(once(0, 0, Effect.work(0.5)).succeeding(0.6)));
        int faster = 0;
        for (int number = 0; number < 1_000; number++) {
            Run run = simulation.begin(3, number);
            run.playUntil(seconds(100));
            faster += run.finished() > 10 ? 1 : 0;
        }
        assertThat(faster).isBetween(549, 651);
    }

    /** Ten of work, two of repair; after the change four of repair, twenty of work. What runs already is as it was. */
    @Test
    void breakdownsChange() {
        Station jams = A.with(Breakdown.byWork("JAM", new Fixed(10), new Fixed(2)));
        assertThat(Diary.of(floor(jams).with(once(5, 0, new Effect(1, 1, 2, 2))), 50, "stopped", "again"))
                .isEqualTo("""
                10 stopped A
                14 again A after 4
                34 stopped A
                38 again A after 4""");
    }

    @Test
    void changeoversChange() {
        Factory two = Factory.named("two")
                .with(A.with(Changeover.of(new Fixed(8))))
                .with(Part.of("P", Step.at("A", new Fixed(10))), Part.of("Q", Step.at("A", new Fixed(10))))
                .with(new Release("material", Signal.asRoomAllows("P", "Q")))
                .with(once(30, 0, new Effect(1, 0.25, 1, 1)));
        assertThat(Diary.of(two, 50, "changed")).isEqualTo("""
                18 changed A to Q in 8
                36 changed A to P in 8
                48 changed A to Q in 2""");
    }

    @Test
    void aMovingLineChangesItsTakt() {
        Factory line = Factory.named("line")
                .with(MovingLine.of("A", 1, seconds(10)))
                .with(Part.of("P", Step.through("A")))
                .with(new Release("material", Signal.asRoomAllows("P")))
                .with(once(25, 10, Effect.work(0.5)));
        assertThat(Diary.of(line, 50, "completed")).isEqualTo("""
                10 completed 1 A in 10
                20 completed 2 A in 10
                40 completed 3 A in 20
                45 completed 4 A in 5
                50 completed 5 A in 5""");
    }

    @Test
    void aFactoryThatChangesHasNoRecursion() {
        assertThat(Recursion.of(floor(A))).isPresent();
        assertThat(Recursion.of(floor(A).with(once(25, 0, Effect.NONE)))).isEmpty();
    }

    private static Figures figures(Factory factory, long until) {
        return since(factory, 0, until);
    }

    private static Figures since(Factory factory, long from, long until) {
        Run run = Simulation.of(factory).begin(1, 0);
        run.playUntil(seconds(from));
        run.forget();
        run.playUntil(seconds(until));
        return run.figures();
    }
}
