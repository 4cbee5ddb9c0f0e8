package org.gemba.connect.factoryfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gemba.house.floor.PartId;
import org.gemba.simulator.chance.Discrete;
import org.gemba.simulator.chance.Empirical;
import org.gemba.simulator.chance.Erlang;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Gamma;
import org.gemba.simulator.chance.Lognormal;
import org.gemba.simulator.chance.Narrowed;
import org.gemba.simulator.chance.Triangular;
import org.gemba.simulator.chance.Uniform;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.chance.Weibull;
import org.gemba.simulator.model.Batch;
import org.gemba.simulator.model.Blocking;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Change;
import org.gemba.simulator.model.Changeover;
import org.gemba.simulator.model.Conveyance;
import org.gemba.simulator.model.Demand;
import org.gemba.simulator.model.Exit;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Loop;
import org.gemba.simulator.model.Mix;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.Operator;
import org.gemba.simulator.model.Part;
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

/** A factory that was written is read back as the same factory, whatever stands in it. */
class FactoryFileWriteTest {
    @Property(tries = 1_000)
    void whatIsWrittenIsReadBack(@ForAll("factories") Factory factory) {
        String text = FactoryFile.write(factory, PlayedFor.NOT_SAID);
        assertThat(FactoryFile.read(text))
                .as(text)
                .isEqualTo(new FactoryFile.Result.Understood(new FactoryStudy(factory, PlayedFor.NOT_SAID, List.of())));
    }

    @Property(tries = 500)
    void everyVariationIsReadBackBitForBit(@ForAll("variations") Variation variation) {
        assertThat(Variations.TIME.reading().apply(Variations.written(variation)))
                .contains(variation);
    }

    @Provide
    Arbitrary<Factory> factories() {
        return Arbitraries.longs().map(seed -> factory(new Random(seed)));
    }

    @Provide
    Arbitrary<Variation> variations() {
        return Arbitraries.longs().map(seed -> variation(new Random(seed)));
    }

    private static Variation variation(Random random) {
        double a = random.nextBoolean() ? 1 + random.nextInt(4_000) : 0.01 + random.nextDouble() * 100;
        return switch (random.nextInt(11)) {
            case 0 -> new Fixed(a);
            case 1 -> new Exponential(a);
            case 2 -> new Erlang(a, 1 + random.nextInt(9));
            case 3 -> new Gamma(0.5 + random.nextDouble(), a);
            case 4 -> new Lognormal(a, 0.1 + random.nextDouble());
            case 5 -> new Weibull(0.5 + random.nextDouble(), a);
            case 6 -> new Triangular(a, a + 1, a + 2.5);
            case 7 -> new Uniform(a, a + random.nextInt(9));
            case 8 -> new Discrete(List.of(a, a + 2), List.of(0.25, random.nextDouble()));
            case 9 -> new Empirical(List.of(a, 2 * a, a / 3));
            default -> new Narrowed(new Exponential(a), random.nextDouble());
        };
    }

