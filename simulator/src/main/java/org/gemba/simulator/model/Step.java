package org.gemba.simulator.model;

import java.util.List;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Variation;

/**
 * One step on a part's route.
 *
 * @param place where
 * @param hands work that needs a person all the time, in seconds; only at stations
 * @param machine automatic work after it, in seconds; the person may go
 * @param needs what is joined to the unit when the work begins
 * @param exits what may come after it other than the next step; the rest goes on to the next step, or is finished
 */
public record Step(StationId place, Variation hands, Variation machine, List<Need> needs, List<Exit> exits) {
    private static final Variation NOTHING = new Fixed(0);

    public Step {
        needs = List.copyOf(needs);
        exits = List.copyOf(exits);
        double shares = 0;
        for (Exit exit : exits) {
            shares += exit.share();
        }
        if (shares > 1 + 1e-9) {
            throw new IllegalArgumentException(
                    "The exits of the step at %s take %s of its units: more than all.\nLower a share."
                            .formatted(place, shares));
        }
    }

    /** Work at a station; where nobody is said to work at the station it does not matter whether hands or a machine do it. */
    public static Step at(String station, Variation work) {
        return new Step(new StationId(station), work, NOTHING, List.of(), List.of());
    }

    /** Work of hands, then of a machine alone. */
    public static Step at(String station, Variation hands, Variation machine) {
        return new Step(new StationId(station), hands, machine, List.of(), List.of());
    }

    /** A stay in a store, a way, or a moving line: the place says how long. */
    public static Step through(String place) {
        return at(place, NOTHING);
    }

    public Step joining(Need... parts) {
        return new Step(place, hands, machine, List.of(parts), exits);
    }

    public Step or(Exit... others) {
        return new Step(place, hands, machine, needs, List.of(others));
    }

    /** Whether it takes any work. */
    public boolean hasWork() {
        return !hands.equals(NOTHING) || !machine.equals(NOTHING);
    }

    /** So many units of a part, taken from the store in which its route ends. */
    public record Need(PartId part, int units) {
        public Need {
            Check.within("The units of " + part + " that are joined", units, 1, Most.CARDS, "Leave out what is not.");
        }

        public static Need of(String part, int units) {
            return new Need(new PartId(part), units);
        }
    }
}
