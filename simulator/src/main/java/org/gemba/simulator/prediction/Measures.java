package org.gemba.simulator.prediction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.model.Exit;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.Store;
import org.gemba.simulator.model.WorkingTime;
import org.gemba.simulator.prediction.Measure.Unit;
import org.gemba.simulator.run.Figures;
import org.gemba.simulator.run.Simulation;

/**
 * The figures of a run as a list that is the same for every run of a factory. Figures of the whole factory have the keys below; the others
 * are named after what they are of, such as {@code CUT: blocked}, {@code part A: lead time}, {@code loop Line: cards on units}.
 */
public final class Measures {
    /** Units finished, an hour. */
    public static final String THROUGHPUT = "throughput";

    /** Output against what the customer needs; only where a takt is given. */
    public static final String TAKT_ATTAINMENT = "takt attainment";

    /** Mean lead time of the finished units, in seconds. */
    public static final String LEAD_TIME = "lead time";

    /** Units in process on average. */
    public static final String IN_PROCESS = "in process";

    /** The lead time that half of the units do not exceed. */
    public static final String MEDIAN = "lead time that half do not exceed";

    /** The lead time that 95 of 100 units do not exceed. */
    public static final String LONG = "lead time that 95 % do not exceed";

    static final String BLOCKED = "blocked";
    static final String STARVED = "starved";
    static final String DOWN = "down";
    static final String WORKING = "working";

    /** 1 where a run ended in gridlock, kept beside the measures while runs are gathered. */
    static final String GRIDLOCK = "run ended in gridlock";

    private static final String FILL_RATE = "fill rate";
    private static final Set<String> MORE_IS_BETTER =
            Set.of(THROUGHPUT, TAKT_ATTAINMENT, FILL_RATE, WORKING, "finished", "cycles");
    private static final double AN_HOUR = 3_600;

    private final Figures figures;
    private final List<Measure> measures = new ArrayList<>();

    private Measures(Figures figures) {
        this.figures = figures;
    }

    static List<Measure> of(Factory factory, Figures figures, Optional<Duration> takt) {
        Measures all = new Measures(figures);
        all.whole(factory, takt);
        all.parts(factory);
        all.stations(factory);
        all.stores(factory);
        all.people();
        return List.copyOf(all.measures);
    }

    /** The key of the share of a demand that was served at once. */
    public static String fillRate(String demand) {
        return new Measure("demand " + demand, FILL_RATE, Unit.SHARE, 0).key();
    }

