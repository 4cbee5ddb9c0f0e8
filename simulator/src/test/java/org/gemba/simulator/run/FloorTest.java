package org.gemba.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gemba.simulator.run.SmallFloors.after;
import static org.gemba.simulator.run.SmallFloors.at;
import static org.gemba.simulator.run.SmallFloors.floor;
import static org.gemba.simulator.run.SmallFloors.takes;

import java.time.Duration;
import java.util.List;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.model.Batch;
import org.gemba.simulator.model.Blocking;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Changeover;
import org.gemba.simulator.model.Exit;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.Operator;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Problem;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.RepairCrew;
import org.gemba.simulator.model.Selection;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Walk;
import org.gemba.simulator.model.WorkingTime;
import org.junit.jupiter.api.Test;

/** Small floors without chance, worked out by hand. */
class FloorTest {
    /** B is slower: A works on, then keeps its unit until B is free. */
    @Test
    void blockedAfterService() {
        Factory floor = floor(
                Part.of("P", Step.at("A", takes(10)), Step.at("B", takes(25))),
                Station.of("A").withLane(0),
                Station.of("B").withLane(0));
        assertThat(Diary.of(floor, 60, "began", "moved")).isEqualTo("""
                0 began 1 A
                10 moved 1 A B
                10 began 1 B
                10 began 2 A
                35 moved 2 A B
                35 began 2 B
                35 began 3 A
                60 moved 3 A B
                60 began 3 B
                60 began 4 A""");
        assertThat(after(floor, 60).stations().getFirst().blocked()).isCloseTo(30.0 / 60, within(1e-9));
    }

    /** Blocked before service A does not even begin while B is not free. */
    @Test
    void blockedBeforeService() {
        Factory floor = floor(
                Part.of("P", Step.at("A", takes(10)), Step.at("B", takes(25))),
                Station.of("A").withLane(0).blocking(Blocking.BEFORE_SERVICE),
                Station.of("B").withLane(0));
        assertThat(Diary.of(floor, 60, "began")).isEqualTo("""
                0 began 1 A
                10 began 1 B
                35 began 2 A
                45 began 2 B""");
    }

    /** After 30 seconds of work the machine stands 12; the unit's work goes on where it stopped. */
    @Test
    void aBreakdownByWorkInterruptsTheCycle() {
        Factory floor = floor(
                Part.of("P", Step.at("A", takes(20))),
                Station.of("A").withLane(0).with(Breakdown.byWork("JAM", takes(30), takes(12))));
        assertThat(Diary.of(floor, 60, "completed", "stopped", "again")).isEqualTo("""
                20 completed 1 A in 20
                30 stopped A
                42 again A after 12
                52 completed 2 A in 32""");
    }

    /** Two machines break down at once; one repairer sees to the first named first. */
    @Test
    void oneCrewRepairsOneAfterTheOther() {
        Breakdown jam = Breakdown.byCalendar("JAM", takes(10), takes(5)).repairedBy("crew");
        Factory floor = floor(
                        Part.of("P", Step.at("A", takes(100)), Step.at("B", takes(100))),
                        Station.of("A").withLane(0).with(jam),
                        Station.of("B").withLane(0).with(jam))
                .with(new RepairCrew("crew", 1));
        assertThat(Diary.of(floor, 20, "stopped", "again")).isEqualTo("""
                10 stopped A
                10 stopped B
                15 again A after 5
                20 again B after 10""");
    }

    /** Two of the same part first, though the other came before; then the changeover. */
    @Test
    void theSamePartAsLongAsTheLotAllows() {
        Factory floor = Factory.named("lots")
                .with(Station.of("A").with(Changeover.of(takes(7))).with(Selection.samePart(3)))
                .with(Part.of("P", Step.at("A", takes(10))), Part.of("Q", Step.at("A", takes(10))))
                .with(at("P", 0, 2, 3, 4), at("Q", 1));
        assertThat(Diary.of(floor, 100, "began", "changes", "changed")).isEqualTo("""
                0 began 1 A
                10 began 3 A
                20 began 4 A
                30 changes A to Q
                37 changed A to Q in 7
                37 began 2 A
                47 changes A to P
                54 changed A to P in 7
                54 began 5 A""");
    }