    /** Two parts, of which the first goes into the second, over every kind of place. */
    private static Factory factory(Random random) {
        Station cut = Station.of("CUT").withParallel(1 + random.nextInt(3)).withLane(random.nextInt(5));
        cut = random.nextBoolean() ? cut.with(new Changeover(variation(random), between(random))) : cut;
        cut = random.nextBoolean()
                ? cut.blocking(Blocking.BEFORE_SERVICE)
                : cut.with(Batch.of(2, 2 + random.nextInt(3)));
        Station fit = Station.of("FIT")
                .with(Selection.samePart(1 + random.nextInt(5)))
                .with(
                        Breakdown.byWork("Jam: belt", variation(random), variation(random))
                                .repairedBy("Crew #1"),
                        Breakdown.byCalendar("Power", variation(random), variation(random)),
                        Breakdown.byCycles("Tool", new Fixed(100 + random.nextInt(50)), variation(random)))
                .working("Early shift");
        MovingLine line = MovingLine.of("LINE", 1 + random.nextInt(9), Duration.ofSeconds(30, random.nextInt(1_000)))
                .with(new MovingLine.AndonHabit(
                        random.nextDouble(),
                        variation(random),
                        random.nextBoolean() ? MovingLine.Stop.AT_ONCE : MovingLine.Stop.AT_FIXED_POSITION,
                        random.nextBoolean() ? Optional.empty() : Optional.of(1 + random.nextInt(3))))
                .with(
                        MovingLine.Element.at(0, "Fit door: left", variation(random)),
                        new MovingLine.Element("Bolt", 0, variation(random), List.of(new PartId("PUMP"))));
        Part frame = Part.of("FRAME, blue", Step.at("CUT", variation(random)), Step.through("SHELF"));
        Part pump = Part.of(
                "PUMP",
                Step.at("FIT", variation(random), variation(random))
                        .joining(Step.Need.of("FRAME, blue", 1 + random.nextInt(3)))
                        .or(
                                Exit.rework(random.nextDouble() / 3, 0),
                                Exit.scrap(0.01),
                                Exit.end(random.nextDouble() / 3)),
                Step.through("WAY"),
                Step.through("LINE"),
                Step.through("SHOP"));
        Loop cards = random.nextBoolean()
                ? Loop.kanban("Frames", 1 + random.nextInt(9), "FRAME, blue", 0, 1)
                : Loop.signal("Frames", 8, 1 + random.nextInt(8), "FRAME, blue", 0, 1)
                        .back(variation(random));
        return Factory.named("A factory: \"" + random.nextInt(100) + "\"")
                .with(
                        cut,
                        fit,
                        random.nextBoolean() ? Store.of("SHELF") : Store.of("SHELF", 1 + random.nextInt(50)),
                        Store.of("SHOP"),
                        line,
                        random.nextBoolean()
                                ? Conveyance.of("WAY", variation(random)).inLots(1 + random.nextInt(3))
                                : Conveyance.milkRun("WAY", variation(random), Duration.ofMinutes(20), 12)
                                        .inLots(4))
                .with(frame, pump)
                .with(cards)
                .with(new Release("Frames", Signal.asRoomAllows("FRAME, blue")), new Release("Pumps", signal(random)))
                .with(new Release("Orders", Signal.apart(new Fixed(600), "FRAME, blue")).working("Early shift"))
                .with(new Demand(
                        "Customers",
                        Signal.apart(variation(random), "PUMP"),
                        random.nextBoolean() ? Demand.Shortage.WAITS : Demand.Shortage.LOST))
                .with(
                        Operator.of("Aki", "CUT", "FIT"),
                        random.nextBoolean()
                                ? Operator.of("operator 2", "FIT")
                                : Operator.of("operator 2", "FIT").working("Early shift"))
                .with(Walk.of("CUT", "FIT", Duration.ofMillis(random.nextInt(9_000))))
                .with(new RepairCrew("Crew #1", 1 + random.nextInt(3)))
                .with(new WorkingTime(
                        "Early shift",
                        Duration.ofDays(1),
                        List.of(
                                new WorkingTime.Stretch(Duration.ofHours(6), Duration.ofHours(10)),
                                new WorkingTime.Stretch(Duration.ofMinutes(620), Duration.ofHours(14))),
                        Optional.of(Duration.ofSeconds(random.nextInt(90))).filter(near -> random.nextBoolean())))
                .with(Stock.of("FRAME, blue", random.nextInt(2)))
                .with(
                        change(random),
                        Change.once("Rebuild: 1", Duration.ofDays(9), Duration.ofHours(8), effect(random), "LINE"));
    }

    private static Change change(Random random) {
        return Change.steps(
                        "Small steps",
                        Duration.ofDays(1 + random.nextInt(9)),
                        1 + random.nextInt(3),
                        effect(random),
                        "CUT",
                        "FIT")
                .standing(Duration.ofMinutes(random.nextInt(9)))
                .succeeding(random.nextBoolean() ? 1 : random.nextDouble());
    }

    private static Change.Effect effect(Random random) {
        return random.nextBoolean()
                ? Change.Effect.work(0.5 + random.nextDouble())
                : new Change.Effect(1, 0.5 + random.nextDouble(), 0.9, 1.1);
    }

    private static List<Changeover.Between> between(Random random) {
        return random.nextBoolean()
                ? List.of()
                : List.of(new Changeover.Between(new PartId("PUMP"), new PartId("FRAME, blue"), variation(random)));
    }

    private static Signal signal(Random random) {
        PartId pump = new PartId("PUMP");
        return switch (random.nextInt(3)) {
            case 0 ->
                new Signal.Apart(variation(random), new Mix.Shares(List.of(new Mix.Share(pump, random.nextDouble()))));
            case 1 -> new Signal.HeijunkaBox(Duration.ofMinutes(10), List.of(List.of(pump, pump), List.of()));
            default -> {
                List<Signal.Due> dues = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    dues.add(new Signal.Due(Duration.ofSeconds(60L * i, random.nextInt(1_000_000)), pump));
                }
                yield new Signal.Replayed(dues);
            }
        };
    }
}
