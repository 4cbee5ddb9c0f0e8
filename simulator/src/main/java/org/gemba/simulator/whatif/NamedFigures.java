package org.gemba.simulator.whatif;

import java.util.SortedMap;
import java.util.TreeMap;
import org.gemba.simulator.run.Figures;

/**
 * The figures of a run by name. Whole-factory figures have the names below; the others are named after what they are of, such as {@code
 * station A-07 blocked}, {@code part P-1 lead time}, {@code loop wheels on units}, {@code demand shop fill rate}. Times are in seconds,
 * shares 0 to 1. What a run did not come to is left out.
 */
public final class NamedFigures {
    /** Units finished in an hour. */
    public static final String THROUGHPUT = "throughput an hour";

    /** Units in process on average. */
    public static final String IN_PROCESS = "in process";

    /** Mean lead time of the finished units. */
    public static final String LEAD_TIME = "lead time";

    /** The lead time that 95 of 100 units do not exceed. */
    public static final String LONG_LEAD_TIME = "lead time of 95 percent";

    /** Units lost ÷ (units finished and lost). */
    public static final String SCRAP = "scrap";

    /** 1 if nothing could happen any more at the end, otherwise 0; its mean is the share of such runs. */
    public static final String GRIDLOCKED = "gridlocked";

    private static final int SECONDS_AN_HOUR = 3_600;
    private static final double LONG = 0.95;

    private NamedFigures() {}

    /** The share of a demand that was served at once. */
    public static String fillRate(String demand) {
        return "demand %s fill rate".formatted(demand);
    }

    static SortedMap<String, Double> of(Figures figures) {
        Named named = new Named();
        named.put(THROUGHPUT, figures.throughput() * SECONDS_AN_HOUR);
        named.put(IN_PROCESS, figures.inProcess());
        named.put(LEAD_TIME, figures.meanLeadTime());
        named.put(LONG_LEAD_TIME, figures.leadTimes().quantile(LONG));
        named.put(SCRAP, figures.scrapped() / (double) (figures.finished() + figures.scrapped()));
        named.put(GRIDLOCKED, figures.gridlocked() ? 1 : 0);
        figures.stations().forEach(station -> stations(named, station));
        figures.movingLines().forEach(line -> {
            named.put("line %s stopped by calls".formatted(line.line()), line.stoppedByCalls());
            named.put("line %s stood for room".formatted(line.line()), line.stoodForRoom());
        });
        figures.places().forEach(place -> named.put("place %s units".formatted(place.place()), place.units()));
        figures.parts().forEach(part -> {
            named.put("part %s finished".formatted(part.part()), (double) part.finished());
            named.put("part %s lead time".formatted(part.part()), part.meanLeadTime());
            named.put("part %s empty store".formatted(part.part()), part.emptyStore());
        });
        figures.loops().forEach(loop -> named.put("loop %s on units".formatted(loop.loop()), loop.onUnits()));
        figures.demands().forEach(demand -> {
            named.put(fillRate(demand.demand()), demand.fillRate());
            named.put("demand %s lost".formatted(demand.demand()), (double) demand.lost());
            named.put("demand %s waiting".formatted(demand.demand()), demand.waiting());
        });
        figures.operators().forEach(operator -> {
            named.put("operator %s busy".formatted(operator.operator()), operator.busy());
            named.put("operator %s walking".formatted(operator.operator()), operator.walking());
        });
        return named.figures;
    }

    private static void stations(Named named, Figures.AtStation station) {
        String name = "station %s ".formatted(station.station());
        named.put(name + "working", station.working());
        named.put(name + "changing over", station.changingOver());
        named.put(name + "blocked", station.blocked());
        named.put(name + "starved", station.starved());
        named.put(name + "down", station.down());
        named.put(name + "waiting for operator", station.waitingForOperator());
        named.put(name + "resting", station.resting());
        named.put(name + "in lane", station.inLane());
    }

    /** Leaves out what is not a number. */
    private static final class Named {
        private final SortedMap<String, Double> figures = new TreeMap<>();

        void put(String name, double value) {
            if (Double.isFinite(value)) {
                figures.put(name, value);
            }
        }
    }
}