    @Test
    void anOvenWaitsForItsFewestAndTakesThemTogether() {
        Factory floor = Factory.named("oven")
                .with(Station.of("OVEN").with(Batch.of(2, 3)))
                .with(Part.of("P", Step.at("OVEN", takes(60))))
                .with(at("P", 0, 5, 6, 7, 8, 9));
        assertThat(Diary.of(floor, 130, "began", "finished")).isEqualTo("""
                5 began 1 OVEN
                5 began 2 OVEN
                65 finished 1 P
                65 finished 2 P
                65 began 3 OVEN
                65 began 4 OVEN
                65 began 5 OVEN
                125 finished 3 P
                125 finished 4 P
                125 finished 5 P""");
    }

    /** One person, two machines: hands 5, machine 10; the way takes 2. */
    @Test
    void anOperatorGoesFromMachineToMachine() {
        Factory floor = Factory.named("cell")
                .with(Station.of("A").withLane(0), Station.of("B").withLane(0))
                .with(Part.of("P", Step.at("A", takes(5), takes(10))), Part.of("Q", Step.at("B", takes(5), takes(10))))
                .with(SmallFloors.MATERIAL, new Release("more", Signal.asRoomAllows("Q")))
                .with(Operator.of("Aiko", "A", "B"))
                .with(Walk.of("A", "B", Duration.ofSeconds(2)));
        assertThat(Diary.of(floor, 40, "began", "completed")).isEqualTo("""
                0 began 1 A
                7 began 2 B
                15 completed 1 A in 15
                17 began 3 A
                22 completed 2 B in 15
                24 began 4 B
                32 completed 3 A in 15
                34 began 5 A
                39 completed 4 B in 15""");
        assertThat(after(floor, 340).operators().getFirst().walking()).isCloseTo(4.0 / 17, within(0.02));
    }

    /** One person, two machines; the shift ends at 12 and begins anew at 20. */
    @Test
    void itIsToldWhereAnOperatorIs() {
        Factory floor = Factory.named("cell")
                .with(Station.of("A").withLane(0), Station.of("B").withLane(0))
                .with(Part.of("P", Step.at("A", takes(5))), Part.of("Q", Step.at("B", takes(6))))
                .with(at("P", 0), at("Q", 1))
                .with(Operator.of("Aiko", "A", "B").working("day"))
                .with(new WorkingTime(
                        "day",
                        Duration.ofSeconds(20),
                        List.of(new WorkingTime.Stretch(Duration.ZERO, Duration.ofSeconds(12)))))
                .with(Walk.of("A", "B", Duration.ofSeconds(2)));
        assertThat(Diary.of(
                        floor,
                        30,
                        "operator-wanted",
                        "operator-goes",
                        "operator-free",
                        "operator-rests",
                        "operator-back"))
                .isEqualTo("""
                0 operator-goes Aiko to A in 0
                1 operator-wanted B
                5 operator-free Aiko
                5 operator-goes Aiko to B in 2
                12 operator-rests Aiko
                12 operator-free Aiko
                12 operator-wanted B
                20 operator-back Aiko
                20 operator-goes Aiko to B in 0
                21 operator-free Aiko""");
    }

