package org.gemba.house.valuestream;

import java.util.Arrays;

/** Goes along each unit's way: what was done, what overlapped, where it waited. */
final class UnitReckoning {
    private static final long PATH_SEED = 0x9E3779B97F4A7C15L;

    private final Doings doings;
    private final Units units;
    private final Window window;
    private final boolean endsByFact;

    final long[] waitedBefore;
    final long[] touchedIn;
    final long[] visited;
    final double[] position;
    final long[] waitedAtStation;
    long waitedAtTheEnd;
    long touch;
    long working;
    long total;
    long plainSum;
    long reports;
    long overlapping;
    long unitsDated;
    int ended;
    private final long[] leads;
    private final double[] efficiencies;
    private final long[] paths;
    private final long[] begins;
    private final long[] ends;
    private int present;
    private int efficient;

    private final int[] seenFor;
    private final int[] way;

    UnitReckoning(ValueStreamFold fold, boolean endsByFact) {
        this.doings = fold.doings;
        this.units = fold.units;
        this.window = fold.window;
        this.endsByFact = endsByFact;
        int processes = fold.processes.size();
        waitedBefore = new long[processes];
        touchedIn = new long[processes];
        visited = new long[processes];
        position = new double[processes];
        waitedAtStation = new long[fold.stations.size()];
        int size = units.size();
        leads = new long[size];
        efficiencies = new double[size];
        paths = new long[size];
        begins = new long[size];
        ends = new long[size];
        seenFor = new int[processes];
        Arrays.fill(seenFor, Doings.NONE);
        way = new int[processes];
        var byUnit = Order.group(
                doings.size(), size, row -> doings.counts(row) && doings.dated(row) ? doings.unit(row) : Doings.NONE);
        byUnit.sortEach(doings::before);
        for (int unit = 0; unit < size; unit++) {
            follow(unit, byUnit.rows(), byUnit.from()[unit], byUnit.from()[unit + 1]);
        }
    }

    /** How long the units were under way. */
    Distribution leadTimes() {
        return Distribution.of(Arrays.copyOf(leads, ended));
    }

    /** The median of touch ÷ lead, of the units that took any time. */
    Amount efficiencyMedian() {
        if (efficient == 0) {
            return new Amount.NotKnown(Amount.Missing.ENDED_UNITS);
        }
        double[] sorted = Arrays.copyOf(efficiencies, efficient);
        Arrays.sort(sorted);
        return new Amount.Share((sorted[(efficient - 1) / 2] + sorted[efficient / 2]) / 2);
    }

    ValueStream.Paths paths() {
        long[] sorted = Arrays.copyOf(paths, ended);
        Arrays.sort(sorted);
        long different = 0;
        long usual = 0;
        long run = 0;
        for (int i = 0; i < ended; i++) {
            boolean again = i > 0 && sorted[i] == sorted[i - 1];
            run = again ? run + 1 : 1;
            different += again ? 0 : 1;
            usual = Math.max(usual, run);
        }
        return new ValueStream.Paths(ended, different, usual);
    }

    /** When units were in process. */
    Presence presence() {
        return new Presence(Arrays.copyOf(begins, present), Arrays.copyOf(ends, present));
    }

    /** Begins and ends of stays; an end of {@link Long#MAX_VALUE} lasts still. */
    @SuppressWarnings("ArrayRecordComponent")
    record Presence(long[] begins, long[] ends) {}

    private void follow(int unit, int[] rows, int from, int to) {
        long begin = units.startedAt(unit) == Units.NOT_SAID ? Long.MAX_VALUE : units.startedAt(unit);
        long last = Long.MIN_VALUE;
        if (from < to) {
            begin = Math.min(begin, doings.start(rows[from]));
        }
        for (int i = from; i < to; i++) {
            last = Math.max(last, doings.end(rows[i]));
        }
        long finished = units.finishedAt(unit);
        if (begin == Long.MAX_VALUE) {
            begin = finished;
        }
        if (begin == Units.NOT_SAID) {
            return;
        }
        unitsDated++;
        boolean isOver = endsByFact ? finished != Units.NOT_SAID : last != Long.MIN_VALUE;
        long end = endsByFact ? Math.max(finished, begin) : Math.max(last, begin);
        begins[present] = begin;
        ends[present++] = isOver ? end : goneAt(unit, begin);
        if (isOver && window.has(Micros.at(end))) {
            walk(unit, rows, from, to, begin, end);
        }
    }

    /** When a unit that never ended left the stream all the same: wholly scrapped, it is in process no longer. */
    private long goneAt(int unit, long begin) {
        long scrapped = units.scrappedAt(unit);
        return scrapped == Units.NOT_SAID ? Long.MAX_VALUE : Math.max(scrapped, begin);
    }

    private void walk(int unit, int[] rows, int from, int to, long begin, long end) {
        long reached = begin;
        long worked = Long.MIN_VALUE;
        long touched = 0;
        long path = PATH_SEED;
        int before = Doings.NONE;
        int steps = 0;
        for (int i = from; i < to; i++) {
            int row = rows[i];
            long starts = Math.clamp(doings.start(row), begin, end);
            long stops = Math.clamp(doings.end(row), begin, end);
            int process = doings.process(row);
            reports++;
            plainSum += doings.elapsed(row);
            if (starts > reached) {
                waitedBefore[process] += starts - reached;
                waitedAtStation[doings.station(row)] += starts - reached;
            } else if (i > from && starts < reached) {
                overlapping++;
            }
            long more = Math.max(0, stops - Math.max(starts, reached));
            touched += more;
            touchedIn[process] += more;
            if (doings.isWork(row)) {
                working += Math.max(0, stops - Math.max(starts, worked));
                worked = Math.max(worked, stops);
            }
            reached = Math.max(reached, stops);
            if (seenFor[process] != unit) {
                seenFor[process] = unit;
                way[steps++] = process;
            }
            if (process != before) {
                path = mix(path ^ process);
                before = process;
            }
        }
        waitedAtTheEnd += end - reached;
        for (int i = 0; i < steps; i++) {
            visited[way[i]]++;
            position[way[i]] += steps == 1 ? 0.5 : (double) i / (steps - 1);
        }
        long lead = end - begin;
        total += lead;
        touch += touched;
        if (lead > 0) {
            efficiencies[efficient++] = (double) touched / lead;
        }
        paths[ended] = path;
        leads[ended++] = lead;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 29);
    }
}
