package org.gemba.simulator.run;

import java.util.Arrays;
import org.gemba.simulator.chance.Sampler;
import org.gemba.simulator.chance.Stream;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Store;
import org.jspecify.annotations.Nullable;

/** Units on their way through the factory, and the work of stations at which nothing but work happens. */
final class Flow {
    private static final int PLAIN = 0;
    private static final int STATION = 1;
    private static final int STORE = 2;
    private static final int OTHER = 3;

    private final Floor floor;
    private final Routes routes;
    private final Units units;
    private final Cards cards;
    private final Tally tally;
    private final int[] kind;
    private final boolean[] plain;
    private final int[] machinePlace;
    private final int[] firstMachine;

    private final int[] laneHead;
    private final int[] laneTail;
    private final int[] idle;
    private final int[] idleMachines;
    private final Worklist looks;

    private final int[] held;
    private final long[] begun;
    private final @Nullable Sampler[] work;
    private final @Nullable Stream[] workStream;
    private final @Nullable Stream[] exitStream;
    private long numbers;

    Flow(Floor floor, long seed, long replication) {
        this.floor = floor;
        this.routes = floor.plan.routes;
        Stations stations = floor.plan.stations;
        this.units = floor.units;
        this.cards = floor.cards;
        this.tally = floor.tally;
        this.plain = stations.plain;
        this.machinePlace = stations.machinePlace;
        this.firstMachine = stations.firstMachine;
        int places = routes.places.size();
        kind = new int[places];
        for (int place = 0; place < places; place++) {
            kind[place] = plain[place] ? PLAIN : kind(routes.places.get(place));
        }
        laneHead = new int[places];
        laneTail = new int[places];
        Arrays.fill(laneHead, Units.NONE);
        idle = new int[places];
        idleMachines = new int[stations.machines];
        looks = new Worklist(places);
        held = new int[stations.machines];
        Arrays.fill(held, Units.NONE);
        begun = new long[stations.machines];
        for (int machine = stations.machines - 1; machine >= 0; machine--) {
            isIdle(machine);
        }
        work = stations.hands.clone();
        workStream = new @Nullable Stream[routes.steps];
        exitStream = new @Nullable Stream[routes.steps];
        for (int step = 0; step < routes.steps; step++) {
            if (work[step] != null) {
                workStream[step] = Stream.of(seed, floor.plan.source(step, "hands"), replication);
            }
            if (routes.exits(step) > 1) {
                exitStream[step] = Stream.of(seed, floor.plan.source(step, "exit"), replication);
            }
        }
    }

    private static int kind(Place place) {
        return switch (place) {
            case Station station -> STATION;
            case Store store -> STORE;
            default -> OTHER;
        };
    }

    /** A plain machine has ended its work. */
    void completed(int machine) {
        int unit = held[machine];
        int way = wayFrom(units.step[unit]);
        int place = machinePlace[machine];
        tally.cycles[place]++;
        Trace trace = floor.trace;
        if (trace != null) {
            trace.completed(floor.now, units.number[unit], place, floor.now - begun[machine], routes.isGood(way));
        }
        if (!go(unit, way)) {
            tally.shows(machine, Show.BLOCKED, floor.now);
            floor.alarms.off(machine);
        }
    }

    /** Which way a unit goes after a step. */
    int wayFrom(int step) {
        int only = routes.onlyWay[step];
        if (only != Routes.NONE) {
            return only;
        }
        int first = routes.exitsFrom[step];
        int last = routes.exitsFrom[step + 1] - 1;
        Stream stream = exitStream[step];
        double drawn = stream == null ? 0 : stream.nextDouble();
        int exit = first;
        while (exit < last && drawn >= routes.exitUpTo[exit]) {
            exit++;
        }
        return routes.exitWay[exit];
    }

    /** A unit takes the cards of a way and moves along it; where one is missing it waits for that. */
    boolean go(int unit, int way) {
        if (!takeCards(unit, way)) {
            return false;
        }
        move(unit, way);
        return true;
    }

    boolean takeCards(int unit, int way) {
        if (!cards.take(unit, way)) {
            return false;
        }
        if (routes.wayInLoop[way]) {
            int to = routes.takesFrom[way + 1];
            for (int i = routes.takesFrom[way]; i < to; i++) {
                tally.takes(routes.takes[i], floor.now);
            }
        }
        return true;
    }

