package org.gemba.house.valuestream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Step;

/** Works the picture out of what the fold gathered. */
final class Reckoning {
    private static final double CLOSE = 0.9;
    private static final double DAY = Micros.of(Duration.ofDays(1));

    private final ValueStreamFold fold;
    private final Doings doings;
    private final PlannedTime planned;
    private final Optional<Window> period;
    private final long from;
    private final long to;
    private final boolean endsByFact;
    private final UnitReckoning units;
    private final StationReckoning stations;

    Reckoning(ValueStreamFold fold, PlannedTime planned) {
        this.fold = fold;
        this.doings = fold.doings;
        this.planned = planned;
        this.endsByFact = anyFinished(fold);
        this.period = period(fold);
        this.from = period.map(window -> Micros.of(window.from())).orElse(0L);
        this.to = period.map(window -> Micros.of(window.to())).orElse(0L);
        this.units = new UnitReckoning(fold, endsByFact);
        this.stations = new StationReckoning(fold, from, to);
    }

    ValueStream valueStream() {
        Distribution lead = units.leadTimes();
        List<ValueStream.StationFlow> stationFlows = stationFlows();
        List<ValueStream.ProcessFlow> processFlows = processFlows();
        ValueStream.Stock stock = stock(lead);
        return new ValueStream(
                fold.lineName,
                fold.zone,
                period,
                coverage(),
                leadTime(lead),
                stock,
                stationFlows,
                processFlows,
                bottleneck(stationFlows),
                stops(),
                reports(),
                defects(stationFlows),
                units.paths(),
                ValueStreamMap.of(
                        processFlows,
                        stationFlows,
                        lead.count(),
                        Micros.length(to - from),
                        stock.throughputPerDay(),
                        Micros.length(units.waitedAtTheEnd)),
                List.copyOf(fold.provenance));
    }