    @Test
    void itIsToldWhenWorkRestsAndWhenARepairBegins() {
        Factory floor = Factory.named("shop")
                .with(
                        Station.of("A")
                                .working("day")
                                .with(Breakdown.byCycles("TOOL", new Fixed(1), takes(4))
                                        .repairedBy("crew")),
                        Station.of("B")
                                .with(Breakdown.byCycles("TOOL", new Fixed(1), takes(4))
                                        .repairedBy("crew")))
                .with(Part.of("P", Step.at("A", takes(5))), Part.of("Q", Step.at("B", takes(6))))
                .with(at("P", 0), at("Q", 0))
                .with(new RepairCrew("crew", 1))
                .with(new WorkingTime(
                        "day",
                        Duration.ofSeconds(20),
                        List.of(new WorkingTime.Stretch(Duration.ZERO, Duration.ofSeconds(12)))));
        assertThat(Diary.of(floor, 25, "stopped", "repair", "again", "rests", "goes-on"))
                .isEqualTo("""
                5 stopped A
                5 repair A
                6 stopped B
                9 repair B
                9 again A after 4
                12 rests A
                13 again B after 7
                20 goes-on A""");
    }

    @Test
    void workIsLaidDownAtTheBreak() {
        Factory floor = floor(
                        Part.of("P", Step.at("A", takes(30))),
                        Station.of("A").withLane(0).working("day"))
                .with(new WorkingTime(
                        "day",
                        Duration.ofSeconds(100),
                        List.of(
                                new WorkingTime.Stretch(Duration.ZERO, Duration.ofSeconds(40)),
                                new WorkingTime.Stretch(Duration.ofSeconds(50), Duration.ofSeconds(80)))));
        assertThat(Diary.of(floor, 130, "completed")).isEqualTo("""
                30 completed 1 A in 30
                70 completed 2 A in 40
                120 completed 3 A in 50""");
        assertThat(after(floor, 100).stations().getFirst().resting()).isCloseTo(0.3, within(1e-9));
    }

    /** Nothing is begun when a break is 15 s away: at 25 and 65 s. What is begun by then is ended, in the break if it must. */
    @Test
    void whatIsBegunIsEndedInTheBreak() {
        WorkingTime day = new WorkingTime(
                "day",
                Duration.ofSeconds(100),
                List.of(
                        new WorkingTime.Stretch(Duration.ZERO, Duration.ofSeconds(40)),
                        new WorkingTime.Stretch(Duration.ofSeconds(50), Duration.ofSeconds(80))));
        Factory floor = floor(
                Part.of("P", Step.at("A", takes(30))),
                Station.of("A").withLane(0).working("day"));
        assertThat(Diary.of(floor.with(day.endingBegun(Duration.ofSeconds(15))), 130, "completed"))
                .isEqualTo("""
                30 completed 1 A in 30
                80 completed 2 A in 30
                130 completed 3 A in 30""");
        assertThat(Diary.of(floor.with(day.endingBegun(Duration.ofSeconds(5))), 130, "completed"))
                .isEqualTo("""
                30 completed 1 A in 30
                60 completed 2 A in 30
                90 completed 3 A in 30
                130 completed 4 A in 30""");
        Factory ending = floor.with(day.endingBegun(Duration.ofSeconds(15)));
        assertThat(after(ending, 100).stations().getFirst().resting()).isCloseTo(0.4, within(1e-9));
        assertThat(after(ending, 100).stations().getFirst().working()).isCloseTo(0.6, within(1e-9));
    }

    /** Every 25 s of work: 25 s; 40 s of work at the break and 10 s more; 70 s at the end of the day and 5 s of the next; 30 s of it. */
    @Test
    void ordersComeInWorkingTime() {
        WorkingTime day = new WorkingTime(
                "day",
                Duration.ofSeconds(100),
                List.of(
                        new WorkingTime.Stretch(Duration.ZERO, Duration.ofSeconds(40)),
                        new WorkingTime.Stretch(Duration.ofSeconds(50), Duration.ofSeconds(80))));
        Factory floor = Factory.named("orders")
                .with(Station.of("A"))
                .with(Part.of("P", Step.at("A", takes(1))))
                .with(new Release("orders", Signal.apart(new Fixed(25), "P")).working("day"))
                .with(day);
        assertThat(Diary.of(floor, 155, "started")).isEqualTo("""
                25 started 1 P
                60 started 2 P
                105 started 3 P
                130 started 4 P""");
        assertThat(floor.with(new Release("pull", Signal.asRoomAllows("P")).working("day"))
                        .problems())
                .extracting(Problem::toString)
                .anyMatch(problem -> problem.contains("it has a working time, and follows room"));
    }

