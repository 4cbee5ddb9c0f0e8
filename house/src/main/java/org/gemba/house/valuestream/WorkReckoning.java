package org.gemba.house.valuestream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Step;

/** Sums up what was done: by process, by reason of stops, by kind of report. */
final class WorkReckoning {
    private final ValueStreamFold fold;
    private final Doings doings;
    private final UnitReckoning units;
    private final IntPredicate counts;

    /**
     * Over some rows.
     *
     * @param counts which rows belong to the period and stand uncorrected
     */
    WorkReckoning(ValueStreamFold fold, UnitReckoning units, IntPredicate counts) {
        this.fold = fold;
        this.doings = fold.doings;
        this.units = units;
        this.counts = counts;
    }

    List<ValueStream.ProcessFlow> processFlows() {
        int size = fold.processes.size();
        var byProcess = Order.group(doings.size(), size, row -> counts.test(row) ? doings.process(row) : Doings.NONE);
        List<ValueStream.ProcessFlow> flows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (byProcess.from()[i] < byProcess.from()[i + 1]) {
                flows.add(processFlow(
                        i, byProcess.rows(), byProcess.from()[i], byProcess.from()[i + 1]));
            }
        }
        flows.sort(Comparator.comparing(ValueStream.ProcessFlow::elapsed)
                .reversed()
                .thenComparing(ValueStream.ProcessFlow::name));
        return flows;
    }

    private ValueStream.ProcessFlow processFlow(int number, int[] rows, int begin, int end) {
        int[] atStation = new int[fold.stations.size()];
        long[] cycles = new long[end - begin];
        int size = 0;
        long undated = 0;
        long elapsed = 0;
        long span = 0;
        long changeover = 0;
        long changeovers = 0;
        long pieces = 0;
        for (int i = begin; i < end; i++) {
            int row = rows[i];
            boolean dated = doings.dated(row);
            long length = dated ? doings.elapsed(row) : 0;
            atStation[doings.station(row)]++;
            undated += dated ? 0 : 1;
            elapsed += length;
            span += doings.span(row);
            pieces += doings.pieces(row);
            if (dated && doings.kind(row) == Doings.CHANGEOVER) {
                changeover += length;
                changeovers++;
            }
            if (dated && doings.isWork(row)) {
                cycles[size++] = length;
            }
        }
        int main = 0;
        for (int i = 1; i < atStation.length; i++) {
            main = atStation[i] > atStation[main] ? i : main;
        }
        WorkProcess process = fold.processes.get(number);
        long visited = units.visited[number];
        return new ValueStream.ProcessFlow(
                process,
                process.step().equals(Step.USUAL)
                        ? fold.nameOf(fold.stations.get(main))
                        : process.step().name(),
                fold.stations.get(main),
                (long) end - begin - undated,
                undated,
                Micros.length(elapsed),
                Micros.length(span),
                Distribution.of(Arrays.copyOf(cycles, size)),
                Micros.length(changeover),
                changeovers,
                visited,
                visited == 0 ? 1 : units.position[number] / visited,
                Micros.length(units.touchedIn[number]),
                Micros.length(units.waitedBefore[number]),
                pieces);
    }

    List<ValueStream.StopFlow> stops() {
        Map<Long, long[]> sums = new TreeMap<>();
        for (int row = 0; row < doings.size(); row++) {
            if (counts.test(row) && doings.kind(row) == Doings.STOP) {
                long key = (long) doings.reason(row) << 32 | doings.station(row);
                long[] sum = sums.computeIfAbsent(key, any -> new long[2]);
                sum[0]++;
                sum[1] += doings.dated(row) ? doings.elapsed(row) : 0;
            }
        }
        List<ValueStream.StopFlow> stops = new ArrayList<>();
        sums.forEach((key, sum) -> {
            StationId station = fold.stations.get(key.intValue());
            String reason = fold.reasons.get((int) (key >> 32));
            stops.add(new ValueStream.StopFlow(reason, station, fold.nameOf(station), sum[0], Micros.length(sum[1])));
        });
        stops.sort(Comparator.comparing(ValueStream.StopFlow::stopped)
                .thenComparingLong(ValueStream.StopFlow::stops)
                .reversed()
                .thenComparing(ValueStream.StopFlow::name)
                .thenComparing(ValueStream.StopFlow::reason));
        return stops;
    }

    ValueStream.Reports reports() {
        long[][] sums = new long[Doings.STOP + 1][5];
        for (int row = 0; row < doings.size(); row++) {
            if (counts.test(row)) {
                boolean dated = doings.dated(row);
                long[] sum = sums[doings.kind(row)];
                sum[dated ? 0 : 1]++;
                sum[2] += dated ? doings.elapsed(row) : 0;
                sum[3] += doings.span(row);
                sum[4] += doings.pieces(row);
            }
        }
        long rework = sums[Doings.REWORK][0] + sums[Doings.REWORK][1];
        for (int i = 0; i < 5; i++) {
            sums[Doings.WORK][i] += sums[Doings.REWORK][i];
        }
        return new ValueStream.Reports(
                report(sums[Doings.WORK]),
                report(sums[Doings.CHANGEOVER]),
                report(sums[Doings.STOP]),
                rework,
                fold.sentToRework);
    }

    private static ValueStream.Report report(long[] sum) {
        return new ValueStream.Report(sum[0], sum[1], Micros.length(sum[2]), Micros.length(sum[3]), sum[4]);
    }
}
