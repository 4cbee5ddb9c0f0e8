package org.gemba.simulator.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gemba.simulator.model.Demand;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Most;
import org.gemba.simulator.model.Step;
import org.jspecify.annotations.Nullable;

/** Finished units in their stores, part by part, first in, first out; who takes them, and who waits for them. */
final class Shelves {
    private static final int[] NOTHING = {};

    private final Floor floor;
    private final Routes routes;
    private final Units units;
    private final int[] head;
    private final int[] tail;
    private final int[] there;
    private final @Nullable Owed[] owed;
    private final boolean[] lost;
    /** Stations at which a part is joined to others. */
    private final int[][] joinedAt;
    /** Part and number, one after the other, of what is joined at a step. */
    private final int[][] needs;
    /** Units of a part that are set aside for a batch that is being chosen; only those of the last setting aside count. */
    private final int[] aside;

    private final long[] asideSince;
    private long setting;

    final long[] asked;
    final long[] filledAtOnce;
    final long[] goneAway;
    final long[] waitSum;
    final int[] waits;
    final long[] emptySum;

    /** Customers who wait for a part, first come, first served. */
    private static final class Owed {
        int[] ring = new int[16];
        int first;
        int size;

        void add(int customer) {
            if (size == ring.length) {
                int[] larger = new int[2 * size];
                for (int i = 0; i < size; i++) {
                    larger[i] = ring[(first + i) & (size - 1)];
                }
                ring = larger;
                first = 0;
            }
            ring[(first + size++) & (ring.length - 1)] = customer;
        }

        int take() {
            int customer = ring[first];
            first = (first + 1) & (ring.length - 1);
            size--;
            return customer;
        }
    }

    Shelves(Floor floor, Factory factory) {
        this.floor = floor;
        this.routes = floor.plan.routes;
        this.units = floor.units;
        int parts = routes.parts.size();
        head = new int[parts];
        tail = new int[parts];
        there = new int[parts];
        Arrays.fill(head, Units.NONE);
        owed = new @Nullable Owed[parts];
        emptySum = new long[parts];
        int demands = factory.demands().size();
        lost = new boolean[demands];
        asked = new long[demands];
        filledAtOnce = new long[demands];
        goneAway = new long[demands];
        waitSum = new long[demands];
        waits = new int[demands];
        for (int demand = 0; demand < demands; demand++) {
            lost[demand] = factory.demands().get(demand).shortage() == Demand.Shortage.LOST;
        }
        aside = new int[parts];
        asideSince = new long[parts];
        needs = new int[routes.steps][];
        List<List<Integer>> joined = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            joined.add(new ArrayList<>());
        }
        for (int step = 0; step < routes.steps; step++) {
            Map<Integer, Integer> together = new LinkedHashMap<>();
            for (Step.Need need : routes.step(step).needs()) {
                int part = routes.part(need.part());
                together.merge(part, need.units(), Integer::sum);
                if (!joined.get(part).contains(routes.stepPlace[step])) {
                    joined.get(part).add(routes.stepPlace[step]);
                }
            }
            List<Integer> flat = new ArrayList<>();
            together.forEach((part, count) -> flat.addAll(List.of(part, count)));
            needs[step] = flat.isEmpty() ? NOTHING : Ints.of(flat);
        }
        joinedAt = joined.stream().map(Ints::of).toArray(int[][]::new);
    }

    /** A unit has come to the store in which its route ends. */
    void put(int unit) {
        int part = routes.stepPart[units.step[unit]];
        units.next[unit] = Units.NONE;
        if (there[part] == 0) {
            head[part] = unit;
            emptySum[part] += floor.now;
        } else {
            units.next[tail[part]] = unit;
        }
        tail[part] = unit;
        there[part]++;
        Owed waiting = owed[part];
        if (waiting != null && waiting.size > 0) {
            int customer = waiting.take();
            waitSum[customer] += floor.now;
            waits[customer]--;
            takeOne(part);
        } else {
            for (int place : joinedAt[part]) {
                floor.flow.look(place);
            }
        }
    }

    private void takeOne(int part) {
        int unit = head[part];
        head[part] = units.next[unit];
        if (--there[part] == 0) {
            emptySum[part] -= floor.now;
        }
        floor.flow.go(unit, routes.stepEnd[units.step[unit]]);
    }

    /** A customer asks for a unit of a part. */
    void ask(int customer, int part) {
        asked[customer]++;
        if (there[part] > 0) {
            filledAtOnce[customer]++;
            takeOne(part);
        } else if (lost[customer]) {
            goneAway[customer]++;
        } else {
            Owed waiting = owed[part];
            if (waiting == null) {
                waiting = new Owed();
                owed[part] = waiting;
            }
            if (waiting.size >= Most.UNITS_IN_PROCESS) {
                throw new TooManyUnits(waiting.size);
            }
            waiting.add(customer);
            waitSum[customer] -= floor.now;
            waits[customer]++;
        }
    }

    /** Whether all that is joined at a step is there. */
    boolean hasAllFor(int step) {
        int[] flat = needs[step];
        for (int i = 0; i < flat.length; i += 2) {
            if (there[flat[i]] < flat[i + 1]) {
                return false;
            }
        }
        return true;
    }

    /** Nothing is set aside any more. */
    void beginSettingAside() {
        setting++;
    }

    /** Sets aside all that is joined at a step, if it is there beside what was set aside before. */
    boolean setsAside(int step) {
        int[] flat = needs[step];
        for (int i = 0; i < flat.length; i += 2) {
            if (there[flat[i]] - aside(flat[i]) < flat[i + 1]) {
                return false;
            }
        }
        for (int i = 0; i < flat.length; i += 2) {
            aside[flat[i]] = aside(flat[i]) + flat[i + 1];
            asideSince[flat[i]] = setting;
        }
        return true;
    }

    private int aside(int part) {
        return asideSince[part] == setting ? aside[part] : 0;
    }

    /** Takes all that is joined at a step. */
    void join(int step) {
        int[] flat = needs[step];
        for (int i = 0; i < flat.length; i += 2) {
            for (int left = flat[i + 1]; left > 0; left--) {
                takeOne(flat[i]);
            }
        }
    }

    int there(int part) {
        return there[part];
    }
}
