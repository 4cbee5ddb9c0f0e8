package org.gemba.simulator.run;

import java.util.Arrays;
import org.gemba.simulator.model.MovingLine;

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
    private int ready = Units.NONE;
    private boolean runs;
    private int rests;
    private long left;

    private boolean stands;
    private long cycles;
    private long calls;
    private long stops;
    private long addedByCalls;
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

    /** A cycle is over. */
    void due() {
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
        int units = 0;
        for (int unit : on) {
            units += unit == Units.NONE ? 0 : 1;
        }
        if (units > 0) {
            long longer = calling.longer(units);
            cycles++;
            calls += calling.calls;
            stops += calling.stops;
            addedByCalls += longer;
            runs = true;
            floor.alarms.set(alarm, floor.now + takt + longer);
        }
    }

    /** From now on the takt is a share of what it was at first. */
    void paced(double share) {
        takt = Math.max(1, Math.round(Ticks.of(line.takt()) * share));
        calling.paced(takt);
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

    /** Cycles begun, calls, stops, ticks that calls added, and ticks it stood for want of room. */
    long[] sums() {
        return new long[] {cycles, calls, stops, addedByCalls, stoodSum + (stands ? floor.now : 0)};
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
