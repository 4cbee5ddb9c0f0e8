package org.gemba.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.gemba.house.floor.PartId;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Changeover;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Operator;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Walk;
import org.gemba.simulator.model.WorkingTime;
import org.junit.jupiter.api.Test;

/** Operators whose working time ends, worked out by hand: Aiko works the first 20 seconds of each minute. */
class PeopleTest {
    private static final Station A = Station.of("A").withLane(0);
    private static final Operator AIKO = Operator.of("Aiko", "A").working("early");

    private static Factory floor(Station station, Step step) {
        return Factory.named("floor")
                .with(station)
                .with(Part.of("P", step))
                .with(new Release("material", Signal.asRoomAllows("P")))
                .with(time("early", 0, 20), time("late", 20, 60));
    }

    private static WorkingTime time(String name, long from, long to) {
        return new WorkingTime(
                name,
                Duration.ofMinutes(1),
                List.of(new WorkingTime.Stretch(Duration.ofSeconds(from), Duration.ofSeconds(to))));
    }

    private static Step hands(double seconds) {
        return Step.at("A", new Fixed(seconds));
    }

    @Test
    void whatIsInHandWaitsUntilSheIsBack() {
        Factory floor = floor(A, hands(15)).with(AIKO);
        assertThat(Diary.of(floor, 75, "began", "completed")).isEqualTo("""
                0 began 1 A
                15 completed 1 A in 15
                15 began 2 A
                70 completed 2 A in 55
                70 began 3 A""");
        Figures figures = figures(floor, 60);
        assertThat(figures.operators().getFirst().busy()).isCloseTo(20.0 / 60, within(1e-9));
        assertThat(figures.stations().getFirst().waitingForOperator()).isCloseTo(40.0 / 60, within(1e-9));
    }

    @Test
    void theNextShiftTakesUpWhatWasLaidDown() {
        Factory floor = floor(A, hands(15)).with(AIKO, Operator.of("Ben", "A").working("late"));
        assertThat(Diary.of(floor, 45, "completed")).isEqualTo("""
                15 completed 1 A in 15
                30 completed 2 A in 15
                45 completed 3 A in 15""");
    }

    /** The machine runs alone after five seconds of hands. */
    @Test
    void aMachineThatRunsAloneDoesNotMissHer() {
        Factory floor = floor(A, Step.at("A", new Fixed(5), new Fixed(20))).with(AIKO);
        assertThat(Diary.of(floor, 90, "began", "completed")).isEqualTo("""
                0 began 1 A
                25 completed 1 A in 25
                60 began 2 A
                85 completed 2 A in 25""");
    }

    /** She works at B for 12 seconds, sets out for A, which is 10 away, and is on the way when her time is over; Ben is there at once. */
    @Test
    void whoIsOnTheWayTurnsBack() {
        Factory floor = Factory.named("two")
                .with(A, Station.of("B").withLane(0))
                .with(Part.of("P", Step.at("B", new Fixed(12)), hands(15)))
                .with(new Release(
                        "order", new Signal.Replayed(List.of(new Signal.Due(Duration.ZERO, new PartId("P"))))))
                .with(time("early", 0, 20), time("late", 20, 60))
                .with(
                        Operator.of("Aiko", "B", "A").working("early"),
                        Operator.of("Ben", "A").working("late"))
                .with(Walk.of("B", "A", Duration.ofSeconds(10)));
        assertThat(Diary.of(floor, 60, "completed")).isEqualTo("""
                12 completed 1 B in 12
                35 completed 1 A in 15""");
    }

    /** Eight of twelve seconds of changing over are left when she goes. */
    @Test
    void aChangeoverIsTakenUpToo() {
        Factory floor = Factory.named("two parts")
                .with(A.with(Changeover.of(new Fixed(12))))
                .with(Part.of("P", hands(16)), Part.of("Q", hands(16)))
                .with(new Release("material", Signal.asRoomAllows("P", "Q")))
                .with(time("early", 0, 20))
                .with(AIKO);
        assertThat(Diary.of(floor, 70, "changes", "changed", "began")).isEqualTo("""
                0 began 1 A
                16 changes A to Q
                68 changed A to Q in 52
                68 began 2 A""");
    }

    /** The machine breaks down at 18 and is repaired at 28, when she is gone. */
    @Test
    void aRepairDoesNotNeedHer() {
        Station jams = A.with(Breakdown.byCalendar("JAM", new Fixed(18), new Fixed(10)));
        assertThat(Diary.of(floor(jams, hands(15)).with(AIKO), 72, "completed", "stopped", "again"))
                .isEqualTo("""
                15 completed 1 A in 15
                18 stopped A
                28 again A after 10
                46 stopped A
                56 again A after 10
                72 completed 2 A in 57""");
    }

    private static Figures figures(Factory factory, long until) {
        Run run = Simulation.of(factory).begin(1, 0);
        run.playUntil(Duration.ofSeconds(until));
        return run.figures();
    }
}
