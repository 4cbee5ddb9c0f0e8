package org.gemba.house.valuestream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.house.language.Attempt;
import org.gemba.house.valuestream.Figure.Measure;

/** Writes the stream's figures out one by one, each with its door. */
final class Figures {
    private static final String CYCLE = "CycleCompleted";
    private static final String CHANGEOVER = "ChangeoverEnded";
    private static final String STOP = "StopEnded";
    private static final Door REPORTS = Door.of(CYCLE, CHANGEOVER, STOP);
    private static final Door DATED = REPORTS.dated();
    private static final Door WAYS =
            Door.of("UnitStarted", CYCLE, CHANGEOVER, STOP, "UnitFinished").dated();

    private final ValueStream stream;
    private final List<Figure> figures = new ArrayList<>();

    Figures(ValueStream stream) {
        this.stream = stream;
    }

    List<Figure> all() {
        coverage();
        leadTime();
        stock();
        stations();
        processes();
        reports();
        defects();
        return figures;
    }

    private void coverage() {
        var coverage = stream.coverage();
        long dated = coverage.reports() - coverage.undated();
        count("reports", coverage.reports(), Measure.FACTS, coverage.reports(), REPORTS);
        count("reports.dated", dated, Measure.FACTS, dated, DATED);
        count("reports.undated", coverage.undated(), Measure.FACTS, coverage.undated(), REPORTS.undated());
        count("reports.repeated", coverage.repeated(), Measure.FACTS, dated, DATED);
        count("reports.lengthless", coverage.lengthless(), Measure.FACTS, dated, DATED);
        Door spans = Door.of("SpanReported");
        count("reports.span-differs", coverage.spansReported(), Measure.FACTS, coverage.spansReported(), spans);
        count("units", coverage.units(), Measure.UNITS, coverage.reports(), REPORTS);
        count("units.dated", coverage.unitsDated(), Measure.UNITS, dated, DATED);
        Door started = Door.of("UnitStarted").dated();
        count("pieces.ordered", coverage.piecesStarted(), Measure.PIECES, coverage.unitsStarted(), started);
        count("stations", stream.stations().size(), Measure.STATIONS, coverage.reports(), REPORTS);
        count("processes", stream.processes().size(), Measure.STEPS, coverage.reports(), REPORTS);
        Door gaps = Door.of("DataMissing");
        time("data-missing", coverage.missing(), coverage.dataMissing(), gaps);
        time("period", stream.period().map(Window::length), Amount.Missing.TIMES, dated, DATED);
    }

    private void leadTime() {
        var lead = stream.leadTime();
        var spread = lead.lead();
        boolean none = spread.count() == 0;
        boolean lengthless = none || lead.plainSum().isZero();
        long facts = ways();
        long dated = stream.coverage().reports() - stream.coverage().undated();
        count("lead-time.units", spread.count(), Measure.UNITS, facts, WAYS);
        lead("lead-time.total", lead.total(), none, facts);
        lead("lead-time.mean", spread.mean(), none, facts);
        lead("lead-time.median", spread.median(), none, facts);
        lead("lead-time.least", spread.least(), none, facts);
        lead("lead-time.tenth", spread.tenth(), none, facts);
        lead("lead-time.quarter", spread.quarter(), none, facts);
        lead("lead-time.three-quarters", spread.threeQuarters(), none, facts);
        lead("lead-time.nine-tenths", spread.nineTenths(), none, facts);
        lead("lead-time.most", spread.most(), none, facts);
        lead("touch-time", lead.touch(), lengthless, facts);
        lead("touch-time.work-only", lead.working(), lengthless, facts);
        lead("touch-time.plain-sum", lead.plainSum(), lengthless, facts);
        lead("touch-time.hidden-by-overlap", lead.hidden(), lengthless, facts);
        lead("stagnation", lead.stagnation(), lengthless, facts);
        count("reports.overlapping", lead.overlapping(), Measure.FACTS, dated, DATED);
        add("process-cycle-efficiency", lead.efficiency(), Measure.SHARE, facts, WAYS);
        add("process-cycle-efficiency.median", lead.efficiencyMedian(), Measure.SHARE, facts, WAYS);
        var paths = stream.paths();
        count("paths", paths.different(), Measure.PATHS, dated, DATED);
        count("paths.usual", paths.usual(), Measure.UNITS, dated, DATED);
    }

