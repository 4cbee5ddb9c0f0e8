package org.gemba.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gemba.simulator.run.SmallFloors.after;
import static org.gemba.simulator.run.SmallFloors.at;
import static org.gemba.simulator.run.SmallFloors.floor;
import static org.gemba.simulator.run.SmallFloors.takes;

import java.time.Duration;
import java.util.List;
import org.gemba.house.floor.PartId;
import org.gemba.simulator.model.Batch;
import org.gemba.simulator.model.Conveyance;
import org.gemba.simulator.model.Demand;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Loop;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Stock;
import org.gemba.simulator.model.Store;
import org.junit.jupiter.api.Test;

/** How material comes on small floors without chance: what is joined, conveyed, pulled by cards and let in by a box. */
class MaterialTest {
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
}
