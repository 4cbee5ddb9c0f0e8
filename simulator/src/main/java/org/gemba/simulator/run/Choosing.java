package org.gemba.simulator.run;

/**
 * Which units of its lane a station takes next. A batch begins with the first unit behind which enough stand that fit to it and, where parts
 * are joined to them, with as many of them as there are sets of those.
 */
final class Choosing {
    private final Floor floor;
    private final Routes routes;
    private final Stations stations;
    private final Units units;

    /** The steps of which a unit was tried since the number that counts up, for none is tried twice. */
    private final long[] tried;

    private long trial;
    private int place;
    private int before;
    private int chosen;
    private int count;

    Choosing(Floor floor) {
        this.floor = floor;
        this.routes = floor.plan.routes;
        this.stations = floor.plan.stations;
        this.units = floor.units;
        this.tried = new long[routes.steps];
    }

    /** Whether anything in a lane can be worked on by a machine now; it is remembered until it is taken. */
    boolean choose(int where, Changeovers changeovers, int machine) {
        place = where;
        if (stations.firstNext[where]) {
            before = Units.NONE;
            chosen = floor.flow.lane(where);
            count = 1;
            return chosen != Units.NONE;
        }
        int most = stations.inARow[where];
        if (most == 1) {
            return find(Routes.NONE, false);
        }
        boolean goesOn = changeovers.inARow(machine) < most;
        return find(changeovers.part(machine), goesOn) || find(Routes.NONE, false);
    }

    /** The first that has all it needs, and is, or is not, of a part; {@link Routes#NONE} is no part. */
    private boolean find(int part, boolean same) {
        trial++;
        before = Units.NONE;
        for (int unit = floor.flow.lane(place); unit != Units.NONE; unit = units.next[unit]) {
            int step = units.step[unit];
            if ((routes.stepPart[step] == part) == same && floor.shelves.hasAllFor(step) && isEnough(unit)) {
                return true;
            }
            before = unit;
        }
        return false;
    }

    /** Whether a batch may begin with a unit. */
    private boolean isEnough(int unit) {
        chosen = unit;
        if (stations.batchMost[place] == 1) {
            count = 1;
            return true;
        }
        int step = units.step[unit];
        if (tried[step] == trial) {
            return false;
        }
        tried[step] = trial;
        count = together();
        return count >= stations.batchLeast[place];
    }

    /** How many of the lane are worked on together with the chosen one. */
    private int together() {
        int most = stations.batchMost[place];
        int found = 0;
        floor.shelves.beginSettingAside();
        for (int unit = chosen; unit != Units.NONE && found < most; unit = units.next[unit]) {
            if (fits(unit)) {
                found++;
            }
        }
        return found;
    }

    /** Whether a unit may be in the batch of the chosen one; what is joined to it is set aside then. */
    private boolean fits(int unit) {
        int step = units.step[unit];
        return (!stations.batchOfOnePart[place] || step == units.step[chosen]) && floor.shelves.setsAside(step);
    }

    /** Takes what was chosen out of the lane, one behind the other. */
    int takeChosen() {
        if (count == 1) {
            floor.flow.takeFromLane(place, before, chosen);
            units.next[chosen] = Units.NONE;
            return chosen;
        }
        int first = Units.NONE;
        int last = Units.NONE;
        int unit = chosen;
        floor.shelves.beginSettingAside();
        while (count > 0) {
            int after = units.next[unit];
            if (fits(unit)) {
                floor.flow.takeFromLane(place, before, unit);
                if (first == Units.NONE) {
                    first = unit;
                } else {
                    units.next[last] = unit;
                }
                last = unit;
                units.next[unit] = Units.NONE;
                count--;
            } else {
                before = unit;
            }
            unit = after;
        }
        return first;
    }
}
