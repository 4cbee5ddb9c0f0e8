package org.gemba.simulator.run;

/** Which units of its lane a station takes next. */
final class Choosing {
    private final Floor floor;
    private final Routes routes;
    private final Stations stations;
    private final Units units;

    private int place;
    private int before;
    private int chosen;
    private int count;

    Choosing(Floor floor) {
        this.floor = floor;
        this.routes = floor.plan.routes;
        this.stations = floor.plan.stations;
        this.units = floor.units;
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
        boolean found;
        if (most == 1) {
            found = find(Routes.NONE, false);
        } else if (changeovers.inARow(machine) < most) {
            found = find(changeovers.part(machine), true) || find(Routes.NONE, false);
        } else {
            found = find(changeovers.part(machine), false) || find(Routes.NONE, false);
        }
        if (!found) {
            return false;
        }
        count = together();
        return count >= stations.batchLeast[where];
    }

    /** The first that has all it needs, and is, or is not, of a part; {@link Routes#NONE} is no part. */
    private boolean find(int part, boolean same) {
        before = Units.NONE;
        for (int unit = floor.flow.lane(place); unit != Units.NONE; unit = units.next[unit]) {
            int step = units.step[unit];
            if ((routes.stepPart[step] == part) == same && floor.shelves.hasAllFor(step)) {
                chosen = unit;
                return true;
            }
            before = unit;
        }
        return false;
    }

    /** How many of the lane are worked on together with the chosen one. */
    private int together() {
        int most = stations.batchMost[place];
        if (most == 1) {
            return 1;
        }
        int found = 0;
        for (int unit = chosen; unit != Units.NONE && found < most; unit = units.next[unit]) {
            if (fits(unit)) {
                found++;
            }
        }
        return found;
    }

    private boolean fits(int unit) {
        return stations.batchOfOnePart[place]
                ? units.step[unit] == units.step[chosen]
                : routes.stepPlace[units.step[unit]] == place;
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
