package org.gemba.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.gemba.house.floor.PartId;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.model.Batch;
import org.gemba.simulator.model.Blocking;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Changeover;
import org.gemba.simulator.model.Conveyance;
import org.gemba.simulator.model.Demand;
import org.gemba.simulator.model.Exit;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Loop;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.Operator;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.RepairCrew;
import org.gemba.simulator.model.Selection;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Stock;
import org.gemba.simulator.model.Store;
import org.gemba.simulator.model.Walk;
import org.gemba.simulator.model.WorkingTime;
import org.junit.jupiter.api.Test;

/** Small floors without chance, worked out by hand. */
class FloorTest {
    private static final Release MATERIAL = new Release("material", Signal.asRoomAllows("P"));

    private static Variation takes(double seconds) {
        return new Fixed(seconds);
    }

    private static Factory floor(Part part, Place... places) {
        return Factory.named("floor").with(places).with(part).with(MATERIAL);
    }

    private static Release at(String part, int... seconds) {
        return new Release(
                "orders of " + part,
                new Signal.Replayed(Arrays.stream(seconds)
                        .mapToObj(second -> new Signal.Due(Duration.ofSeconds(second), new PartId(part)))
                        .toList()));
    }

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
                .with(MATERIAL, new Release("more", Signal.asRoomAllows("Q")))
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

    /** A frame needs two wheels; a wheel comes every ten seconds. */
    @Test
    void assemblyWaitsForItsComponents() {
        Factory floor = Factory.named("assembly")
                .with(Station.of("A"), Store.of("WHEELS"))
                .with(
                        Part.of("WHEEL", Step.through("WHEELS")),
                        Part.of("FRAME", Step.at("A", takes(3)).joining(Step.Need.of("WHEEL", 2))))
                .with(at("FRAME", 0, 1), at("WHEEL", 10, 20, 30, 40));
        assertThat(Diary.of(floor, 60, "began", "finished")).isEqualTo("""
                20 finished 3 WHEEL
                20 finished 4 WHEEL
                20 began 1 A
                23 finished 1 FRAME
                40 finished 5 WHEEL
                40 finished 6 WHEEL
                40 began 2 A
                43 finished 2 FRAME""");
    }

    /** An oven takes as many frames as there are pairs of wheels, and waits for its two. */
    @Test
    void aBatchTakesAsManyAsThereAreSets() {
        Factory floor = Factory.named("oven with parts")
                .with(Station.of("OVEN").with(Batch.of(2, 3)), Store.of("WHEELS"))
                .with(
                        Part.of("WHEEL", Step.through("WHEELS")),
                        Part.of("FRAME", Step.at("OVEN", takes(5)).joining(Step.Need.of("WHEEL", 2))))
                .with(at("FRAME", 0, 0, 0, 0, 0), at("WHEEL", 10, 20, 30, 40, 41, 41, 41, 41, 41, 41));
        assertThat(Diary.of(floor, 90, "began", "finished")).isEqualTo("""
                40 finished 6 WHEEL
                40 finished 7 WHEEL
                40 finished 8 WHEEL
                40 finished 9 WHEEL
                40 began 1 OVEN
                40 began 2 OVEN
                45 finished 1 FRAME
                45 finished 2 FRAME
                45 finished 10 WHEEL
                45 finished 11 WHEEL
                45 finished 12 WHEEL
                45 finished 13 WHEEL
                45 finished 14 WHEEL
                45 finished 15 WHEEL
                45 began 3 OVEN
                45 began 4 OVEN
                45 began 5 OVEN
                50 finished 3 FRAME
                50 finished 4 FRAME
                50 finished 5 FRAME""");
    }

    /** The part that came first is one short of its batch; the other is not. */
    @Test
    void anOvenBeginsWithThePartOfWhichThereAreEnough() {
        Factory floor = Factory.named("oven of two parts")
                .with(Station.of("OVEN").with(Batch.of(2, 2)))
                .with(Part.of("P", Step.at("OVEN", takes(10))), Part.of("Q", Step.at("OVEN", takes(10))))
                .with(at("P", 0, 5), at("Q", 1, 2));
        assertThat(Diary.of(floor, 30, "began")).isEqualTo("""
                2 began 2 OVEN
                2 began 3 OVEN
                12 began 1 OVEN
                12 began 4 OVEN""");
    }

    /** A body waits before the line for its engine, and the line moves on without it. */
    @Test
    void aMovingLineJoinsWhatIsThere() {
        Factory floor = Factory.named("marriage")
                .with(MovingLine.of("LINE", 2, Duration.ofSeconds(10)), Store.of("ENGINES"))
                .with(
                        Part.of("ENGINE", Step.through("ENGINES")),
                        Part.of("BODY", Step.through("LINE").joining(Step.Need.of("ENGINE", 1))))
                .with(at("BODY", 0, 1, 2), at("ENGINE", 4, 24, 70));
        assertThat(Diary.of(floor, 100, "began", "finished")).isEqualTo("""
                4 finished 2 ENGINE
                4 began 1 LINE
                24 finished 1 BODY
                24 finished 4 ENGINE
                24 began 3 LINE
                44 finished 3 BODY
                70 finished 6 ENGINE
                70 began 5 LINE
                90 finished 5 BODY""");
    }