    /** Facts that tell of units' ways. */
    private long ways() {
        var coverage = stream.coverage();
        return coverage.reports() - coverage.undated() + coverage.unitsStarted() + coverage.unitsFinished();
    }

    private void lead(String key, Duration length, boolean none, long facts) {
        Amount.Missing why =
                stream.leadTime().lead().count() == 0 ? Amount.Missing.ENDED_UNITS : Amount.Missing.LENGTHS;
        time(key, none ? Optional.empty() : Optional.of(length), why, facts, WAYS);
    }

    private void stock() {
        var stock = stream.stock();
        long facts = ways();
        add("units-in-process.average", stock.average(), Measure.UNITS, facts, WAYS);
        add("units-in-process.little", stock.little(), Measure.UNITS, facts, WAYS);
        count("units-in-process.most", stock.most(), Measure.UNITS, facts, WAYS);
        add("throughput", stock.throughputPerDay(), Measure.UNITS_PER_DAY, facts, WAYS);
    }

    private void stations() {
        for (var station : stream.stations()) {
            Optional<String> of = Optional.of(station.name());
            Door door = DATED.at(station.station());
            long rows = station.rows();
            time("station.occupied", of, station.occupied(), rows, door);
            add("station.occupied-share", of, station.share(), Measure.SHARE, rows, door);
            time("station.plain-sum", of, station.plainSum(), rows, door);
            time("station.running", of, station.running(), rows, door);
            time("station.waited-before", of, station.waited(), rows, door);
            Amount most = new Amount.Count(station.atOnce());
            add("station.at-once", of, most, Measure.FACTS, rows, door);
            changed(station, of);
            Door pieces = Door.of(CYCLE, CHANGEOVER, STOP, "DefectFound").at(station.station());
            long facts = rows + station.undated() + station.defectReports();
            add("station.first-pass-yield", of, station.firstPass(), Measure.SHARE, facts, pieces);
            add("station.availability", of, station.oee().availability(), Measure.SHARE, rows, door);
            add("station.effectiveness", of, station.oee().effectiveness(), Measure.SHARE, rows, door);
            add("station.quality-ratio", of, station.oee().quality(), Measure.SHARE, facts, pieces);
            add("station.oee", of, station.oee().whole(), Measure.SHARE, facts, pieces);
        }
    }

    private void changed(ValueStream.StationFlow station, Optional<String> of) {
        Door changeovers = Door.of(CHANGEOVER).at(station.station());
        Amount count = new Amount.Count(station.changeovers());
        add("station.changeovers", of, count, Measure.FACTS, station.changeovers(), changeovers);
        time("station.in-changeover", of, station.inChangeover(), station.changeovers(), changeovers);
        Door stops = Door.of(STOP).at(station.station());
        add("station.stops", of, new Amount.Count(station.stops()), Measure.FACTS, station.stops(), stops);
        time("station.stopped", of, station.stopped(), station.stops(), stops);
    }

    private void processes() {
        for (var process : stream.processes()) {
            Optional<String> of = Optional.of(process.name());
            Door door = DATED.of(process.process());
            Door all = REPORTS.of(process.process());
            long rows = process.rows();
            time("process.elapsed", of, process.elapsed(), rows, door);
            time("process.span", of, process.span(), rows + process.undated(), all);
            time("process.waited-before", of, process.waited(), rows, door);
            time("process.touch", of, process.touch(), rows, door);
            Door cycles = Door.of(CYCLE).dated().of(process.process());
            boolean none = process.cycles().count() == 0;
            Amount median = none
                    ? new Amount.NotKnown(Amount.Missing.LENGTHS)
                    : new Amount.Length(process.cycles().median());
            add(
                    "process.cycle-time.median",
                    of,
                    median,
                    Measure.TIME,
                    process.cycles().count(),
                    cycles);
            Amount visited = new Amount.Count(process.visited());
            add("process.units", of, visited, Measure.UNITS, rows, door);
            Amount pieces = new Amount.Count(process.pieces());
            add("process.pieces", of, pieces, Measure.PIECES, rows + process.undated(), all);
        }
    }

