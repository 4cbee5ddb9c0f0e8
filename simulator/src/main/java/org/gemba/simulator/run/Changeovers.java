package org.gemba.simulator.run;

import java.util.Arrays;
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

    /** What changing over takes at one place. */
    private static final class Matrix {
        final Stream stream;
        private final Sampler usual;
        /** By the part before; a row is there where something particular is said of it, and empty where the usual holds. */
        private final @Nullable Sampler[] @Nullable [] rows;

        Matrix(Routes routes, Changeover changeover, Stream stream) {
            this.stream = stream;
            usual = Ticks.sampler(changeover.usual());
            int parts = routes.parts.size();
            rows = new @Nullable Sampler[parts] @Nullable [];
            changeover.particular().forEach(between -> {
                int from = routes.part(between.from());
                @Nullable Sampler[] row = rows[from];
                if (row == null) {
                    row = new @Nullable Sampler[parts];
                    rows[from] = row;
                }
                row[routes.part(between.to())] = Ticks.sampler(between.takes());
            });
        }

        long takes(int from, int to) {
            @Nullable Sampler[] row = rows[from];
            Sampler particular = row == null ? null : row[to];
            return (particular == null ? usual : particular).ticks(stream);
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
                matrix[place] = new Matrix(routes, station.changeover().get(), stream);
            }
        }
    }

    /** From now on changing over at a place takes a share of what it took at first. */
    void paced(int place, double share) {
        Matrix before = matrix[place];
        if (before != null && floor.plan.routes.places.get(place) instanceof Station station) {
            matrix[place] = new Matrix(
                    floor.plan.routes, station.changeover().orElseThrow().times(share), before.stream);
        }
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