    /** A machine that breaks down while it ends what it began in a break is repaired, and ends it then. */
    @Test
    void aBreakdownInTheBreakIsRepairedBeforeTheWorkIsEnded() {
        WorkingTime day = new WorkingTime(
                        "day",
                        Duration.ofSeconds(100),
                        List.of(new WorkingTime.Stretch(Duration.ZERO, Duration.ofSeconds(40))))
                .endingBegun(Duration.ofSeconds(5));
        Factory floor = floor(
                        Part.of("P", Step.at("A", takes(30))),
                        Station.of("A")
                                .withLane(0)
                                .working("day")
                                .with(Breakdown.byWork("belt", new Fixed(50), new Fixed(7))))
                .with(day);
        assertThat(Diary.of(floor, 160, "completed")).isEqualTo("""
                30 completed 1 A in 30
                67 completed 2 A in 37
                130 completed 3 A in 30""");
    }

    /** Every unit goes to rework once, by a step of its own; then one in one is lost at the last station. */
    @Test
    void reworkAndScrap() {
        Factory floor = Factory.named("rework")
                .with(Station.of("A"), Station.of("B"))
                .with(Part.of(
                        "P",
                        Step.at("A", takes(5)).or(Exit.rework(1, 1)),
                        Step.at("A", takes(3)),
                        Step.at("B", takes(2)).or(Exit.scrap(1))))
                .with(at("P", 0));
        assertThat(Diary.of(floor, 20, "completed", "sent-back", "scrapped", "finished"))
                .isEqualTo("""
                5 completed 1 A in 5
                5 sent-back 1 A A
                8 completed 1 A in 3
                10 completed 1 B in 2
                10 scrapped 1""");
    }

    /** Three positions, a takt of 10: a unit every takt, each 30 on the line; without room behind it the line stands. */
    @Test
    void aMovingLineAdvancesTogether() {
        Factory floor = floor(
                Part.of("P", Step.through("LINE"), Step.at("TEST", takes(15))),
                MovingLine.of("LINE", 3, Duration.ofSeconds(10)),
                Station.of("TEST").withLane(0));
        assertThat(Diary.of(floor, 75, "began", "completed")).isEqualTo("""
                0 began 1 LINE
                10 began 2 LINE
                20 began 3 LINE
                30 completed 1 LINE in 30
                30 began 4 LINE
                30 began 1 TEST
                40 completed 2 LINE in 30
                45 completed 1 TEST in 15
                45 began 5 LINE
                45 began 2 TEST
                55 completed 3 LINE in 35
                60 completed 2 TEST in 15
                60 began 6 LINE
                60 began 3 TEST
                70 completed 4 LINE in 40
                75 completed 3 TEST in 15
                75 began 7 LINE
                75 began 4 TEST""");
    }

    /** A call in each cycle at the one position, contained after 4 of 10 seconds or after 10: the fixed position saves what it can. */
    @Test
    void theFixedPositionStopsOnlyForWhatIsLate() {
        assertThat(cyclesWithCalls(MovingLine.Stop.AT_FIXED_POSITION, 0.001)).isEqualTo(1000);
        assertThat(cyclesWithCalls(MovingLine.Stop.AT_ONCE, 5)).isEqualTo(666);
        // A call at a random moment of the cycle that takes a whole takt is late by half a takt on average.
        assertThat(cyclesWithCalls(MovingLine.Stop.AT_FIXED_POSITION, 10)).isBetween(640L, 690L);
    }

    private static long cyclesWithCalls(MovingLine.Stop stop, double contained) {
        Factory floor = floor(
                Part.of("P", Step.through("LINE")),
                MovingLine.of("LINE", 1, Duration.ofSeconds(10))
                        .with(new MovingLine.AndonHabit(1, takes(contained), stop)));
        return after(floor, 10_000).finished();
    }
}