    /** Three pieces a container: one by one they come to the second station, which works on them one by one. */
    @Test
    void aLotLeavesWhenItIsFull() {
        Factory floor = Factory.named("containers")
                .with(Station.of("A"), Conveyance.of("CART", takes(5)).inLots(3), Station.of("B"))
                .with(Part.of("P", Step.at("A", takes(10)), Step.through("CART"), Step.at("B", takes(10))))
                .with(at("P", 0, 0, 0, 0));
        assertThat(Diary.of(floor, 200, "moved", "finished")).isEqualTo("""
                10 moved 1 A CART
                20 moved 2 A CART
                30 moved 3 A CART
                35 moved 1 CART B
                35 moved 2 CART B
                35 moved 3 CART B
                40 moved 4 A CART
                45 finished 1 P
                55 finished 2 P
                65 finished 3 P""");
    }

    @Test
    void aMilkRunLeavesAtItsIntervalWithWhatFits() {
        Factory floor = Factory.named("milk run")
                .with(Conveyance.milkRun("RUN", takes(5), Duration.ofSeconds(20), 2), Store.of("END"))
                .with(Part.of("P", Step.through("RUN"), Step.through("END")))
                .with(at("P", 0, 1, 2, 20));
        assertThat(Diary.of(floor, 60, "moved")).isEqualTo("""
                25 moved 1 RUN END
                25 moved 2 RUN END
                45 moved 3 RUN END
                45 moved 4 RUN END""");
    }

    /** Two cards: what is taken is made anew, and its card needs four seconds to come back. */
    @Test
    void aSupermarketIsFilledUpByKanban() {
        Factory floor = floor(
                        Part.of("P", Step.at("A", takes(10)), Step.through("MARKET")),
                        Station.of("A"),
                        Store.of("MARKET"))
                .with(Loop.kanban("production", 2, "P", 0, 1).back(takes(4)))
                .with(Stock.of("P", 2))
                .with(new Demand(
                        "customer",
                        new Signal.Replayed(List.of(
                                new Signal.Due(Duration.ofSeconds(1), new PartId("P")),
                                new Signal.Due(Duration.ofSeconds(2), new PartId("P")),
                                new Signal.Due(Duration.ofSeconds(3), new PartId("P")))),
                        Demand.Shortage.WAITS));
        assertThat(Diary.of(floor, 60, "began", "finished")).isEqualTo("""
                1 finished 1 P
                2 finished 2 P
                5 began 3 A
                15 began 4 A
                15 finished 3 P
                25 began 5 A""");
        Figures.OfDemand demand = after(floor, 60).demands().getFirst();
        assertThat(demand.filledAtOnce()).isEqualTo(2);
        assertThat(demand.waiting()).isCloseTo(12.0 / 60, within(1e-9));
    }

    /** A signal kanban: nothing is made until the lot of three is collected. */
    @Test
    void aSignalKanbanCollectsItsLot() {
        Factory floor = floor(
                        Part.of("P", Step.at("A", takes(1)), Step.through("MARKET")),
                        Station.of("A"),
                        Store.of("MARKET"))
                .with(Loop.signal("signal", 5, 3, "P", 0, 1))
                .with(Stock.of("P", 5))
                .with(new Demand("customer", Signal.apart(takes(10), "P"), Demand.Shortage.LOST));
        assertThat(Diary.of(floor, 65, "began")).isEqualTo("""
                30 began 6 A
                31 began 7 A
                32 began 8 A
                60 began 9 A
                61 began 10 A
                62 began 11 A""");
    }

    @Test
    void theHeijunkaBoxIsTheClockOfThePacemaker() {
        Factory floor = Factory.named("box")
                .with(Station.of("A"))
                .with(Part.of("P", Step.at("A", takes(4))), Part.of("Q", Step.at("A", takes(4))))
                .with(new Release(
                        "box",
                        new Signal.HeijunkaBox(
                                Duration.ofSeconds(20),
                                List.of(List.of(new PartId("P"), new PartId("Q")), List.of(new PartId("P"))))));
        assertThat(Diary.of(floor, 45, "started")).isEqualTo("""
                0 started 1 P
                0 started 2 Q
                20 started 3 P
                40 started 4 P
                40 started 5 Q""");
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

    private static Figures after(Factory factory, int seconds) {
        Run run = Simulation.of(factory).begin(1, 0);
        run.playUntil(Duration.ofSeconds(seconds));
        return run.figures();
    }
}
