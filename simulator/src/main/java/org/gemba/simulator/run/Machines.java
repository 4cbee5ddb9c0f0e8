package org.gemba.simulator.run;

import java.util.Arrays;
import org.gemba.simulator.chance.Sampler;
import org.gemba.simulator.chance.Stream;
import org.gemba.simulator.model.Change;
import org.jspecify.annotations.Nullable;

/**
 * Machines at which more happens than work: changing over, waiting for an operator, breaking down, resting, working on batches. A machine
 * goes through phases; those that take time stand still while it is down or rests.
 */
final class Machines {
    private static final int IDLE = 0;
    private static final int WAITS_FOR_ROOM = 1;
    private static final int WAITS_FOR_OPERATOR = 2;
    private static final int OPERATOR_WALKS = 3;
    private static final int CHANGES_OVER = 4;
    private static final int HANDS = 5;
    private static final int AUTOMATIC = 6;
    private static final int DONE = 7;

    private static final int[] SHOWN = {
        Show.STARVED,
        Show.BLOCKED,
        Show.WAITING_FOR_OPERATOR,
        Show.WAITING_FOR_OPERATOR,
        Show.CHANGING_OVER,
        Show.WORKING,
        Show.WORKING,
        Show.BLOCKED
    };

    private final Floor floor;
    private final Routes routes;
    private final Stations stations;
    private final Units units;
    private final Tally tally;
    private final Choosing choosing;
    private final Changeovers changeovers;
    private final @Nullable Sampler[] automatic;
    private final @Nullable Stream[] automaticStream;

    private final int[] phase;
    private final int[] held;
    private final int[] heldUnits;
    private final long[] left;
    private final long[] since;
    private final long[] begun;
    private final long[] changeTakes;
    /** The phase in which the operator left, {@link #IDLE} if none did, and how long it still lasts. */
    private final int[] laidDown;

    private final long[] laidDownLeft;
    private final int[] resting;
    /** It rests but for what it had begun. */
    private final boolean[] ending;

    Machines(Floor floor, long seed, long replication) {
        this.floor = floor;
        this.routes = floor.plan.routes;
        this.stations = floor.plan.stations;
        this.units = floor.units;
        this.tally = floor.tally;
        int machines = stations.machines;
        this.choosing = new Choosing(floor);
        this.changeovers = new Changeovers(floor, seed, replication);
        phase = new int[machines];
        held = new int[machines];
        Arrays.fill(held, Units.NONE);
        heldUnits = new int[machines];
        left = new long[machines];
        since = new long[machines];
        begun = new long[machines];
        changeTakes = new long[machines];
        laidDown = new int[machines];
        laidDownLeft = new long[machines];
        resting = new int[machines];
        ending = new boolean[machines];
        automatic = stations.automatic.clone();
        automaticStream = new @Nullable Stream[routes.steps];
        for (int step = 0; step < routes.steps; step++) {
            if (stations.automatic[step] != null) {
                automaticStream[step] = Stream.of(seed, floor.plan.source(step, "machine"), replication);
            }
        }
    }

    /** Begins as much work at a station as can begin. */
    void fill(int place) {
        while (true) {
            int machine = floor.flow.idleMachine(place);
            if (machine == Units.NONE || !choosing.choose(place, changeovers, machine)) {
                return;
            }
            floor.flow.isTaken(machine);
            load(machine);
        }
    }

    private void load(int machine) {
        int first = choosing.takeChosen();
        held[machine] = first;
        int count = 0;
        for (int unit = first; unit != Units.NONE; unit = units.next[unit]) {
            units.machine[unit] = machine;
            floor.shelves.join(units.step[unit]);
            count++;
        }
        heldUnits[machine] = count;
        if (stations.early[stations.machinePlace[machine]]) {
            int way = floor.flow.wayFrom(units.step[first]);
            units.way[first] = way;
            if (!floor.flow.takeCards(first, way)) {
                enters(machine, WAITS_FOR_ROOM);
                return;
            }
        }
        setOut(machine);
    }