    /** The measures of a factory by their keys, in the order in which they are told; their values mean nothing. */
    public static Map<String, Measure> known(Factory factory, Optional<Duration> takt) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        // A run of no length has them all.
        Figures figures = Simulation.of(factory).begin(0, 0).figures();
        for (Measure measure : of(factory, figures, takt)) {
            measures.putIfAbsent(measure.key(), measure);
        }
        return Collections.unmodifiableMap(measures);
    }

    /**
     * A measure of a factory by its key.
     *
     * @throws IllegalArgumentException if it has no such figure; the message names the nearest
     */
    public static Measure measure(String figure, Factory factory, Optional<Duration> takt) {
        Map<String, Measure> known = known(factory, takt);
        Measure measure = known.get(figure);
        if (measure == null) {
            throw new IllegalArgumentException("There is no figure '%s'.\nThere are: %s."
                    .formatted(figure, Near.names(figure, known.keySet(), "the table of a prediction names them all")));
        }
        return measure;
    }

    /** Whether more of a measure is better: output, service and work that is done; of all else, less is. */
    public static boolean moreIsBetter(Measure measure) {
        return MORE_IS_BETTER.contains(measure.figure());
    }

    private void whole(Factory factory, Optional<Duration> takt) {
        add("", THROUGHPUT, Unit.AN_HOUR, figures.throughput() * AN_HOUR);
        takt.ifPresent(time ->
                add("", TAKT_ATTAINMENT, Unit.SHARE, figures.throughput() * seconds(time) / workingShare(factory)));
        add("", LEAD_TIME, Unit.SECONDS, figures.meanLeadTime());
        var leadTimes = figures.leadTimes();
        add("", "lead time that 5 % do not exceed", Unit.SECONDS, leadTimes.quantile(0.05));
        add("", MEDIAN, Unit.SECONDS, leadTimes.quantile(0.5));
        add("", LONG, Unit.SECONDS, leadTimes.quantile(0.95));
        add("", "lead time that 99 % do not exceed", Unit.SECONDS, leadTimes.quantile(0.99));
        add("", IN_PROCESS, Unit.UNITS, figures.inProcess());
        if (scraps(factory)) {
            add("", "scrapped", Unit.AN_HOUR, anHour(figures.scrapped()));
        }
    }

    private void parts(Factory factory) {
        for (Figures.OfPart part : figures.parts()) {
            String subject = "part " + part.part();
            if (figures.parts().size() > 1) {
                add(subject, "finished", Unit.AN_HOUR, anHour(part.finished()));
                add(subject, LEAD_TIME, Unit.SECONDS, part.finished() == 0 ? Double.NaN : part.meanLeadTime());
            }
            if (endsInStore(factory, part.part())) {
                add(subject, "store empty", Unit.SHARE, part.emptyStore());
            }
        }
    }

    private void stations(Factory factory) {
        for (Figures.AtStation station : figures.stations()) {
            String subject = station.station().value();
            add(subject, WORKING, Unit.SHARE, station.working());
            add(subject, "changing over", Unit.SHARE, station.changingOver());
            add(subject, BLOCKED, Unit.SHARE, station.blocked());
            add(subject, STARVED, Unit.SHARE, station.starved());
            add(subject, DOWN, Unit.SHARE, station.down());
            add(subject, "waiting for operator", Unit.SHARE, station.waitingForOperator());
            add(subject, "resting", Unit.SHARE, station.resting());
            add(subject, "in lane", Unit.UNITS, station.inLane());
            add(subject, "changeovers", Unit.AN_HOUR, anHour(station.changeovers()));
            add(subject, "breakdowns", Unit.AN_HOUR, anHour(station.breakdowns()));
        }
        for (Figures.OnMovingLine line : figures.movingLines()) {
            String subject = line.line().value();
            add(subject, "cycles", Unit.AN_HOUR, anHour(line.cycles()));
            add(subject, "calls", Unit.AN_HOUR, anHour(line.calls()));
            add(subject, "stops", Unit.AN_HOUR, anHour(line.stops()));
            add(subject, "stopped by calls", Unit.SHARE, line.stoppedByCalls());
            add(
                    subject,
                    "cycles lost to calls",
                    Unit.AN_HOUR,
                    AN_HOUR * line.stoppedByCalls() / takt(factory, line.line()));
            add(subject, "stood for room", Unit.SHARE, line.stoodForRoom());
            if (hasElements(factory, line.line())) {
                add(subject, "work not done in time", Unit.AN_HOUR, anHour(line.late()));
            }
            add(subject, "until a call is contained", Unit.SECONDS, line.response());
        }
    }

    private void stores(Factory factory) {
        for (Figures.AtPlace place : figures.places()) {
            if (isStore(factory, place.place())) {
                add(place.place().value(), "stock", Unit.UNITS, place.units());
            }
        }
        for (Figures.OfLoop loop : figures.loops()) {
            add("loop " + loop.loop(), "cards on units", Unit.UNITS, loop.onUnits());
        }
    }

    private static boolean endsInStore(Factory factory, PartId id) {
        return factory.parts().stream()
                .anyMatch(part -> part.id().equals(id)
                        && isStore(factory, part.route().getLast().place()));
    }

    private static boolean isStore(Factory factory, StationId id) {
        return factory.places().stream()
                .anyMatch(place -> place instanceof Store && place.id().equals(id));
    }

    private void people() {
        for (Figures.OfDemand demand : figures.demands()) {
            String subject = "demand " + demand.demand();
            add(subject, FILL_RATE, Unit.SHARE, demand.fillRate());
            add(subject, "stock-outs", Unit.AN_HOUR, anHour(demand.asked() - demand.filledAtOnce()));
            add(subject, "gone away", Unit.SHARE, (double) demand.lost() / demand.asked());
            add(subject, "customers waiting", Unit.UNITS, demand.waiting());
        }
        for (Figures.OfOperator operator : figures.operators()) {
            String subject = "operator " + operator.operator();
            add(subject, "busy", Unit.SHARE, operator.busy());
            add(subject, "walking", Unit.SHARE, operator.walking());
        }
    }

    private static boolean scraps(Factory factory) {
        return factory.parts().stream()
                .flatMap(part -> part.route().stream())
                .flatMap(step -> step.exits().stream())
                .anyMatch(exit -> exit.kind() == Exit.Kind.SCRAP);
    }

    private static boolean hasElements(Factory factory, StationId id) {
        return factory.places().stream()
                .anyMatch(place -> place instanceof MovingLine line
                        && line.id().equals(id)
                        && !line.elements().isEmpty());
    }

    private static double takt(Factory factory, StationId line) {
        return factory.places().stream()
                .filter(place -> place.id().equals(line))
                .map(place -> ((MovingLine) place).takt())
                .mapToDouble(Measures::seconds)
                .findFirst()
                .orElse(Double.NaN);
    }

    private double anHour(long count) {
        return count / figures.seconds() * AN_HOUR;
    }

    private void add(String subject, String figure, Unit unit, double value) {
        measures.add(new Measure(subject, figure, unit, value));
    }

    /** The largest share of the time in which any station works; takt is counted in net working time. */
    private static double workingShare(Factory factory) {
        return factory.workingTimes().stream()
                .mapToDouble(Measures::share)
                .max()
                .orElse(1);
    }

    private static double share(WorkingTime time) {
        double work = 0;
        for (WorkingTime.Stretch stretch : time.stretches()) {
            work += seconds(stretch.to().minus(stretch.from()));
        }
        return work / seconds(time.period());
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
