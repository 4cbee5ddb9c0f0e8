package org.gemba.simulator.facts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Station;

/** When stations stand: those of one machine with it, those of several when all of them are broken down. */
final class Standstills {
    private final List<Place> places;
    private final int[] machines;
    private final int[] firstMachine;
    private final int[] down;
    private final long[] since;
    private final String[] reasons;

    /** That a station stood. */
    record Stood(String reason, long ticks) {}

    Standstills(Factory factory) {
        places = factory.places();
        machines = new int[places.size()];
        firstMachine = new int[places.size()];
        down = new int[places.size()];
        since = new long[places.size()];
        reasons = new String[places.size()];
        int all = 0;
        for (int place = 0; place < machines.length; place++) {
            machines[place] = places.get(place) instanceof Station station ? station.parallel() : 0;
            firstMachine[place] = all;
            all += machines[place];
            reasons[place] = "";
        }
    }

    boolean isAlone(int place) {
        return machines[place] == 1;
    }

    String cause(int place, int cause) {
        return places.get(place) instanceof Station station
                ? station.breakdowns().get(cause).cause()
                : "";
    }

    /** A machine breaks down; whether its station stands from now on. */
    boolean stands(long at, int place, String reason) {
        if (++down[place] < machines[place]) {
            return false;
        }
        since[place] = at;
        reasons[place] = reason;
        return true;
    }

    /** A machine runs again, and its station if it stood. */
    Optional<Stood> runs(long at, int place) {
        boolean stood = down[place]-- == machines[place];
        return stood ? Optional.of(new Stood(reasons[place], at - since[place])) : Optional.empty();
    }

    /** What is said of a machine of several that was repaired. */
    String repaired(int place, int machine, String reason, Duration stood) {
        return "Machine %d of %d was repaired after %d s: %s"
                .formatted(machine - firstMachine[place] + 1, machines[place], stood.toSeconds(), reason);
    }
}
