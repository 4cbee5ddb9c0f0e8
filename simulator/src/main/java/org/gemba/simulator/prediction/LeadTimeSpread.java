package org.gemba.simulator.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gemba.simulator.experiment.Interval;
import org.gemba.simulator.experiment.Replications;
import org.gemba.simulator.run.LeadTimes;

/**
 * How lead times are spread over all runs: bins that widen with the time, 16 to each doubling, the same for every run and scenario.
 *
 * @param bins from short to long; one that no run has is left out
 */
public record LeadTimeSpread(List<Bin> bins) {
    private static final int TOGETHER = 2;
    private static final String FROM = "lead times from ";
    private static final String TO = " to ";

    public LeadTimeSpread {
        bins = List.copyOf(bins);
    }

    /**
     * Lead times from one to below another.
     *
     * @param fromSeconds the shortest
     * @param toSeconds all are shorter
     * @param share of the finished units
     */
    public record Bin(double fromSeconds, double toSeconds, Interval share) {}

    /** The share of units whose lead time is below so many seconds; within a bin they are taken as spread evenly. */
    public double shareBelow(double seconds) {
        double share = 0;
        for (Bin bin : bins) {
            double within = (seconds - bin.fromSeconds()) / (bin.toSeconds() - bin.fromSeconds());
            share += bin.share().mean() * Math.clamp(within, 0, 1);
        }
        return share;
    }

    /** The lead time that this share of the units does not exceed, within its bin; 0 where none was finished. */
    public double quantile(double share) {
        double seen = 0;
        for (Bin bin : bins) {
            double own = bin.share().mean();
            if (seen + own >= share) {
                return bin.fromSeconds() + (share - seen) / own * (bin.toSeconds() - bin.fromSeconds());
            }
            seen += own;
        }
        return bins.isEmpty() ? 0 : bins.getLast().toSeconds();
    }

    /** Writes the spread of one run beside its figures. */
    static void into(Map<String, Double> values, LeadTimes leadTimes) {
        double all = leadTimes.count();
        for (LeadTimes.Bin bin : leadTimes.bins(TOGETHER)) {
            values.put(FROM + bin.from() + TO + bin.to(), bin.count() / all);
        }
    }

    /** What all runs together say; a run that finished none has no lead times. */
    static LeadTimeSpread of(Replications runs, double confidence) {
        SortedMap<Double, String> keys = new TreeMap<>();
        for (String name : runs.names()) {
            if (name.startsWith(FROM)) {
                keys.put(Double.valueOf(name.substring(FROM.length(), name.indexOf(TO))), name);
            }
        }
        List<Bin> bins = new ArrayList<>();
        keys.forEach((from, key) -> {
            List<Double> shares = new ArrayList<>();
            for (int run = 0; run < runs.size(); run++) {
                if (runs.value(run, Measures.LEAD_TIME).isPresent()) {
                    shares.add(runs.value(run, key).orElse(0));
                }
            }
            if (shares.size() >= 2) {
                double to = Double.parseDouble(key.substring(key.indexOf(TO) + TO.length()));
                bins.add(new Bin(from, to, Interval.of(shares, confidence)));
            }
        });
        return new LeadTimeSpread(bins);
    }
}