    /** A unit that has the cards of a way moves along it. */
    void move(int unit, int way) {
        int to = routes.givesFrom[way + 1];
        boolean inLoop = routes.wayInLoop[way];
        for (int i = routes.givesFrom[way]; i < to; i++) {
            if (inLoop) {
                returnCard(routes.gives[i]);
            } else {
                cards.giveBack(routes.gives[i]);
            }
        }
        int step = units.step[unit];
        int next = routes.wayTo[way];
        if (step == Units.NONE) {
            enter(unit, next);
        } else {
            int place = routes.stepPlace[step];
            tally.goes(place, floor.now);
            if (floor.trace != null) {
                tell(unit, way, place, next);
            }
            int machine = units.machine[unit];
            if (machine != Units.NONE) {
                units.machine[unit] = Units.NONE;
                vacated(machine);
            } else if (kind[place] == OTHER) {
                floor.transport.left(place);
            }
        }
        if (next >= 0) {
            arrive(unit, next);
        } else {
            tally.left(routes.stepPart[step], units.born[unit], floor.now, next == Routes.FINISHED);
            units.give(unit);
        }
    }

    /** A card is taken off its unit. */
    void returnCard(int pool) {
        tally.gives(pool, floor.now);
        if (pool < routes.firstLoopPool || !floor.cardWays.setsOut(pool)) {
            cards.giveBack(pool);
        }
    }

    /** A unit is on a step of its route from the beginning, with its cards on it. */
    void layDown(int step) {
        int unit = units.take();
        int part = routes.stepPart[step];
        units.born[unit] = floor.now;
        tally.born(floor.now);
        units.number[unit] = ++numbers;
        tally.started[part]++;
        if (floor.trace != null) {
            floor.trace.started(floor.now, numbers, part, routes.stepPlace[step]);
        }
        if (!takeCards(unit, routes.layDown[step])) {
            throw new IllegalArgumentException(
                    "What lies at %s of part %s when the run begins finds no room or no card there.\nLay down less, or give it more cards."
                            .formatted(
                                    routes.step(step).place(),
                                    routes.parts.get(part).id()));
        }
        arrive(unit, step);
    }

    private void enter(int unit, int step) {
        int part = routes.stepPart[step];
        units.number[unit] = ++numbers;
        tally.started[part]++;
        if (units.release[unit] != Units.NONE) {
            units.born[unit] = floor.now;
            tally.born(floor.now);
            floor.signals.letIn(units.release[unit]);
            units.release[unit] = Units.NONE;
        }
        if (floor.trace != null) {
            floor.trace.started(floor.now, numbers, part, routes.stepPlace[step]);
        }
    }

    private void tell(int unit, int way, int from, int next) {
        Trace trace = floor.trace;
        if (trace == null) {
            return;
        }
        int part = routes.stepPart[units.step[unit]];
        if (next == Routes.FINISHED) {
            trace.finished(floor.now, units.number[unit], part, from);
        } else if (next == Routes.SCRAPPED) {
            trace.scrapped(floor.now, units.number[unit], part, from);
        } else if (routes.wayAgain[way]) {
            trace.sentBack(floor.now, units.number[unit], part, from, routes.stepPlace[next]);
        } else {
            trace.moved(floor.now, units.number[unit], part, from, routes.stepPlace[next]);
        }
    }

    private void arrive(int unit, int step) {
        int place = routes.stepPlace[step];
        units.step[unit] = step;
        tally.comes(place, floor.now);
        int what = kind[place];
        if (what == PLAIN) {
            if (idle[place] > 0) {
                begin(idleMachines[firstMachine[place] + --idle[place]], unit);
            } else {
                joinLane(place, unit);
            }
        } else if (what == STATION) {
            joinLane(place, unit);
            looks.add(place);
        } else if (what == STORE) {
            if (routes.stepKept[step]) {
                floor.shelves.put(unit);
            } else {
                go(unit, wayFrom(step));
            }
        } else {
            floor.transport.take(place, unit);
        }
    }