    /** All is there but the operator. */
    private void setOut(int machine) {
        int step = units.step[held[machine]];
        changeTakes[machine] = changeovers.takes(machine, routes.stepPart[step]);
        boolean needed = stations.attended[stations.machinePlace[machine]]
                && (changeTakes[machine] > 0 || stations.hands[step] != null);
        if (needed) {
            enters(machine, WAITS_FOR_OPERATOR);
            floor.people.call(machine);
        } else {
            prepare(machine);
        }
    }

    /** An operator is on the way, and will be there in so many ticks. */
    void operatorComes(int machine, long walk) {
        if (walk > 0) {
            lasts(machine, OPERATOR_WALKS, walk);
        } else {
            prepare(machine);
        }
    }

    /** The operator has gone while still needed; what was in hand waits for the next as it is. */
    void isLeft(int machine) {
        if (phase[machine] == AUTOMATIC) {
            return;
        }
        if (!stands(machine)) {
            pause(machine);
        }
        if (phase[machine] != OPERATOR_WALKS) {
            laidDown[machine] = phase[machine];
            laidDownLeft[machine] = left[machine];
        }
        enters(machine, WAITS_FOR_OPERATOR);
        floor.people.call(machine);
    }

    private void prepare(int machine) {
        if (laidDown[machine] != IDLE) {
            int what = laidDown[machine];
            laidDown[machine] = IDLE;
            lasts(machine, what, laidDownLeft[machine]);
        } else if (changeTakes[machine] > 0) {
            changeovers.begin(machine, routes.stepPart[units.step[held[machine]]]);
            lasts(machine, CHANGES_OVER, changeTakes[machine]);
        } else {
            begin(machine);
        }
    }

    private void begin(int machine) {
        int first = held[machine];
        int step = units.step[first];
        changeovers.isSetUp(machine, routes.stepPart[step], heldUnits[machine]);
        begun[machine] = floor.now;
        Trace trace = floor.trace;
        if (trace != null) {
            int operator = floor.people.at(machine);
            for (int unit = first; unit != Units.NONE; unit = units.next[unit]) {
                if (operator != People.FREE) {
                    trace.operatorBegins(floor.now, operator, units.number[unit], stations.machinePlace[machine]);
                }
                trace.began(floor.now, units.number[unit], stations.machinePlace[machine]);
            }
        }
        if (stations.hands[step] != null || stations.automatic[step] == null) {
            lasts(machine, HANDS, floor.flow.drawWork(step));
        } else {
            runAlone(machine, step);
        }
    }

    private void runAlone(int machine, int step) {
        Sampler sampler = automatic[step];
        Stream stream = automaticStream[step];
        if (sampler != null && stream != null) {
            lasts(machine, AUTOMATIC, sampler.ticks(stream));
        }
    }

    /** A phase without an end of its own. */
    private void enters(int machine, int what) {
        phase[machine] = what;
        show(machine);
    }

    private void lasts(int machine, int what, long ticks) {
        phase[machine] = what;
        left[machine] = ticks;
        goOn(machine);
    }

    private boolean isTimed(int machine) {
        return phase[machine] >= OPERATOR_WALKS && phase[machine] <= AUTOMATIC;
    }

    private boolean works(int machine) {
        return phase[machine] == HANDS || phase[machine] == AUTOMATIC;
    }

    private boolean isAtRest(int machine) {
        return resting[machine] > 0 && !ending[machine];
    }

    private boolean stands(int machine) {
        return isAtRest(machine) || floor.repairs.isDown(machine);
    }

    /** What takes time goes on from where it stood, up to its end or the next breakdown. */
    private void goOn(int machine) {
        show(machine);
        if (stands(machine)) {
            return;
        }
        since[machine] = floor.now;
        long lasts = left[machine];
        if (works(machine)) {
            lasts = Math.min(lasts, floor.repairs.workLeft(machine));
        }
        floor.alarms.set(machine, floor.now + lasts);
    }

    private void pause(int machine) {
        if (isTimed(machine)) {
            long done = floor.now - since[machine];
            left[machine] -= done;
            since[machine] = floor.now;
            if (works(machine)) {
                floor.repairs.worked(machine, done);
            }
            floor.alarms.off(machine);
        }
    }

