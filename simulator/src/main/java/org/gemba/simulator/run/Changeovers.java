package org.gemba.simulator.run;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.gemba.simulator.chance.Sampler;
import org.gemba.simulator.chance.Stream;
import org.gemba.simulator.model.Changeover;
import org.gemba.simulator.model.Station;
import org.jspecify.annotations.Nullable;

/** Which part each machine is set up for, and what changing over takes. */
final class Changeovers {
    private final Floor floor;
    private final int[] machinePlace;
    private final int[] part;
    private final int[] row;
    private final long[] begun;
    private final @Nullable Matrix[] matrix;

    private record Matrix(Sampler usual, Map<Long, Sampler> particular, Stream stream) {
        long takes(int from, int to) {
            return particular.getOrDefault(key(from, to), usual).ticks(stream);
        }
    }

    Changeovers(Floor floor, long seed, long replication) {
        this.floor = floor;
        Routes routes = floor.plan.routes;
        Stations stations = floor.plan.stations;
        machinePlace = stations.machinePlace;
        part = new int[stations.machines];
        Arrays.fill(part, Routes.NONE);
        row = new int[stations.machines];
        begun = new long[stations.machines];
        matrix = new @Nullable Matrix[routes.places.size()];
        for (int place = 0; place < matrix.length; place++) {
            if (routes.places.get(place) instanceof Station station
                    && station.changeover().isPresent()) {
                Stream stream = Stream.of(seed, station.id() + " changeover", replication);
                matrix[place] = matrix(routes, station.changeover().get(), stream);
            }
        }
    }

    /** From now on changing over at a place takes a share of what it took at first. */
    void paced(int place, double share) {
        Matrix before = matrix[place];
        if (before != null && floor.plan.routes.places.get(place) instanceof Station station) {
            matrix[place] =
                    matrix(floor.plan.routes, station.changeover().orElseThrow().times(share), before.stream());
        }
    }

    private static Matrix matrix(Routes routes, Changeover changeover, Stream stream) {
        Map<Long, Sampler> particular = new HashMap<>();
        changeover
                .particular()
                .forEach(between -> particular.put(
                        key(routes.part(between.from()), routes.part(between.to())), Ticks.sampler(between.takes())));
        return new Matrix(Ticks.sampler(changeover.usual()), particular, stream);
    }

    private static long key(int from, int to) {
        return ((long) from << 32) | to;
    }

    /** The part a machine is set up for; {@link Routes#NONE} before the first. */
    int part(int machine) {
        return part[machine];
    }

    int inARow(int machine) {
        return row[machine];
    }

    /** What it takes a machine to change over to a part; 0 for the part it is set up for and for the first of all. */
    long takes(int machine, int to) {
        Matrix times = matrix[machinePlace[machine]];
        return times == null || part[machine] == to || part[machine] == Routes.NONE
                ? 0
                : times.takes(part[machine], to);
    }

    void begin(int machine, int to) {
        begun[machine] = floor.now;
        floor.tally.changeovers[machinePlace[machine]]++;
        if (floor.trace != null) {
            floor.trace.changeoverBegan(floor.now, machinePlace[machine], machine, to);
        }
    }

    void end(int machine, int to) {
        if (floor.trace != null) {
            floor.trace.changeoverEnded(floor.now, machinePlace[machine], machine, to, floor.now - begun[machine]);
        }
    }

    /** A machine begins to work on units of a part. */
    void isSetUp(int machine, int now, int units) {
        row[machine] = part[machine] == now ? row[machine] + units : units;
        part[machine] = now;
    }
}
