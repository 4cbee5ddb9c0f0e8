package org.gemba.house.valuestream;

import java.util.Arrays;

/** Goes along each station's time: when it was occupied, how much ran at once. */
final class StationReckoning {
    private final Doings doings;
    private final long from;
    private final long to;

    final long[] rows;
    final long[] undated;
    final long[] changeovers;
    final long[] stops;
    final long[] plainSum;
    final long[] occupied;
    final long[] running;
    final long[] inChangeover;
    final long[] stopped;
    final long[] atOnce;
    final long[] firstGood;
    final long[] good;

    /**
     * @param from the first microsecond of the period
     * @param to the last
     */
    StationReckoning(ValueStreamFold fold, long from, long to) {
        this.doings = fold.doings;
        this.from = from;
        this.to = to;
        int size = fold.stations.size();
        rows = new long[size];
        undated = new long[size];
        changeovers = new long[size];
        stops = new long[size];
        plainSum = new long[size];
        occupied = new long[size];
        running = new long[size];
        inChangeover = new long[size];
        stopped = new long[size];
        atOnce = new long[size];
        firstGood = new long[size];
        good = new long[size];
        for (int row = 0; row < doings.size(); row++) {
            if (doings.counts(row) && inPeriod(row)) {
                count(row);
            }
        }
        var byStation = Order.group(
                doings.size(),
                size,
                row -> doings.counts(row) && doings.dated(row) && inPeriod(row) ? doings.station(row) : Doings.NONE);
        for (int station = 0; station < size; station++) {
            int begin = byStation.from()[station];
            int end = byStation.from()[station + 1];
            occupied[station] = union(byStation.rows(), begin, end, station, false);
            running[station] = union(byStation.rows(), begin, end, station, true);
        }
    }

    private boolean inPeriod(int row) {
        return !doings.dated(row) || (doings.end(row) >= from && doings.end(row) <= to);
    }

    private void count(int row) {
        int station = doings.station(row);
        boolean dated = doings.dated(row);
        long length = dated ? doings.end(row) - Math.max(from, doings.start(row)) : 0;
        rows[station] += dated ? 1 : 0;
        undated[station] += dated ? 0 : 1;
        plainSum[station] += length;
        good[station] += doings.pieces(row);
        switch (doings.kind(row)) {
            case Doings.CHANGEOVER -> {
                changeovers[station]++;
                inChangeover[station] += length;
            }
            case Doings.STOP -> {
                stops[station]++;
                stopped[station] += length;
            }
            case Doings.WORK -> firstGood[station] += doings.pieces(row);
            default -> {}
        }
    }

    /** The time in which at least one thing was done: begins and ends are ordered apart, and the depth between them kept. */
    private long union(int[] ordered, int begin, int end, int station, boolean workOnly) {
        long[] starts = new long[end - begin];
        long[] ends = new long[end - begin];
        int size = 0;
        for (int i = begin; i < end; i++) {
            int row = ordered[i];
            if (!workOnly || doings.isWork(row)) {
                starts[size] = Math.max(from, doings.start(row));
                ends[size++] = doings.end(row);
            }
        }
        Arrays.sort(starts, 0, size);
        Arrays.sort(ends, 0, size);
        long sum = 0;
        long most = 0;
        long since = 0;
        int ended = 0;
        for (int i = 0; i < size; i++) {
            while (ends[ended] < starts[i]) {
                ended++;
                if (ended == i) {
                    sum += ends[ended - 1] - since;
                }
            }
            if (ended == i) {
                since = starts[i];
            }
            int over = ended;
            while (over < i && ends[over] == starts[i]) {
                over++;
            }
            most = Math.max(most, i + 1 - over);
        }
        if (size > 0) {
            sum += ends[size - 1] - since;
        }
        if (!workOnly) {
            atOnce[station] = most;
        }
        return sum;
    }
}
