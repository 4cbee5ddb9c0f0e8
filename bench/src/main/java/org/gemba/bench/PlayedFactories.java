package org.gemba.bench;

import java.util.ArrayList;
import java.util.List;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Gamma;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Changeover;
import org.gemba.simulator.model.Demand;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Loop;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.RepairCrew;
import org.gemba.simulator.model.Selection;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Store;

/** Factories to measure with. */
final class PlayedFactories {
    private static final double TAKT = 60;

    private PlayedFactories() {}

    /** A saturated line of exponential stations, one second each. */
    static Factory line(int stations, int buffer) {
        List<Place> places = new ArrayList<>();
        List<Step> route = new ArrayList<>();
        for (int i = 0; i < stations; i++) {
            places.add(Station.of("S-" + i).withLane(i == 0 ? 0 : buffer));
            route.add(Step.at("S-" + i, new Exponential(1)));
        }
        return Factory.named("line")
                .with(places.toArray(Place[]::new))
                .with(Part.of("P", route.toArray(Step[]::new)))
                .with(new Release("material", Signal.asRoomAllows("P")));
    }

    /** M/M/1, one second of work. */
    static Factory queue(double arrivals) {
        return Factory.named("queue")
                .with(Station.of("S"))
                .with(Part.of("P", Step.at("S", new Exponential(1))))
                .with(new Release("arrivals", Signal.apart(new Exponential(1 / arrivals), "P")));
    }

    /**
     * Twenty cells with a supermarket each, production kanban by product, a customer every minute for the one product and the other in turn.
     * Each machine breaks down every ten hours of work; two people repair. Every fourth machine needs a changeover and runs lots of up to ten.
     */
    static Factory kanbanLine() {
        int stations = 20;
        List<Place> places = new ArrayList<>();
        List<Loop> loops = new ArrayList<>();
        List<Step> left = new ArrayList<>();
        List<Step> right = new ArrayList<>();
        for (int i = 0; i < stations; i++) {
            String station = "S-%02d".formatted(i);
            String market = "M-%02d".formatted(i);
            Station machine = Station.of(station)
                    .with(Breakdown.byWork("JAM", new Exponential(36_000), new Exponential(600))
                            .repairedBy("crew"));
            places.add(i % 4 == 0 ? machine.with(Changeover.of(new Fixed(20))).with(Selection.samePart(10)) : machine);
            places.add(Store.of(market));
            left.add(Step.at(station, Gamma.of(0.75 * TAKT, 0.25)));
            left.add(Step.through(market));
            right.add(Step.at(station, Gamma.of(0.8 * TAKT, 0.25)));
            right.add(Step.through(market));
            loops.add(Loop.kanban("left " + i, 12, "LEFT", 2 * i, 2 * i + 1));
            loops.add(Loop.kanban("right " + i, 12, "RIGHT", 2 * i, 2 * i + 1));
        }
        return Factory.named("kanban line")
                .with(places.toArray(Place[]::new))
                .with(Part.of("LEFT", left.toArray(Step[]::new)), Part.of("RIGHT", right.toArray(Step[]::new)))
                .with(loops.toArray(Loop[]::new))
                .with(
                        new Release("pull left", Signal.asRoomAllows("LEFT")),
                        new Release("pull right", Signal.asRoomAllows("RIGHT")))
                .with(new Demand("customer", Signal.apart(new Fixed(TAKT), "LEFT", "RIGHT"), Demand.Shortage.WAITS))
                .with(new RepairCrew("crew", 2));
    }
}
