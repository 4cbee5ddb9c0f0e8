package org.gemba.simulator.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gemba.simulator.chance.Discrete;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.model.Blocking;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Loop;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Room;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Store;
import org.gemba.simulator.model.WorkingTime;

/** Factories whose figures are known. Times are in minutes, so that a tick is far below what matters. */
final class Factories {
    /** The unit of the rates. */
    static final double MINUTE = 60;

    private Factories() {}

    static Variation exponential(double rate) {
        return new Exponential(MINUTE / rate);
    }

    /** Stations one behind another with endless material before the first; between two of them the given room. */
    static Factory line(List<Variation> work, List<Integer> rooms) {
        return line(work, rooms, List.of());
    }

    /** The same, and each station with its breakdown. */
    static Factory line(List<Variation> work, List<Integer> rooms, List<Breakdown> breakdowns) {
        List<Place> places = new ArrayList<>();
        List<Step> route = new ArrayList<>();
        for (int i = 0; i < work.size(); i++) {
            Station station = Station.of("S-" + i).withLane(i == 0 ? 0 : rooms.get(i - 1));
            places.add(breakdowns.isEmpty() ? station : station.with(breakdowns.get(i)));
            route.add(Step.at("S-" + i, work.get(i)));
        }
        return saturated(places, route);
    }

    /**
     * Two machines with the same cycle of a minute and so many places between them, those at the machines counted in (Gershwin 1994,
     * section 3.2). A machine that could work in a cycle fails at its beginning, and a repair is over at the beginning of a cycle: whole
     * cycles of work and of repair, geometric both. The first machine works only when there is room at the beginning of the cycle.
     */
    static Factory deterministic(double[] fails, double[] repaired, int places) {
        List<Place> stations = new ArrayList<>();
        List<Step> route = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            stations.add(Station.of("S-" + i)
                    .withLane(i == 0 ? 0 : places - 1)
                    .blocking(Blocking.BEFORE_SERVICE)
                    .with(Breakdown.byWork("JAM", geometric(fails[i], MINUTE), geometric(repaired[i], MINUTE))));
            route.add(Step.at("S-" + i, new Fixed(MINUTE)));
        }
        return saturated(stations, route);
    }

    /**
     * Two machines that make a piece in a cycle of a minute with a probability each, and so many places between them (Li and Meerkov 2009,
     * ch. 4). In a cycle the second machine has its try first and the first machine sees the room that it has made: one tries in the first
     * half of each minute, the other in the second, and as no try knows of those before it, tries until a piece is made are geometric.
     */
    static Factory bernoulli(double first, double second, int places) {
        Duration half = Duration.ofSeconds(30);
        Duration minute = half.multipliedBy(2);
        Factory line = saturated(
                List.of(
                        Station.of("S-0")
                                .withLane(0)
                                .blocking(Blocking.BEFORE_SERVICE)
                                .working("second half"),
                        Station.of("S-1").withLane(places - 1).working("first half")),
                List.of(Step.at("S-0", geometric(first, MINUTE / 2)), Step.at("S-1", geometric(second, MINUTE / 2))));
        return line.with(
                new WorkingTime("first half", minute, List.of(new WorkingTime.Stretch(Duration.ZERO, half))),
                new WorkingTime("second half", minute, List.of(new WorkingTime.Stretch(half, minute))));
    }

    /**
     * Tries, each so long and each the last with the same probability. What is beyond the longest list of values, less than 5 in 100,000, is
     * one value with the mean that it has.
     */
    private static Variation geometric(double probability, double seconds) {
        List<Double> values = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        double beyond = 1;
        while (beyond > 1e-15 && values.size() < Discrete.MOST_VALUES - 1) {
            values.add((values.size() + 1) * seconds);
            shares.add(beyond * probability);
            beyond *= 1 - probability;
        }
        values.add((values.size() + Math.rint(1 / probability)) * seconds);
        shares.add(beyond);
        return new Discrete(values, shares);
    }

    /** One station with a lane without limit and arrivals by chance. */
    static Factory queue(double arrivals, Variation work, int machines) {
        return Factory.named("queue")
                .with(Station.of("S").withParallel(machines).withLane(Room.UNLIMITED))
                .with(Part.of("P", Step.at("S", work)))
                .with(new Release("arrivals", Signal.apart(exponential(arrivals), "P")));
    }

    /** A line with so many units in it, always. */
    static Factory conwip(List<Variation> work, int cards) {
        List<Place> places = new ArrayList<>();
        List<Step> route = new ArrayList<>();
        for (int i = 0; i < work.size(); i++) {
            places.add(Station.of("S-" + i));
            route.add(Step.at("S-" + i, work.get(i)));
        }
        Factory line = saturated(places, route);
        return line.with(Loop.conwip("CONWIP", cards, line.parts()));
    }

    /** Cells of one station each; a unit is in a cell until it goes on into the next, and needs a card of it. */
    static Factory kanban(List<Variation> work, List<Integer> cards) {
        List<Place> places = new ArrayList<>();
        List<Step> route = new ArrayList<>();
        List<Loop> loops = new ArrayList<>();
        for (int i = 0; i < work.size(); i++) {
            places.add(Station.of("S-" + i));
            route.add(Step.at("S-" + i, work.get(i)));
            if (i + 1 < work.size()) {
                places.add(Store.of("M-" + i));
                route.add(Step.through("M-" + i));
            }
            loops.add(Loop.kanban("K-" + i, cards.get(i), "P", 2 * i, Math.min(2 * i + 1, 2 * work.size() - 2)));
        }
        return saturated(places, route).with(loops.toArray(Loop[]::new));
    }

    private static Factory saturated(List<Place> places, List<Step> route) {
        return Factory.named("line")
                .with(places.toArray(Place[]::new))
                .with(Part.of("P", route.toArray(Step[]::new)))
                .with(new Release("material", Signal.asRoomAllows("P")));
    }
}
