package org.gemba.simulator.recursion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.simulator.model.Batch;
import org.gemba.simulator.model.Blocking;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Loop;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Store;

/**
 * A line made ready to be played unit by unit. One part flows through single machines and stores, in one order, and no unit overtakes
 * another; then all times follow from those of the units before (Buzacott and Shanthikumar 1993, ch. 5; Dallery and Gershwin 1992):
 *
 * <ul>
 *   <li>a unit enters a step when it is done before it, and the unit that is as many places ahead as there are cards (or rooms) has left
 *   <li>its work begins when it has entered, and the unit just before it has left the machine
 *   <li>it is done when its work is, breakdowns by work included
 * </ul>
 *
 * <p>Every source of randomness draws from the same stream as in the event engine, so both give the same path, tick by tick.
 */
public final class Recursion {
    final Factory factory;
    final Part part;
    final Release release;
    /** Rooms and loops, by the step that takes their cards and the step that gives them back. */
    final List<Pool> pools;

    record Pool(int from, int until, int cards) {}

    private Recursion(Factory factory, List<Pool> pools) {
        this.factory = factory;
        this.part = factory.parts().getFirst();
        this.release = factory.releases().getFirst();
        this.pools = pools;
    }

    /** The recursion of a factory; empty where its structure has none. */
    public static Optional<Recursion> of(Factory factory) {
        if (factory.parts().size() != 1
                || factory.releases().size() != 1
                || !factory.problems().isEmpty()
                || !factory.demands().isEmpty()
                || !factory.operators().isEmpty()
                || !factory.stock().isEmpty()
                || !factory.changes().isEmpty()) {
            return Optional.empty();
        }
        Signal signal = factory.releases().getFirst().signal();
        if (!(signal instanceof Signal.AsRoomAllows || signal instanceof Signal.Apart)) {
            return Optional.empty();
        }
        List<Step> route = factory.parts().getFirst().route();
        List<Pool> pools = new ArrayList<>();
        for (int step = 0; step < route.size(); step++) {
            Place place = place(factory, route.get(step));
            boolean once = route.stream()
                            .filter(other -> other.place().equals(place.id()))
                            .count()
                    == 1;
            boolean kept = place instanceof Store && step + 1 == route.size();
            if (!once || kept || !isPlain(route.get(step), place)) {
                return Optional.empty();
            }
            if (place instanceof Station station && station.lane().limited()) {
                pools.add(new Pool(step, step + 1, station.lane().units() + 1));
            } else if (place instanceof Store store && store.room().limited()) {
                pools.add(new Pool(step, step + 1, store.room().units()));
            }
        }
        for (Loop loop : factory.loops()) {
            if (loop.lot() > 1 || loop.back().isPresent() || loop.stretches().size() > 1) {
                return Optional.empty();
            }
            Loop.Stretch stretch = loop.stretches().getFirst();
            pools.add(new Pool(stretch.from(), stretch.to() + 1, loop.cards()));
        }
        return Optional.of(new Recursion(factory, List.copyOf(pools)));
    }

    private static Place place(Factory factory, Step step) {
        return factory.places().stream()
                .filter(place -> place.id().equals(step.place()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isPlain(Step step, Place place) {
        if (!step.exits().isEmpty() || !step.needs().isEmpty()) {
            return false;
        }
        return place instanceof Store
                || (place instanceof Station station
                        && station.parallel() == 1
                        && station.blocking() == Blocking.AFTER_SERVICE
                        && station.batch().equals(Batch.ONE)
                        && station.workingTime().isEmpty()
                        && station.breakdowns().stream()
                                .allMatch(breakdown -> breakdown.clock() == Breakdown.Clock.BUSY
                                        && breakdown.crew().isEmpty()));
    }

    Place place(int step) {
        return place(factory, part.route().get(step));
    }

    /** Begins a run; the same seed and replication give the path that the event engine takes. */
    public UnitByUnit begin(long seed, long replication) {
        return new UnitByUnit(this, seed, replication, (unit, step, at) -> {});
    }

    /** The same, and somebody sees when each unit leaves each step. */
    public UnitByUnit begin(long seed, long replication, Leaving leaving) {
        return new UnitByUnit(this, seed, replication, leaving);
    }

    /** Sees when units leave steps: units are numbered from 1, steps from 0, times are ticks since the beginning. */
    @FunctionalInterface
    public interface Leaving {
        /** A unit left a step, for the next or for good. */
        void left(long unit, int step, long at);
    }
}