    private void joinLane(int place, int unit) {
        units.next[unit] = Units.NONE;
        if (tally.laneUnits[place] == 0) {
            laneHead[place] = unit;
        } else {
            units.next[laneTail[place]] = unit;
        }
        laneTail[place] = unit;
        tally.comesToLane(place, floor.now);
    }

    int lane(int place) {
        return tally.laneUnits[place] == 0 ? Units.NONE : laneHead[place];
    }

    /** Takes a unit out of a lane; the one before it is named, or {@link Units#NONE} for the first. */
    void takeFromLane(int place, int before, int unit) {
        int after = units.next[unit];
        if (before == Units.NONE) {
            laneHead[place] = after;
        } else {
            units.next[before] = after;
        }
        if (laneTail[place] == unit) {
            laneTail[place] = before;
        }
        tally.goesFromLane(place, floor.now);
    }

    private void begin(int machine, int unit) {
        held[machine] = unit;
        units.machine[unit] = machine;
        int step = units.step[unit];
        tally.shows(machine, Show.WORKING, floor.now);
        begun[machine] = floor.now;
        if (floor.trace != null) {
            floor.trace.began(floor.now, units.number[unit], machinePlace[machine]);
        }
        floor.alarms.set(machine, floor.now + drawWork(step));
    }

    /** From now on the work of hands at a place takes a share of what it took at first. */
    void paced(int place, double share) {
        for (int step = 0; step < routes.steps; step++) {
            if (routes.stepPlace[step] == place && work[step] != null) {
                work[step] = Ticks.sampler(routes.step(step).hands().times(share));
            }
        }
    }

    /** How long the hands work at a step. */
    long drawWork(int step) {
        Sampler sampler = work[step];
        Stream stream = workStream[step];
        return sampler == null || stream == null ? 0 : sampler.ticks(stream);
    }

    private void vacated(int machine) {
        int place = machinePlace[machine];
        if (!plain[place]) {
            floor.machines.vacated(machine);
        } else if (tally.laneUnits[place] > 0) {
            int unit = laneHead[place];
            laneHead[place] = units.next[unit];
            tally.goesFromLane(place, floor.now);
            begin(machine, unit);
        } else {
            tally.shows(machine, Show.STARVED, floor.now);
            floor.alarms.off(machine);
            isIdle(machine);
        }
    }

    /** A machine stands free for the next unit. */
    void isIdle(int machine) {
        int place = machinePlace[machine];
        idleMachines[firstMachine[place] + idle[place]++] = machine;
    }

    /** An idle machine of a place, the one that became idle last; {@link Units#NONE} if none is. */
    int idleMachine(int place) {
        return idle[place] == 0 ? Units.NONE : idleMachines[firstMachine[place] + idle[place] - 1];
    }

    /** A machine is not free any more. */
    void isTaken(int machine) {
        int place = machinePlace[machine];
        int first = firstMachine[place];
        int last = first + --idle[place];
        for (int i = last; i >= first; i--) {
            if (idleMachines[i] == machine) {
                idleMachines[i] = idleMachines[last];
                idleMachines[last] = machine;
                return;
            }
        }
        throw new IllegalStateException("Machine %d was not free.".formatted(machine));
    }

    /** Something at a place may allow more work to begin. */
    void look(int place) {
        looks.add(place);
    }

    /** Everything that what happened makes possible happens: first units move on, then new ones are let in, then stations begin. */
    void settle() {
        while (true) {
            if (cards.somebodyMayGo()) {
                wake(cards.nextToWake());
            } else if (floor.signals.mayLetIn()) {
                floor.signals.letNextIn();
            } else if (!looks.isEmpty()) {
                begins(looks.take());
            } else {
                return;
            }
        }
    }

    private void begins(int place) {
        if (kind[place] == OTHER) {
            floor.transport.look(place);
        } else {
            floor.machines.fill(place);
        }
    }

    private void wake(int pool) {
        for (int way = cards.takeWaiting(pool); way != Routes.NONE; way = cards.takeWaiting(pool)) {
            int unit = cards.firstFor(way);
            int machine = units.machine[unit];
            boolean busy = machine != Units.NONE && !plain[machinePlace[machine]];
            boolean went = busy ? floor.machines.goOn(machine, unit, way) : go(unit, way);
            if (went) {
                cards.othersWait(pool, way);
            }
        }
    }
}