    /** A machine's alarm rings: a phase is over, it breaks down, or it is repaired. */
    void alarm(int machine) {
        if (floor.repairs.isDown(machine)) {
            floor.alarms.off(machine);
            floor.repairs.repaired(machine);
            return;
        }
        pause(machine);
        if (left[machine] > 0) {
            floor.repairs.breaksByWork(machine);
            return;
        }
        int step = units.step[held[machine]];
        switch (phase[machine]) {
            case OPERATOR_WALKS -> prepare(machine);
            case CHANGES_OVER -> {
                changeovers.end(machine, routes.stepPart[step]);
                begin(machine);
            }
            case HANDS -> {
                floor.people.letGo(machine);
                if (stations.automatic[step] != null) {
                    runAlone(machine, step);
                } else {
                    done(machine);
                }
            }
            default -> done(machine);
        }
    }

    private void done(int machine) {
        int place = stations.machinePlace[machine];
        boolean early = stations.early[place];
        floor.people.letGo(machine);
        ending[machine] = false;
        phase[machine] = DONE;
        Trace trace = floor.trace;
        tally.cycles[place]++;
        int unit = held[machine];
        while (unit != Units.NONE) {
            int after = units.next[unit];
            int way = early ? units.way[unit] : floor.flow.wayFrom(units.step[unit]);
            if (trace != null) {
                long took = floor.now - begun[machine];
                trace.completed(floor.now, units.number[unit], place, took, routes.isGood(way));
            }
            if (early) {
                floor.flow.move(unit, way);
            } else {
                floor.flow.go(unit, way);
            }
            unit = after;
        }
        if (phase[machine] == DONE) {
            show(machine);
        }
        floor.repairs.breaksByCycles(machine);
    }

    /** A unit that waited at a machine may go on, or be begun, now; false if it still lacks a card. */
    boolean goOn(int machine, int unit, int way) {
        if (phase[machine] != WAITS_FOR_ROOM) {
            return floor.flow.go(unit, way);
        }
        boolean room = floor.flow.takeCards(unit, way);
        if (room) {
            setOut(machine);
        }
        return room;
    }

    /** A unit has left a machine; with the last one the machine is free. */
    void vacated(int machine) {
        if (--heldUnits[machine] == 0) {
            held[machine] = Units.NONE;
            phase[machine] = IDLE;
            offer(machine);
        }
    }

    private void offer(int machine) {
        show(machine);
        if (!stands(machine)) {
            floor.flow.isIdle(machine);
            floor.flow.look(stations.machinePlace[machine]);
        }
    }

    /** A machine is about to stand still, for a breakdown or a break. */
    void halts(int machine) {
        if (!stands(machine)) {
            if (phase[machine] == IDLE) {
                floor.flow.isTaken(machine);
            } else {
                pause(machine);
            }
        }
    }

    /** A machine stands, or stands no more. */
    void standsOrNot(int machine) {
        if (stands(machine)) {
            show(machine);
        } else if (phase[machine] == IDLE) {
            offer(machine);
        } else if (isTimed(machine)) {
            goOn(machine);
        } else {
            show(machine);
        }
    }

    /** Work rests at a machine for one reason more, or one less. */
    void rests(int machine, boolean now) {
        int reasons = resting[machine] + (now ? 1 : -1);
        if (reasons == 0 || resting[machine] == 0) {
            halts(machine);
            resting[machine] = reasons;
            ending[machine] = now && isTimed(machine) && stations.endsBegun[stations.machinePlace[machine]];
            standsOrNot(machine);
        } else {
            resting[machine] = reasons;
        }
    }

    /** From now on automatic work and changeovers at a place take a share of what they took at first. */
    void paced(int place, Change.Effect effect) {
        for (int step = 0; step < routes.steps; step++) {
            if (routes.stepPlace[step] == place && automatic[step] != null) {
                automatic[step] = Ticks.sampler(routes.step(step).machine().times(effect.work()));
            }
        }
        changeovers.paced(place, effect.changeover());
    }

    private void show(int machine) {
        int what = SHOWN[phase[machine]];
        if (floor.repairs.isDown(machine)) {
            what = Show.DOWN;
        }
        if (isAtRest(machine)) {
            what = Show.RESTING;
        }
        tally.shows(machine, what, floor.now);
    }
}
