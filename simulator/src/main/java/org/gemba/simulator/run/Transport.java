package org.gemba.simulator.run;

import org.gemba.simulator.chance.Sampler;
import org.gemba.simulator.chance.Stream;
import org.gemba.simulator.model.Conveyance;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.Place;
import org.jspecify.annotations.Nullable;

/** Conveyors, milk runs and moving lines, by the number of their place. Each has an alarm for arriving, milk runs another for leaving. */
final class Transport {
    private final Floor floor;
    private final @Nullable Way[] ways;
    private final @Nullable Positions[] positions;

    /** What is on a way arrives in the order of time; what waits for a milk run leaves first come, first served. */
    private static final class Way {
        final Sampler takes;
        final Stream stream;
        final long every;
        final int fits;
        final Delays onTheWay = new Delays();
        int head = Units.NONE;
        int tail = Units.NONE;

        Way(Conveyance conveyance, long seed, long replication) {
            takes = Ticks.sampler(conveyance.takes());
            stream = Stream.of(seed, conveyance.id() + " takes", replication);
            every = conveyance.run().map(run -> Ticks.of(run.every())).orElse(0L);
            fits = conveyance.run().map(Conveyance.MilkRun::fits).orElse(Integer.MAX_VALUE);
        }
    }

    Transport(Floor floor, long seed, long replication) {
        this.floor = floor;
        Routes routes = floor.plan.routes;
        ways = new @Nullable Way[routes.places.size()];
        positions = new @Nullable Positions[routes.places.size()];
        for (int place = 0; place < ways.length; place++) {
            Place told = routes.places.get(place);
            if (told instanceof Conveyance conveyance) {
                ways[place] = new Way(conveyance, seed, replication);
            } else if (told instanceof MovingLine line) {
                positions[place] = new Positions(floor, place, line, seed, replication);
            }
        }
    }

    void begin() {
        for (int place = 0; place < ways.length; place++) {
            Way way = ways[place];
            if (way != null && way.every > 0) {
                floor.alarms.set(floor.plan.departureAlarm[place], way.every);
            }
        }
    }

    /** A unit comes to a way or to a moving line. */
    void take(int place, int unit) {
        Positions line = positions[place];
        Way way = ways[place];
        if (line != null) {
            line.ready(unit);
        } else if (way != null && way.every == 0) {
            send(place, way, unit, way.takes.ticks(way.stream));
        } else if (way != null) {
            floor.units.next[unit] = Units.NONE;
            if (way.head == Units.NONE) {
                way.head = unit;
            } else {
                floor.units.next[way.tail] = unit;
            }
            way.tail = unit;
        }
    }

    private void send(int place, Way way, int unit, long takes) {
        way.onTheWay.add(floor.now + takes, unit);
        floor.alarms.set(floor.plan.arrivalAlarm[place], way.onTheWay.firstTime());
    }

    /** Something arrives, or a moving line's cycle is over. */
    void arrives(int place) {
        Positions line = positions[place];
        Way way = ways[place];
        if (line != null) {
            line.due();
        } else if (way != null) {
            int unit = way.onTheWay.take();
            floor.alarms.set(floor.plan.arrivalAlarm[place], way.onTheWay.firstTime());
            floor.flow.go(unit, floor.flow.wayFrom(floor.units.step[unit]));
        }
    }

    /** A milk run leaves with what waits. */
    void departs(int place) {
        Way way = ways[place];
        if (way != null) {
            floor.alarms.set(floor.plan.departureAlarm[place], floor.now + way.every);
            long takes = way.takes.ticks(way.stream);
            for (int loaded = 0; loaded < way.fits && way.head != Units.NONE; loaded++) {
                int unit = way.head;
                way.head = floor.units.next[unit];
                send(place, way, unit, takes);
            }
        }
    }

    /** A unit has left a way or a moving line. */
    void left(int place) {
        Positions line = positions[place];
        if (line != null) {
            line.left();
        }
    }

    @Nullable
    Positions positions(int place) {
        return positions[place];
    }
}
