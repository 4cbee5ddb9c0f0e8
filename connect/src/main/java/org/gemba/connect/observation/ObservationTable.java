package org.gemba.connect.observation;

import java.util.List;
import java.util.Locale;
import org.gemba.house.language.Spoken;
import org.gemba.simulator.fit.Fitted;
import org.gemba.simulator.fit.QuantilePair;
import org.gemba.simulator.plant.MeasuredBreaks;
import org.gemba.simulator.plant.MeasuredShare;
import org.gemba.simulator.plant.MeasuredTime;
import org.gemba.simulator.plant.Observation;

/** What was observed, for a terminal: each fit beside its facts, and what the model takes for it. */
public final class ObservationTable {
    private static final String ROW = "  %-38s %8s  %9s %9s %9s  %9s %9s %9s  %s%n";
    private static final String SHARE = "  %-38s %8s  %9s %9s %9s%n";

    /** Of so many points the first and the last stand at 5 and 95 %. */
    private static final int POINTS = 10;

    private ObservationTable() {}

    /** All times, then all shares. */
    public static String of(Observation observation) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s: observed in %,d facts over %s of working time.%s%n",
                observation.line(),
                observation.facts(),
                Spoken.duration(observation.worked()),
                observation.simulated() ? " They are simulated: a played floor told them, not the world." : ""));
        text.append(String.format(
                Locale.ROOT,
                "%n" + ROW,
                "seconds",
                "facts",
                "5 %",
                "half",
                "95 %",
                "fit 5 %",
                "half",
                "95 %",
                "the model takes"));
        observation.times().forEach(time -> text.append(row(time)));
        text.append(String.format(Locale.ROOT, "%n" + SHARE, "shares", "count", "share", "least", "most (95 %)"));
        observation.shares().stream().filter(share -> share.count() > 0).forEach(share -> text.append(row(share)));
        long few = observation.times().stream()
                .filter(time -> !time.basis().isBorneOut())
                .count();
        text.append(String.format(
                Locale.ROOT,
                "%n%d of %d times have too few facts of their own (fewer than %d); what the model takes instead stands in their row.%n",
                few,
                observation.times().size(),
                Fitted.LEAST_FACTS));
        breaks(observation.breaks(), text);
        if (observation.isPacedByOrders()) {
            text.append(String.format(
                    Locale.ROOT,
                    "Orders set the pace: in %.0f %% of the working time the first station was empty and nothing was started. The model starts units at the time between starts above, in the order seen; --demand room plays what the line could make.%n",
                    100 * observation.waited()));
        } else if (observation.starts().isPresent()) {
            text.append(
                    "The line sets the pace: the model starts a unit as soon as there is room, in the order seen.\n");
        }
        return text.toString();
    }

    private static void breaks(MeasuredBreaks breaks, StringBuilder text) {
        if (breaks.isEnded()) {
            text.append(String.format(
                    Locale.ROOT,
                    "Work in hand at a break is ended in it (%,d of %,d cycles), and none is begun in the last %s before one; so does the model.%n",
                    breaks.ended(),
                    breaks.ended() + breaks.laidDown(),
                    Spoken.duration(breaks.near())));
        } else if (breaks.isTold()) {
            text.append(String.format(
                    Locale.ROOT,
                    "Work in hand at a break is laid down (%,d of %,d cycles); so does the model.%n",
                    breaks.laidDown(),
                    breaks.ended() + breaks.laidDown()));
        } else {
            text.append(String.format(
                    Locale.ROOT,
                    "Too few cycles met a break (%,d) to say what is done with work in hand; the model lays it down.%n",
                    breaks.ended() + breaks.laidDown()));
        }
    }

    private static String row(MeasuredTime time) {
        List<Double> sorted = time.sample().stream().sorted().toList();
        List<QuantilePair> ends = time.quantilePairs(POINTS);
        List<QuantilePair> half = time.quantilePairs(1);
        boolean fitted = !ends.isEmpty();
        return String.format(
                Locale.ROOT,
                ROW,
                time.name(),
                "%,d".formatted(time.facts()),
                Said.number(at(sorted, 0.05)),
                Said.number(at(sorted, 0.5)),
                Said.number(at(sorted, 0.95)),
                fitted ? Said.number(ends.getFirst().fitted()) : "-",
                fitted ? Said.number(half.getFirst().fitted()) : "-",
                fitted ? Said.number(ends.getLast().fitted()) : "-",
                "%s; %s".formatted(Said.parameters(time.used()), time.basis().words()));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    private static String row(MeasuredShare share) {
        return String.format(
                Locale.ROOT,
                SHARE,
                share.station() + " " + share.kind().words()
                        + share.to().map(to -> " to " + to).orElse(""),
                "%,d".formatted(share.count()),
                percent(share.share()),
                percent(share.least()),
                percent(share.most()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
