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

    /**
     * What is on a way arrives in the order of time; what waits for a milk run leaves first come, first served. A lot is gathered part by
     * part and goes on as a whole.
     */
    private static final class Way {
        final Sampler takes;
        final Stream stream;
        final long every;
        final int fits;
        final int lot;
        final Delays onTheWay = new Delays();
        /** Of each part, the units that wait for their lot to be full: how many, and the newest, behind which the older ones stand. */
        final int[] gathered;

        final int[] newest;
        int head = Units.NONE;
        int tail = Units.NONE;

        Way(Conveyance conveyance, int parts, long seed, long replication) {
            lot = conveyance.lot();
            gathered = new int[lot == 1 ? 0 : parts];
            newest = new int[gathered.length];
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
                ways[place] = new Way(conveyance, routes.parts.size(), seed, replication);
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
        } else if (way != null && way.lot > 1) {
            gather(place, way, unit);
        } else if (way != null) {
            floor.units.next[unit] = Units.NONE;
            goes(place, way, unit);
        }
    }

    /** A unit joins its lot, which stands in a ring: behind the newest comes the oldest. */
    private void gather(int place, Way way, int unit) {
        int part = floor.plan.routes.stepPart[floor.units.step[unit]];
        int[] next = floor.units.next;
        if (way.gathered[part]++ == 0) {
            next[unit] = unit;
        } else {
            next[unit] = next[way.newest[part]];
            next[way.newest[part]] = unit;
        }
        way.newest[part] = unit;
        if (way.gathered[part] == way.lot) {
            way.gathered[part] = 0;
            int oldest = next[unit];
            next[unit] = Units.NONE;
            goes(place, way, oldest);
        }
    }

    /** A unit, or the chain of a lot, leaves at once and travels together, or waits for the milk run. */
    private void goes(int place, Way way, int first) {
        long takes = way.every == 0 ? way.takes.ticks(way.stream) : 0;
        for (int unit = first; unit != Units.NONE; ) {
            int after = floor.units.next[unit];
            if (way.every == 0) {
                send(place, way, unit, takes);
            } else {
                waits(way, unit);
            }
            unit = after;
        }
    }

    private void waits(Way way, int unit) {
        floor.units.next[unit] = Units.NONE;
        if (way.head == Units.NONE) {
            way.head = unit;
        } else {
            floor.units.next[way.tail] = unit;
        }
        way.tail = unit;
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

    /** What is joined to units of a moving line may be there now. */
    void look(int place) {
        Positions line = positions[place];
        if (line != null) {
            line.look();
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