    private static boolean anyFinished(ValueStreamFold fold) {
        for (int unit = 0; unit < fold.units.size(); unit++) {
            if (fold.units.finishedAt(unit) != Units.NOT_SAID) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Window> period(ValueStreamFold fold) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        Doings doings = fold.doings;
        for (int row = 0; row < doings.size(); row++) {
            if (doings.counts(row) && doings.dated(row) && fold.window.has(Micros.at(doings.end(row)))) {
                first = Math.min(first, doings.start(row));
                last = Math.max(last, doings.end(row));
            }
        }
        for (int unit = 0; unit < fold.units.size(); unit++) {
            for (long at : new long[] {fold.units.startedAt(unit), fold.units.finishedAt(unit)}) {
                if (at != Units.NOT_SAID && fold.window.has(Micros.at(at))) {
                    first = Math.min(first, at);
                    last = Math.max(last, at);
                }
            }
        }
        if (first > last) {
            return Optional.empty();
        }
        Instant begin = Micros.at(first);
        return Optional.of(
                new Window(begin.isBefore(fold.window.from()) ? fold.window.from() : begin, Micros.at(last)));
    }

    private ValueStream.Coverage coverage() {
        long reports = 0;
        long undated = 0;
        long lengthless = 0;
        for (int row = 0; row < doings.size(); row++) {
            if (doings.counts(row) && inPeriod(row)) {
                reports++;
                undated += doings.dated(row) ? 0 : 1;
                lengthless += doings.dated(row) && doings.elapsed(row) == 0 ? 1 : 0;
            }
        }
        return new ValueStream.Coverage(
                fold.factsRead,
                List.copyOf(fold.files),
                fold.rowsInFiles,
                reports,
                undated,
                fold.units.size(),
                units.unitsDated,
                fold.unitsStarted,
                fold.unitsFinished,
                fold.piecesStarted,
                lengthless,
                repeated(),
                fold.spansReported,
                fold.dataMissing,
                Micros.length(fold.missing));
    }

    private boolean inPeriod(int row) {
        return !doings.dated(row) || (doings.end(row) >= from && doings.end(row) <= to);
    }

    /** Rows that tell what another one of the same station and time tells, word for word. */
    private long repeated() {
        var byStation = Order.group(
                doings.size(),
                fold.stations.size(),
                row -> doings.counts(row) && doings.dated(row) && inPeriod(row) ? doings.station(row) : Doings.NONE);
        byStation.sortEach((row, other) -> doings.before(row, other)
                || (!doings.before(other, row) && doings.identity(row) < doings.identity(other)));
        long repeated = 0;
        int[] rows = byStation.rows();
        for (int i = 1; i < rows.length; i++) {
            repeated += doings.same(rows[i], rows[i - 1]) ? 1 : 0;
        }
        return repeated;
    }

    private ValueStream.LeadTime leadTime(Distribution lead) {
        return new ValueStream.LeadTime(
                endsByFact,
                lead,
                Micros.length(units.total),
                Micros.length(units.touch),
                Micros.length(units.working),
                Micros.length(units.total - units.touch),
                Micros.length(units.plainSum),
                units.reports,
                units.overlapping,
                Amount.share(units.touch, units.total, Amount.Missing.ENDED_UNITS),
                units.efficiencyMedian());
    }

    private ValueStream.Stock stock(Distribution lead) {
        double length = to - from;
        if (length <= 0) {
            Amount none = new Amount.NotKnown(Amount.Missing.TIMES);
            return new ValueStream.Stock(none, none, none, 0);
        }
        var presence = units.presence();
        long[] begins = presence.begins();
        long[] ends = presence.ends();
        double sum = 0;
        for (int i = 0; i < begins.length; i++) {
            sum += Math.max(0, Math.min(to, ends[i]) - Math.max(from, begins[i]));
        }
        Arrays.sort(begins);
        Arrays.sort(ends);
        long most = 0;
        int over = 0;
        for (int i = 0; i < begins.length && begins[i] <= to; i++) {
            while (over < i && ends[over] <= begins[i]) {
                over++;
            }
            most = Math.max(most, i + 1 - over);
        }
        double rate = lead.count() / length;
        Amount little = lead.count() == 0
                ? new Amount.NotKnown(Amount.Missing.ENDED_UNITS)
                : new Amount.Average(rate * units.total / lead.count());
        return new ValueStream.Stock(new Amount.Average(sum / length), little, new Amount.Average(rate * DAY), most);
    }

    private List<ValueStream.StationFlow> stationFlows() {
        long[] standard = standards();
        List<ValueStream.StationFlow> flows = new ArrayList<>();
        for (int i = 0; i < fold.stations.size(); i++) {
            StationId id = fold.stations.get(i);
            ValueStreamFold.Tally found = defectsAt(id);
            long defective = found.pieces;
            long good = stations.good[i];
            long triedFirst = stations.firstGood[i] + defective;
            flows.add(new ValueStream.StationFlow(
                    id,
                    nameOf(id),
                    stations.rows[i],
                    stations.undated[i],
                    stations.changeovers[i],
                    stations.stops[i],
                    Micros.length(stations.plainSum[i]),
                    Micros.length(stations.occupied[i]),
                    Amount.share(stations.occupied[i], to - from, Amount.Missing.TIMES),
                    Micros.length(stations.running[i]),
                    Micros.length(stations.inChangeover[i]),
                    Micros.length(stations.stopped[i]),
                    stations.atOnce[i],
                    Micros.length(units.waitedAtStation[i]),
                    good,
                    defective,
                    found.facts,
                    Amount.share(stations.firstGood[i], triedFirst, Amount.Missing.PIECES),
                    Oee.of(
                            period.flatMap(window -> planned.of(id, window)),
                            stations.running[i],
                            standard[i],
                            good,
                            good + defective)));
        }
        flows.sort(Comparator.comparing(ValueStream.StationFlow::occupied)
                .reversed()
                .thenComparing(ValueStream.StationFlow::name));
        return flows;
    }

    /** For each station the time that its good pieces should have taken by the standards of their parts. */
    private long[] standards() {
        long[] standard = new long[fold.stations.size()];
        for (int row = 0; row < doings.size(); row++) {
            if (doings.counts(row) && inPeriod(row) && doings.isWork(row)) {
                int station = doings.station(row);
                standard[station] += doings.pieces(row) * standardCycle(station, doings.unit(row));
            }
        }
        return standard;
    }

    private long standardCycle(int station, int unit) {
        StationId id = fold.stations.get(station);
        int part = unit == Doings.NONE ? Doings.NONE : fold.units.part(unit);
        if (part != Doings.NONE) {
            Optional<Duration> own = Optional.ofNullable(fold.partsDescribed.get(fold.parts.get(part)))
                    .flatMap(known -> known.cycleAt(id));
            if (own.isPresent()) {
                return Micros.of(own.get());
            }
        }
        Station described = fold.described.get(id);
        return described == null ? 0 : Micros.of(described.standardCycle());
    }

    private ValueStreamFold.Tally defectsAt(StationId station) {
        var sum = new ValueStreamFold.Tally();
        fold.defects.forEach((key, tally) -> {
            if (key.station().equals(station)) {
                sum.facts += tally.facts;
                sum.pieces += tally.pieces;
            }
        });
        return sum;
    }

    private String nameOf(StationId id) {
        Station described = fold.described.get(id);
        return described == null ? id.value() : described.name();
    }

    private List<ValueStream.ProcessFlow> processFlows() {
        int size = fold.processes.size();
        var byProcess = Order.group(
                doings.size(), size, row -> doings.counts(row) && inPeriod(row) ? doings.process(row) : Doings.NONE);
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
                        ? nameOf(fold.stations.get(main))
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

    private static Optional<ValueStream.Bottleneck> bottleneck(List<ValueStream.StationFlow> byOccupied) {
        if (byOccupied.isEmpty() || byOccupied.getFirst().occupied().isZero()) {
            return Optional.empty();
        }
        ValueStream.StationFlow first = byOccupied.getFirst();
        double bar = CLOSE * Micros.of(first.occupied());
        return Optional.of(new ValueStream.Bottleneck(
                first,
                byOccupied.stream().skip(1).findFirst(),
                byOccupied.stream()
                        .skip(1)
                        .filter(other -> Micros.of(other.occupied()) >= bar)
                        .toList(),
                byOccupied.stream()
                        .max(Comparator.comparing(ValueStream.StationFlow::plainSum))
                        .orElse(first)));
    }

    private List<ValueStream.StopFlow> stops() {
        Map<Long, long[]> sums = new TreeMap<>();
        for (int row = 0; row < doings.size(); row++) {
            if (doings.counts(row) && inPeriod(row) && doings.kind(row) == Doings.STOP) {
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
            stops.add(new ValueStream.StopFlow(reason, station, nameOf(station), sum[0], Micros.length(sum[1])));
        });
        stops.sort(Comparator.comparing(ValueStream.StopFlow::stopped)
                .thenComparingLong(ValueStream.StopFlow::stops)
                .reversed()
                .thenComparing(ValueStream.StopFlow::name)
                .thenComparing(ValueStream.StopFlow::reason));
        return stops;
    }

    private ValueStream.Reports reports() {
        long[][] sums = new long[Doings.STOP + 1][5];
        for (int row = 0; row < doings.size(); row++) {
            if (doings.counts(row) && inPeriod(row)) {
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

    private ValueStream.Defects defects(List<ValueStream.StationFlow> flows) {
        Map<String, ValueStream.DefectFlow> kinds = new TreeMap<>();
        fold.defects.forEach((key, tally) -> kinds.merge(
                key.kind(),
                new ValueStream.DefectFlow(key.kind(), tally.facts, tally.pieces),
                (one, other) -> new ValueStream.DefectFlow(
                        one.kind(), one.facts() + other.facts(), one.pieces() + other.pieces())));
        long firstGood = Arrays.stream(stations.firstGood).sum();
        long defective =
                flows.stream().mapToLong(ValueStream.StationFlow::defective).sum();
        double rolled = 1;
        for (ValueStream.StationFlow flow : flows) {
            rolled *= flow.firstPass() instanceof Amount.Share(double share) ? share : 1;
        }
        return new ValueStream.Defects(
                List.copyOf(kinds.values()),
                fold.scrapped,
                Amount.share(firstGood, firstGood + defective, Amount.Missing.PIECES),
                firstGood + defective > 0 ? new Amount.Share(rolled) : new Amount.NotKnown(Amount.Missing.PIECES));
    }
}
