package org.gemba.simulator.run;

import java.util.Arrays;
import java.util.List;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.model.Operator;
import org.gemba.simulator.model.Walk;

/**
 * Operators who go where they are needed. A machine that needs one gets the nearest who is free and can, in a tie the first named; an
 * operator who becomes free, or whose working time begins, goes to the machine that has waited longest among those he or she can work at.
 */
final class People {
    /** Nobody, or nothing. */
    static final int FREE = -1;

    private final Floor floor;
    private final int[] machinePlace;
    private final boolean[][] can;
    private final int[] stands;
    private final boolean[] rests;
    private final int[] busyAt;
    private final int[] operatorOf;
    private final long[][] walk;
    private final int[] waiting;
    private int waits;
    final long[] busySum;
    final long[] walkSum;

    People(Floor floor, List<Operator> operators, List<Walk> walks) {
        this.floor = floor;
        Routes routes = floor.plan.routes;
        machinePlace = floor.plan.stations.machinePlace;
        int places = operators.isEmpty() ? 0 : routes.places.size();
        can = new boolean[operators.size()][places];
        stands = new int[operators.size()];
        rests = new boolean[operators.size()];
        busyAt = new int[operators.size()];
        Arrays.fill(busyAt, FREE);
        busySum = new long[operators.size()];
        walkSum = new long[operators.size()];
        for (int operator = 0; operator < operators.size(); operator++) {
            List<StationId> skills = operators.get(operator).skills();
            for (StationId skill : skills) {
                can[operator][routes.place(skill)] = true;
            }
            stands[operator] = routes.place(skills.getFirst());
        }
        walk = new long[places][places];
        if (places > 0) {
            for (Walk way : walks) {
                int from = routes.place(way.from());
                int to = routes.place(way.to());
                walk[from][to] = Ticks.of(way.takes());
                walk[to][from] = walk[from][to];
            }
        }
        operatorOf = new int[machinePlace.length];
        Arrays.fill(operatorOf, FREE);
        waiting = new int[machinePlace.length];
    }

    /** A machine needs an operator. */
    void call(int machine) {
        int place = machinePlace[machine];
        int nearest = FREE;
        for (int operator = 0; operator < busyAt.length; operator++) {
            if (busyAt[operator] == FREE
                    && !rests[operator]
                    && can[operator][place]
                    && (nearest == FREE || walk[stands[operator]][place] < walk[stands[nearest]][place])) {
                nearest = operator;
            }
        }
        if (nearest == FREE) {
            waiting[waits++] = machine;
            if (floor.trace != null) {
                floor.trace.operatorWanted(floor.now, place, machine);
            }
        } else {
            goes(nearest, machine);
        }
    }

    private void goes(int operator, int machine) {
        int place = machinePlace[machine];
        long takes = walk[stands[operator]][place];
        busyAt[operator] = machine;
        operatorOf[machine] = operator;
        stands[operator] = place;
        busySum[operator] -= floor.now;
        walkSum[operator] += takes;
        if (floor.trace != null) {
            floor.trace.operatorGoes(floor.now, operator, place, machine, takes);
        }
        floor.machines.operatorComes(machine, takes);
    }

    /** A machine needs its operator no longer, if it has one. */
    void letGo(int machine) {
        int operator = operatorOf[machine];
        if (operator == FREE) {
            return;
        }
        leaves(operator);
        goesOn(operator);
    }

    private void leaves(int operator) {
        operatorOf[busyAt[operator]] = FREE;
        busyAt[operator] = FREE;
        busySum[operator] += floor.now;
        if (floor.trace != null) {
            floor.trace.operatorFree(floor.now, operator);
        }
    }

    /** An operator's working time is over, or begins anew. What was in hand waits for whoever comes first. */
    void rests(int operator, boolean now) {
        rests[operator] = now;
        if (floor.trace != null) {
            floor.trace.operatorRests(floor.now, operator, now);
        }
        if (!now) {
            goesOn(operator);
        } else if (busyAt[operator] != FREE) {
            int machine = busyAt[operator];
            leaves(operator);
            floor.machines.isLeft(machine);
        }
    }

    /** An operator who is free goes where one has been waited for longest. */
    private void goesOn(int operator) {
        for (int i = 0; i < waits; i++) {
            int next = waiting[i];
            if (can[operator][machinePlace[next]]) {
                waits--;
                System.arraycopy(waiting, i + 1, waiting, i, waits - i);
                goes(operator, next);
                return;
            }
        }
    }

    /** Who is at a machine or on the way to it; {@link #FREE} if nobody is. */
    int at(int machine) {
        return operatorOf[machine];
    }

    int operators() {
        return busyAt.length;
    }

    /** Ticks since the beginning in which an operator was needed somewhere, the way there included. */
    long busy(int operator) {
        return busySum[operator] + (busyAt[operator] == FREE ? 0 : floor.now);
    }
}
