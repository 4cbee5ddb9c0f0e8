package org.gemba.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gemba.simulator.run.Factories.exponential;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gemba.house.floor.PartId;
import org.gemba.house.promise.Proves;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.model.Batch;
import org.gemba.simulator.model.Conveyance;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Loop;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Store;
import org.junit.jupiter.api.Test;

/** What must hold between two runs, whatever their figures are. */
@Proves("SIMULATE-3")
class MetamorphicTest {
    private static final Duration LONG = Duration.ofHours(500);

    /** A line and its reversal make the same in the long run (Yamazaki and Sakasegawa 1975; Muth 1979). */
    @Test
    void theReversedLineMakesTheSame() {
        List<Variation> work = new ArrayList<>(List.of(exponential(1), exponential(1.3), exponential(0.9)));
        List<Integer> rooms = new ArrayList<>(List.of(1, 4));
        double forward = perMinute(Factories.line(work, rooms), Duration.ofHours(20_000));
        Collections.reverse(work);
        Collections.reverse(rooms);
        double backward = perMinute(Factories.line(work, rooms), Duration.ofHours(20_000));
        assertThat(backward).isCloseTo(forward, within(0.003));
    }

    /** With the same random numbers in other units of time, the same happens in other units of time; ticks are rounded anew. */
    @Test
    void timeCanBeStretched() {
        List<Variation> work = List.of(new Exponential(60), new Exponential(50));
        List<Variation> longer = List.of(new Exponential(600), new Exponential(500));
        double short_ = perMinute(Factories.line(work, List.of(3)), LONG);
        double long_ = perMinute(Factories.line(longer, List.of(3)), LONG.multipliedBy(10));
        assertThat(long_ * 10).isCloseTo(short_, within(1e-4));
    }

    @Test
    void oneMorePlaceNeverLowersTheOutput() {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            List<Variation> work = work(random);
            List<Integer> rooms = new ArrayList<>();
            for (int room = 1; room < work.size(); room++) {
                rooms.add(random.nextInt(4));
            }
            long before = finished(Factories.line(work, rooms), i);
            int where = random.nextInt(rooms.size());
            rooms.set(where, rooms.get(where) + 1);
            assertThat(finished(Factories.line(work, rooms), i)).isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void oneMoreCardNeverLowersTheOutput() {
        Random random = new Random(8);
        for (int i = 0; i < 50; i++) {
            List<Variation> work = work(random);
            List<Integer> cards = new ArrayList<>();
            work.forEach(station -> cards.add(1 + random.nextInt(3)));
            long before = finished(Factories.kanban(work, cards), i);
            int where = random.nextInt(cards.size());
            cards.set(where, cards.get(where) + 1);
            assertThat(finished(Factories.kanban(work, cards), i)).isGreaterThanOrEqualTo(before);
            int closed = 1 + random.nextInt(6);
            assertThat(finished(Factories.conwip(work, closed + 1), i))
                    .isGreaterThanOrEqualTo(finished(Factories.conwip(work, closed), i));
        }
    }

    /** One card a cell is a line without room between its stations, unit by unit, from the same random numbers. */
    @Test
    void oneCardACellIsALineFromHandToHand() {
        List<Variation> work = Collections.nCopies(4, exponential(1));
        double cells = perMinute(Factories.kanban(work, List.of(1, 1, 1, 1)), Duration.ofHours(20_000));
        double line = perMinute(Factories.line(work, List.of(0, 0, 0)), Duration.ofHours(20_000));
        assertThat(cells).isCloseTo(line, within(0.003));
    }

    /** An oven for four frames with four wheels each is a machine for one set of four frames with its sixteen wheels. */
    @Test
    void aBatchOfJoinedSetsIsOneUnitJoinedToAllOfThem() {
        for (int seed = 0; seed < 20; seed++) {
            List<Figures.OfPart> sets = parts(oven(1, 16), seed);
            List<Figures.OfPart> batches = parts(oven(4, 4), seed);
            assertThat(batches.getFirst().finished())
                    .isEqualTo(4 * sets.getFirst().finished())
                    .isPositive();
            assertThat(batches.getLast().finished()).isEqualTo(sets.getLast().finished());
            assertThat(batches.getLast().meanLeadTime())
                    .isEqualTo(sets.getLast().meanLeadTime());
        }
    }

    private static List<Figures.OfPart> parts(Factory factory, long seed) {
        Run run = Simulation.of(factory).begin(seed, 0);
        run.playUntil(LONG);
        return run.figures().parts();
    }

    private static Factory oven(int frames, int wheels) {
        return Factory.named("oven")
                .with(
                        Station.of("OVEN").with(Batch.of(frames, frames)),
                        Station.of("PRESS"),
                        Store.of("WHEELS", 40),
                        Store.of("SHELF"))
                .with(
                        Part.of(
                                "FRAME",
                                Step.at("OVEN", new Exponential(900))
                                        .joining(new Step.Need(new PartId("WHEEL"), wheels))),
                        Part.of("WHEEL", Step.at("PRESS", new Exponential(60)), Step.through("WHEELS")))
                .with(
                        new Release(
                                "frames",
                                new Signal.HeijunkaBox(
                                        Duration.ofMinutes(18),
                                        List.of(Collections.nCopies(frames, new PartId("FRAME"))))),
                        new Release("wheels", Signal.asRoomAllows("WHEEL")))
                .with(Loop.kanban("wheels", 40, "WHEEL", 0, 1));
    }

    /**
     * Two stations of one minute a piece, twelve pieces: the last is done after 12 minutes, and after the size of the transfer lot more
     * (Hopp and Spearman 2011, section 9.5.3: move batches).
     */
    @Test
    void aSmallerTransferLotShortensTheLeadTime() {
        for (int lot : new int[] {1, 2, 3, 4, 6, 12}) {
            Factory factory = Factory.named("containers")
                    .with(Station.of("A"), Conveyance.of("CART", new Fixed(0)).inLots(lot), Station.of("B"))
                    .with(Part.of("P", Step.at("A", new Fixed(60)), Step.through("CART"), Step.at("B", new Fixed(60))))
                    .with(new Release(
                            "twelve",
                            new Signal.Replayed(
                                    Collections.nCopies(12, new Signal.Due(Duration.ZERO, new PartId("P"))))));
            Run run = Simulation.of(factory).begin(1, 0);
            run.playUntil(Duration.ofMinutes(12 + lot).minusMillis(1));
            assertThat(run.finished()).as("a lot of %d", lot).isEqualTo(11);
            run.playUntil(Duration.ofMinutes(12 + lot));
            assertThat(run.finished()).as("a lot of %d", lot).isEqualTo(12);
        }
    }

    private static List<Variation> work(Random random) {
        List<Variation> work = new ArrayList<>();
        for (int station = 2 + random.nextInt(4); station > 0; station--) {
            work.add(exponential(0.5 + random.nextDouble()));
        }
        return work;
    }

    private static long finished(Factory factory, long seed) {
        Run run = Simulation.of(factory).begin(seed, 0);
        run.playUntil(LONG);
        return run.finished();
    }

    private static double perMinute(Factory factory, Duration until) {
        Run run = Simulation.of(factory).begin(3, 0);
        run.playUntil(until);
        return run.figures().throughput() * Factories.MINUTE;
    }
}
