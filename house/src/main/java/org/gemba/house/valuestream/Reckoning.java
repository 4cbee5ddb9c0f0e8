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
    private final WorkReckoning work;

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
        this.work = new WorkReckoning(fold, units, row -> doings.counts(row) && inPeriod(row));
    }

    ValueStream valueStream() {
        Distribution lead = units.leadTimes();
        List<ValueStream.StationFlow> stationFlows = stationFlows();
        List<ValueStream.ProcessFlow> processFlows = work.processFlows();
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
                work.stops(),
                work.reports(),
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
                known(Amount.share(units.touch, units.total, Amount.Missing.ENDED_UNITS)),
                known(units.efficiencyMedian()));
    }

    /** A share of touch time; where no report has a length, nothing is known of it. */
    private Amount known(Amount share) {
        boolean lengthless = units.plainSum == 0 && units.ended > 0;
        return lengthless ? new Amount.NotKnown(Amount.Missing.LENGTHS) : share;
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
                    fold.nameOf(id),
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

    /** For each station the time that its pieces should have taken: good ones by the standards of their parts, bad by its own. */
    private long[] standards() {
        long[] standard = new long[fold.stations.size()];
        for (int row = 0; row < doings.size(); row++) {
            if (doings.counts(row) && inPeriod(row) && doings.isWork(row)) {
                int station = doings.station(row);
                standard[station] += doings.pieces(row) * standardCycle(station, doings.unit(row));
            }
        }
        for (int station = 0; station < standard.length; station++) {
            standard[station] += defectsAt(fold.stations.get(station)).pieces * standardCycle(station, Doings.NONE);
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
