package org.gemba.simulator.run;

import java.util.ArrayList;
import java.util.List;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Variation;
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