    private void reports() {
        var reports = stream.reports();
        report("work", reports.work(), CYCLE);
        report("changeover", reports.changeover(), CHANGEOVER);
        report("stop", reports.stop(), STOP);
        Door rework = Door.of(CYCLE).of(Attempt.REWORK);
        count("rework", reports.rework(), Measure.FACTS, reports.rework(), rework);
        Door sent = Door.of("UnitSentToRework");
        count("rework.sent", reports.sentToRework(), Measure.FACTS, reports.sentToRework(), sent);
        long all = stream.coverage().reports();
        long elapsed = Micros.of(reports.work()
                .elapsed()
                .plus(reports.changeover().elapsed())
                .plus(reports.stop().elapsed()));
        Amount share = Amount.share(Micros.of(reports.changeover().elapsed()), elapsed, Amount.Missing.LENGTHS);
        add("changeover.share", share, Measure.SHARE, all - stream.coverage().undated(), DATED);
        for (var stop : stream.stops()) {
            Optional<String> of = Optional.of(stop.name() + ": " + stop.reason());
            Door door = Door.of(STOP).at(stop.station()).saying(stop.reason());
            time("stop.by-reason", of, stop.stopped(), stop.stops(), door);
        }
    }

    private void report(String kind, ValueStream.Report report, String fact) {
        long rows = report.rows() + report.undated();
        Door door = Door.of(fact);
        count(kind + ".reports", rows, Measure.FACTS, rows, door);
        time(kind + ".elapsed", Optional.of(report.elapsed()), Amount.Missing.TIMES, report.rows(), door.dated());
        time(kind + ".span", report.span(), rows, door);
        count(kind + ".pieces", report.pieces(), Measure.PIECES, rows, door);
    }

    private void defects() {
        var defects = stream.defects();
        Door found = Door.of("DefectFound");
        count("defects.pieces", defects.pieces(), Measure.PIECES, defects.reports(), found);
        for (var kind : defects.kinds()) {
            Door door = found.saying(kind.kind());
            Optional<String> of = Optional.of(kind.kind());
            add("defects.by-kind", of, new Amount.Count(kind.pieces()), Measure.PIECES, kind.facts(), door);
        }
        long facts = stream.coverage().reports() + defects.reports();
        Door pieces = Door.of(CYCLE, CHANGEOVER, STOP, "DefectFound");
        add("first-pass-yield", defects.firstPass(), Measure.SHARE, facts, pieces);
        add("first-pass-yield.rolled", defects.rolled(), Measure.SHARE, facts, pieces);
    }

    private void count(String key, long value, Measure unit, long facts, Door door) {
        add(key, Optional.empty(), new Amount.Count(value), unit, facts, door);
    }

    private void time(String key, Duration length, long facts, Door door) {
        time(key, Optional.empty(), length, facts, door);
    }

    private void time(String key, Optional<String> of, Duration length, long facts, Door door) {
        add(key, of, new Amount.Length(length), Measure.TIME, facts, door);
    }

    private void time(String key, Optional<Duration> length, Amount.Missing otherwise, long facts, Door door) {
        Amount amount = length.<Amount>map(Amount.Length::new).orElse(new Amount.NotKnown(otherwise));
        add(key, Optional.empty(), amount, Measure.TIME, facts, door);
    }

    private void add(String key, Amount amount, Measure unit, long facts, Door door) {
        add(key, Optional.empty(), amount, unit, facts, door);
    }

    private void add(String key, Optional<String> of, Amount amount, Measure unit, long facts, Door door) {
        figures.add(new Figure(key, of, amount, unit, facts, door, stream.period(), stream.provenance()));
    }
}
