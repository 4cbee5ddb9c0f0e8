package org.gemba.simulator.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gemba.house.floor.PartId;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Uniform;
import org.gemba.simulator.chance.Variation;
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
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.Operator;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.RepairCrew;
import org.gemba.simulator.model.Room;
import org.gemba.simulator.model.Selection;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Stock;
import org.gemba.simulator.model.Store;
import org.gemba.simulator.model.Walk;
import org.gemba.simulator.model.WorkingTime;

/** Factories that have a little of everything, by a seed. */
final class RandomFactories {
    private final Random random;
    private final List<Place> places = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Loop> loops = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();

    private RandomFactories(long seed) {
        random = new Random(seed);
    }

    static Factory of(long seed) {
        return new RandomFactories(seed).factory();
    }

    private Factory factory() {
        int stations = 2 + random.nextInt(6);
        for (int i = 0; i < stations; i++) {
            places.add(station("S-" + i));
        }
        places.add(Conveyance.of("BELT", new Uniform(5, 50)).inLots(1 + random.nextInt(3)));
        places.add(Conveyance.milkRun("RUN", new Fixed(40), Duration.ofMinutes(5), 8)
                .inLots(1 + random.nextInt(3)));
        places.add(MovingLine.of("MOVES", 3, Duration.ofSeconds(50))
                .with(new MovingLine.AndonHabit(
                                0.05,
                                new Exponential(40),
                                pick(MovingLine.Stop.AT_FIXED_POSITION, MovingLine.Stop.AT_ONCE))
                        .helpedBy(1))
                .with(
                        MovingLine.Element.at(0, "seat", new Uniform(30, 55)),
                        new MovingLine.Element("roof", 2, work(), List.of(new PartId("VALVE")))));
        places.add(Store.of("MARKET"));
        places.add(Store.of("BUFFER", 4));
        part("COMPONENT", true, stations, false);
        part("PUMP", true, stations, true);
        part("VALVE", false, stations, false);
        Factory factory = Factory.named("random")
                .with(places.toArray(Place[]::new))
                .with(parts.toArray(Part[]::new))
                .with(loops.toArray(Loop[]::new))
                .with(releases.toArray(Release[]::new))
                .with(
                        new Demand("waits", Signal.apart(new Exponential(200), "PUMP"), Demand.Shortage.WAITS),
                        new Demand("leaves", Signal.apart(new Fixed(500), "COMPONENT"), Demand.Shortage.LOST))
                .with(new RepairCrew("crew", 1))
                .with(new WorkingTime(
                        "shift",
                        Duration.ofHours(8),
                        List.of(
                                new WorkingTime.Stretch(Duration.ZERO, Duration.ofHours(3)),
                                new WorkingTime.Stretch(Duration.ofMinutes(190), Duration.ofMinutes(420)))))
                .with(Stock.of("PUMP", 2), Stock.of("COMPONENT", 2));
        Factory staffed = random.nextBoolean()
                ? factory.with(
                                Operator.of("one", "S-0", "S-1"),
                                random.nextBoolean()
                                        ? Operator.of("two", "S-1")
                                        : Operator.of("two", "S-1").working("shift"))
                        .with(Walk.of("S-0", "S-1", Duration.ofSeconds(7)))
                : factory;
        return random.nextBoolean() ? staffed.with(changes()) : staffed;
    }

    private Change[] changes() {
        Change.Effect better = new Change.Effect(0.95, 0.9, 0.8, 1.1);
        return new Change[] {
            Change.steps("steps", Duration.ofHours(3), 5, better, "S-0", "S-1", "MOVES")
                    .standing(Duration.ofMinutes(random.nextInt(60)))
                    .succeeding(0.5),
            Change.once("rebuild", Duration.ofHours(5), Duration.ofHours(2), better, "S-1")
        };
    }

    private Station station(String id) {
        Station station = Station.of(id)
                .withParallel(1 + random.nextInt(3))
                .withLane(random.nextInt(3) == 0 ? Room.of(20 + random.nextInt(10)) : Room.UNLIMITED);
        return switch (random.nextInt(8)) {
            case 0 -> station.with(Changeover.of(new Fixed(30))).with(Selection.samePart(1 + random.nextInt(5)));
            case 1 -> station.with(new Batch(1 + random.nextInt(2), 2 + random.nextInt(4), random.nextBoolean()));
            case 2 -> station.working("shift");
            case 3 ->
                station.with(
                        Breakdown.byWork("JAM", new Exponential(900), new Exponential(120))
                                .repairedBy("crew"),
                        Breakdown.byCalendar("POWER", new Exponential(5000), new Uniform(60, 300)),
                        Breakdown.byCycles("TOOL", new Fixed(50), new Fixed(90)).repairedBy("crew"));
            case 4 -> station.blocking(Blocking.BEFORE_SERVICE);
            case 5 ->
                station.working("shift")
                        .with(Changeover.of(new Uniform(10, 60)))
                        .with(Breakdown.byWork("JAM", new Exponential(2000), new Exponential(120)));
            default -> station;
        };
    }

    private void part(String id, boolean kept, int stations, boolean joins) {
        List<Step> route = new ArrayList<>();
        for (int i = 0; i < stations; i++) {
            Step step = random.nextBoolean() ? Step.at("S-" + i, work()) : Step.at("S-" + i, new Fixed(10), work());
            if (joins && i == 1) {
                step = step.joining(Step.Need.of("COMPONENT", 1 + random.nextInt(2)));
            }
            if (random.nextInt(4) == 0) {
                step = step.or(Exit.scrap(0.02), Exit.rework(0.05, route.size()));
            } else if (random.nextInt(6) == 0) {
                step = step.or(Exit.scrap(0.1));
            }
            route.add(step);
            if (i == 0 && random.nextInt(3) == 0) {
                route.add(Step.through(pick("BELT", "RUN", "BUFFER")));
            }
        }
        if (id.equals("VALVE") && random.nextBoolean()) {
            Step moves = Step.through("MOVES");
            route.add(random.nextBoolean() ? moves : moves.joining(Step.Need.of("COMPONENT", 1)));
        }
        if (kept) {
            route.add(Step.through("MARKET"));
            Loop loop = random.nextBoolean()
                    ? Loop.kanban("cards " + id, 4 + random.nextInt(8), id, 0, route.size() - 1)
                    : Loop.signal("lots " + id, 8, 4, id, 0, route.size() - 1);
            loops.add(random.nextBoolean() ? loop : loop.back(new Exponential(100)));
            releases.add(new Release("pull " + id, Signal.asRoomAllows(id)));
        } else {
            Signal signal = random.nextBoolean()
                    ? Signal.apart(new Exponential(300), id)
                    : new Signal.HeijunkaBox(
                            Duration.ofMinutes(10), List.of(List.of(new PartId(id), new PartId(id)), List.of()));
            releases.add(new Release("push " + id, signal));
        }
        parts.add(Part.of(id, route.toArray(Step[]::new)));
    }

    private Variation work() {
        return switch (random.nextInt(3)) {
            case 0 -> new Fixed(40);
            case 1 -> new Exponential(40);
            default -> new Uniform(20, 60);
        };
    }

    @SafeVarargs
    private <T> T pick(T... of) {
        return of[random.nextInt(of.length)];
    }
}
