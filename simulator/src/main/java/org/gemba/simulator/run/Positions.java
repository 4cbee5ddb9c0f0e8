package org.gemba.simulator.run;

import java.util.Arrays;
import org.gemba.simulator.model.MovingLine;
import org.jspecify.annotations.Nullable;

/**
 * A moving line as it is played. A cycle begins when all units advance by one position, and ends after the takt and what calls for help add
 * to it. To advance, the last unit needs room behind the line. One unit stands ready before the line; where none does, or where something
 * that is joined to it is missing, a position stays empty, and a line without any unit waits for one and begins its takt with it.
 */
final class Positions {
    private final Floor floor;
    private final MovingLine line;
    private final int place;
    private final int alarm;
    private long takt;
    private final int[] on;
    private final long[] since;
    private final Calling calling;
    private final Elements elements;
    private final @Nullable Moments moments;
    private int ready = Units.NONE;
    private boolean runs;
    private int rests;
    private long left;
    private long length;

    private boolean stands;
    private long cycles;
    private long calls;
    private long stops;
    private long addedByCalls;
    private long lates;
    private long responses;
    private long stoodSum;

    Positions(Floor floor, int place, MovingLine line, long seed, long replication) {
        this.floor = floor;
        this.line = line;
        this.place = place;
        this.alarm = floor.plan.arrivalAlarm[place];
        this.takt = Ticks.of(line.takt());
        this.on = new int[line.positions()];
        Arrays.fill(on, Units.NONE);
        this.since = new long[line.positions()];
        this.calling = new Calling(line, seed, replication);
        this.elements = new Elements(floor, line, seed, replication);
        this.moments = floor.trace == null ? null : new Moments(place, line.positions());
    }

    /** A unit stands ready before the line. */
    void ready(int unit) {
        ready = unit;
        look();
    }

    /** A unit has come, or what is joined to it: a line without any unit begins with it. */
    void look() {
        if (!runs && !stands && rests == 0) {
            advance();
        }
    }

    /** A cycle is over, or something happens in it that somebody looks at. */
    void due() {
        if (moments != null && floor.trace != null && !moments.isOver()) {
            moments.tell(floor.trace, floor.now, on, floor.units);
            floor.alarms.set(alarm, floor.now + moments.untilNext(length));
        } else {
            isOver();
        }
    }

    private void isOver() {
        floor.alarms.off(alarm);
        runs = false;
        int last = on[on.length - 1];
        if (last == Units.NONE) {
            advance();
        } else {
            stands = true;
            stoodSum -= floor.now;
            int way = floor.flow.wayFrom(floor.units.step[last]);
            if (floor.trace != null) {
                long took = floor.now - since[on.length - 1];
                boolean good = floor.plan.routes.isGood(way);
                floor.trace.completed(floor.now, floor.units.number[last], place, took, good);
            }
            floor.flow.go(last, way);
        }
    }

    /** The last unit has left. */
    void left() {
        stands = false;
        stoodSum += floor.now;
        on[on.length - 1] = Units.NONE;
        if (rests == 0) {
            advance();
        }
    }

    private void advance() {
        System.arraycopy(on, 0, on, 1, on.length - 1);
        System.arraycopy(since, 0, since, 1, on.length - 1);
        boolean enters = ready != Units.NONE && floor.shelves.hasAllFor(floor.units.step[ready]);
        on[0] = enters ? ready : Units.NONE;
        since[0] = floor.now;
        if (enters) {
            floor.shelves.join(floor.units.step[ready]);
            if (floor.trace != null) {
                floor.trace.began(floor.now, floor.units.number[ready], place);
            }
            ready = Units.NONE;
            floor.flow.returnCard(floor.plan.routes.placePool[place]);
        }
        if (!empty()) {
            cycle();
        }
    }

    private void cycle() {
        long byCalls = calling.longer(on);
        elements.work(on, takt);
        long before = calling.standsAtOnce() ? byCalls : 0;
        long longer = Math.max(byCalls, before + elements.longest);
        cycles++;
        calls += calling.calls + elements.late;
        stops += calling.stops + elements.late;
        lates += elements.late;
        for (int call = 0; call < calling.calls; call++) {
            responses += calling.until[call] - calling.from[call];
        }
        for (int position = 0; position < on.length && elements.late > 0; position++) {
            responses += Math.max(0, elements.over[position]);
        }
        addedByCalls += longer;
        runs = true;
        length = takt + longer;
        if (moments == null) {
            floor.alarms.set(alarm, floor.now + length);
        } else {
            moments.begin(calling, elements, takt);
            tellPositions();
            floor.alarms.set(alarm, floor.now + moments.untilNext(length));
        }
    }

    /** Tells where every unit is now, the last first, so that each comes where the one before has left. */
    private void tellPositions() {
        Trace trace = floor.trace;
        for (int position = on.length - 1; position >= 0 && trace != null; position--) {
            if (on[position] != Units.NONE) {
                trace.advanced(floor.now, floor.units.number[on[position]], place, position);
            }
        }
    }

    /** From now on the takt and the work are a share of what they were at first. */
    void paced(double share) {
        takt = Math.max(1, Math.round(Ticks.of(line.takt()) * share));
        calling.paced(takt);
        elements.paced(share);
    }

    /** Work rests on the line for one reason more, or one less. */
    void rests(boolean now) {
        boolean differs = rests == (now ? 0 : 1);
        rests += now ? 1 : -1;
        if (!differs) {
            return;
        }
        if (now && runs) {
            left = floor.alarms.time(alarm) - floor.now;
            floor.alarms.off(alarm);
        } else if (!now && runs) {
            floor.alarms.set(alarm, floor.now + left);
        } else if (!now && !stands && (ready != Units.NONE || !empty())) {
            advance();
        }
    }

    /**
     * Cycles begun, calls, stops, ticks that calls added, and ticks it stood for want of room; calls because work was not done, and ticks
     * from all pulls until all was contained.
     */
    long[] sums() {
        return new long[] {cycles, calls, stops, addedByCalls, stoodSum + (stands ? floor.now : 0), lates, responses};
    }

    private boolean empty() {
        for (int unit : on) {
            if (unit != Units.NONE) {
                return false;
            }
        }
        return true;
    }
}
