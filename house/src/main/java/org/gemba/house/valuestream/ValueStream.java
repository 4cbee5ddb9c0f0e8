package org.gemba.house.valuestream;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Provenance;

/**
 * The value stream of what happened in a window, worked out from facts alone.
 *
 * @param line the line's name; empty where nobody described it
 * @param zone the plant's zone, where it is known
 * @param period from the first thing done to the end of the last; empty where nothing has a time
 * @param stations the most occupied first
 * @param processes those that took most time first
 * @param stops the reasons that took most time first
 */
public record ValueStream(
        String line,
        Optional<ZoneId> zone,
        Optional<Window> period,
        Coverage coverage,
        LeadTime leadTime,
        Stock stock,
        List<StationFlow> stations,
        List<ProcessFlow> processes,
        Optional<Bottleneck> bottleneck,
        List<StopFlow> stops,
        Reports reports,
        Defects defects,
        Paths paths,
        ValueStreamMap map,
        List<Provenance> provenance) {
    public ValueStream {
        stations = List.copyOf(stations);
        processes = List.copyOf(processes);
        stops = List.copyOf(stops);
        provenance = List.copyOf(provenance);
    }

    /** Every figure of the stream, each with the way to its facts. */
    public List<Figure> figures() {
        return new Figures(this).all();
    }

    /**
     * What the facts cover, and what they do not.
     *
     * @param reports cycles, changeovers and stops that were told
     * @param undated those of them without a time
     * @param units that were seen at all
     * @param unitsDated that were seen with a time
     * @param lengthless dated reports that began and ended at the same instant
     * @param repeated reports that tell exactly what another one tells
     * @param spansReported reports whose sender's own length differs from the time between start and end
     * @param dataMissing times a station's data is known to be missing
     */
    public record Coverage(
            long facts,
            List<String> files,
            long rowsInFiles,
            long reports,
            long undated,
            long units,
            long unitsDated,
            long unitsStarted,
            long unitsFinished,
            long piecesStarted,
            long lengthless,
            long repeated,
            long spansReported,
            long dataMissing,
            Duration missing) {
        public Coverage {
            files = List.copyOf(files);
        }
    }

    /**
     * How long units were under way, of those that came to their end in the window.
     *
     * @param endsByFact whether the ends are facts; otherwise the last thing done to a unit is its end
     * @param lead from the first thing done to the end
     * @param touch time in which something is done to a unit; work that overlaps is counted once
     * @param working the same, of cycles alone, without changeovers and stops
     * @param stagnation time in which a unit waits
     * @param plainSum all work added up, overlaps counted twice
     * @param overlapping reports that begin before another one of the same unit ends
     * @param efficiency touch time ÷ lead time, over all units together
     * @param efficiencyMedian the median of the units' own shares
     */
    public record LeadTime(
            boolean endsByFact,
            Distribution lead,
            Duration total,
            Duration touch,
            Duration working,
            Duration stagnation,
            Duration plainSum,
            long reports,
            long overlapping,
            Amount efficiency,
            Amount efficiencyMedian) {
        /** What overlaps hide: the plain sum less the union. */
        public Duration hidden() {
            return plainSum.minus(touch);
        }
    }

    /**
     * Units in process.
     *
     * @param average measured over time, by adding up when each unit was in process
     * @param little throughput × mean lead time (Little 1961): a cross-check of the average
     * @param throughputPerDay units that came to their end, a day of the period
     * @param most in process at one instant
     */
    public record Stock(Amount average, Amount little, Amount throughputPerDay, long most) {}

    /**
     * One station.
     *
     * @param rows reports that have a time
     * @param undated reports that have none
     * @param plainSum all its reports added up, overlaps counted twice
     * @param occupied time in which at least one thing was done here, be it work, changeover or repair
     * @param share of the period in which it was occupied
     * @param running time in which it worked
     * @param atOnce the most reports that ran here at one instant
     * @param waited how long units waited before it, together
     * @param firstPass pieces right the first time ÷ pieces tried the first time
     */
    public record StationFlow(
            StationId station,
            String name,
            long rows,
            long undated,
            long changeovers,
            long stops,
            Duration plainSum,
            Duration occupied,
            Amount share,
            Duration running,
            Duration inChangeover,
            Duration stopped,
            long atOnce,
            Duration waited,
            long good,
            long defective,
            long defectReports,
            Amount firstPass,
            Oee oee) {}

    /**
     * One process: a step, wherever it is done, or a station that does one thing.
     *
     * @param mainStation where it is done most often
     * @param undated reports that have no time
     * @param elapsed all its reports added up
     * @param span the same by the sender's own figures, those without a time included
     * @param cycles how long one cycle took
     * @param visited units that passed it
     * @param position where on their way units pass it: 0 first, 1 last
     * @param touch its share of the units' touch time
     * @param waited how long units waited before it, together
     */
    public record ProcessFlow(
            WorkProcess process,
            String name,
            StationId mainStation,
            long rows,
            long undated,
            Duration elapsed,
            Duration span,
            Distribution cycles,
            Duration changeover,
            long changeovers,
            long visited,
            double position,
            Duration touch,
            Duration waited,
            long pieces) {}

    /**
     * The station that holds the stream back: occupied for the greatest part of the period (the active-period view of
     * Roser, Nakano and Tanaka 2001: set-up and repair keep a machine from the next unit as work does).
     *
     * @param close stations occupied at least nine tenths as long: the bottleneck may move to them
     * @param byPlainSum the station that overlapping reports, simply added up, would have pointed at
     * @param second the next one by occupied time
     */
    public record Bottleneck(
            StationFlow station, Optional<StationFlow> second, List<StationFlow> close, StationFlow byPlainSum) {
        public Bottleneck {
            close = List.copyOf(close);
        }

        /** Whether the plain sum points at another station. */
        public boolean plainSumMisleads() {
            return !byPlainSum.station().equals(station.station());
        }
    }

    /** What stopped a station, with its reason in the sender's word. */
    public record StopFlow(String reason, StationId station, String name, long stops, Duration stopped) {}

    /** One kind of report: how many, how long, how much came of it. */
    public record Report(long rows, long undated, Duration elapsed, Duration span, long pieces) {}

    /** Reports by their kind. Work includes rework. */
    public record Reports(Report work, Report changeover, Report stop, long rework, long sentToRework) {
        public long pieces() {
            return work.pieces() + changeover.pieces() + stop.pieces();
        }
    }

    /** Defective pieces, by kind, and first pass yield over all stations. */
    public record Defects(List<DefectFlow> kinds, long scrapped, Amount firstPass, Amount rolled) {
        public Defects {
            kinds = List.copyOf(kinds);
        }

        public long pieces() {
            return kinds.stream().mapToLong(DefectFlow::pieces).sum();
        }

        public long reports() {
            return kinds.stream().mapToLong(DefectFlow::facts).sum();
        }
    }

    /** One kind of defect. */
    public record DefectFlow(String kind, long facts, long pieces) {}

    /**
     * The ways units took.
     *
     * @param different ways that differ in their processes or their order
     * @param usual units that took the most frequent way
     */
    public record Paths(long units, long different, long usual) {}
}
