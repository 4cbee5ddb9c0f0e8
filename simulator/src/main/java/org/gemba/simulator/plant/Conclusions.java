package org.gemba.simulator.plant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;
import org.gemba.simulator.chance.Empirical;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.fit.Fitted;
import org.gemba.simulator.fit.FittedBreakdowns;
import org.gemba.simulator.fit.Verdict;
import org.gemba.simulator.plant.MeasuredTime.Kind;

/** What is concluded from what was observed: a variation for every time, and on what it stands. */
final class Conclusions {
    /** Measured times that a model draws again, at even distances in their order. */
    private static final int DRAWN = 200;

    private static final String NO_REASON = "";

    private final Observing seen;
    private final List<MeasuredTime> times = new ArrayList<>();
    private final List<MeasuredShare> shares = new ArrayList<>();
    private final SortedMap<String, Variation> stopsOfLine = new TreeMap<>();

    Conclusions(Observing seen) {
        this.seen = seen;
    }

    Observation observation() {
        stopsOfLine();
        Optional<Variation> callsOfLine = callsOfLine();
        starts();
        for (StationWatch watch : seen.stations.values()) {
            cycles(watch);
            stops(watch);
            changeovers(watch);
            calls(watch, callsOfLine);
            shares(watch);
        }
        Duration planned = seen.facts == 0 ? Duration.ZERO : seen.working.planned(seen.first, seen.last);
        return new Observation(
                seen.line.key(),
                seen.facts,
                seen.simulated,
                planned,
                times,
                shares,
                seen.sequence(),
                waited(planned),
                free(),
                breaks());
    }

    /** Nothing is begun nearer to a break than the usual station does in one case of twenty. */
    private MeasuredBreaks breaks() {
        List<Double> nearest = seen.stations.values().stream()
                .filter(watch -> watch.begunBefore.count() >= Fitted.LEAST_FACTS)
                .map(watch -> watch.begunBefore.kept().stream().sorted().toList())
                .map(sorted -> sorted.get(sorted.size() / 20))
                .sorted()
                .toList();
        return new MeasuredBreaks(
                seen.stations.values().stream()
                        .mapToLong(watch -> watch.begunBefore.count())
                        .sum(),
                seen.stations.values().stream()
                        .mapToLong(watch -> watch.laidDown)
                        .sum(),
                Duration.ofMillis(nearest.isEmpty() ? 0 : Math.round(1_000 * nearest.get(nearest.size() / 2))));
    }

    /** The largest share of the working time that a station waited for a unit to be started at it. */
    private double waited(Duration planned) {
        return planned.isZero()
                ? 0
                : seen.stations.values().stream()
                        .filter(watch -> watch.started >= Fitted.LEAST_FACTS)
                        .mapToDouble(watch -> watch.waited / Working.seconds(planned))
                        .max()
                        .orElse(0);
    }

    private List<Observation.FreeChange> free() {
        return seen.stations.values().stream()
                .filter(watch -> !watch.changeovers.isEmpty())
                .flatMap(watch -> watch.freeChanges(Fitted.LEAST_FACTS).stream()
                        .map(pair -> new Observation.FreeChange(watch.id(), pair.from(), pair.to())))
                .toList();
    }

    private void cycles(StationWatch watch) {
        watch.cycles.forEach((part, sample) -> {
            if (sample.count() > 0) {
                Fitted fitted = Fitted.to(sample.kept());
                boolean few = fitted.verdict() == Verdict.TOO_FEW_FACTS;
                Variation used = few ? new Fixed(Working.seconds(standard(watch, part))) : drawn(fitted, sample.kept());
                Basis basis = few ? Basis.STANDARD : basis(fitted);
                add(Kind.CYCLE, watch, Optional.of(part), Optional.empty(), NO_REASON, sample, fitted, used, basis);
            }
        });
    }

    private Duration standard(StationWatch watch, PartId part) {
        return seen.line.parts().stream()
                .filter(each -> each.id().equals(part))
                .findFirst()
                .flatMap((Part each) -> each.cycleAt(watch.id()))
                .orElse(watch.station.standardCycle());
    }

    /** The stops of all stations together, by reason, for stations that have too few. */
    private void stopsOfLine() {
        SortedMap<String, Sample> samples = new TreeMap<>();
        seen.stations
                .values()
                .forEach(watch -> watch.stops.forEach((reason, log) -> log.lasting()
                        .forEach(samples.computeIfAbsent(reason, any -> new Sample("all stations " + reason))::add)));
        samples.forEach((reason, sample) -> enough(sample).ifPresent(drawn -> stopsOfLine.put(reason, drawn)));
    }

    private void stops(StationWatch watch) {
        watch.stops.forEach((reason, log) -> {
            if (watch.worked > 0 && watch.completed > 0) {
                FittedBreakdowns fitted = log.fitted(watch.worked, (double) watch.completed);
                between(watch, reason, log, fitted);
                fitted.lasting().ifPresent(lasting -> lasting(watch, reason, log, lasting));
            }
        });
    }

    /** A kind of variation takes its form from the times between stops, and its mean from the count: the last time is not over yet. */
    private void between(StationWatch watch, String reason, StopLog log, FittedBreakdowns fitted) {
        List<Double> between = log.between();
        double mean = fitted.meanBetween();
        Kind kind = log.isByCycles() ? Kind.CYCLES_BETWEEN_STOPS : Kind.BETWEEN_STOPS;
        if (between.isEmpty() || !(mean > 0)) {
            List<Double> only = List.of(Math.max(1, fitted.observed()));
            Variation used = new Exponential(Math.max(1, mean));
            add(kind, watch, reason, log.count(), only, Fitted.to(only), used, Basis.RATE);
            return;
        }
        Fitted form = fitted.between().orElseThrow();
        boolean formed = form.verdict() == Verdict.FITS && form.variation().mean() > 0;
        Variation used = formed ? form.variation().times(mean / form.variation().mean()) : new Exponential(mean);
        Basis counted = form.verdict() == Verdict.TOO_FEW_FACTS ? Basis.RATE : Basis.CHANCE;
        add(kind, watch, reason, log.count(), between, form, used, formed ? Basis.FITTED : counted);
    }

    private void lasting(StationWatch watch, String reason, StopLog log, Fitted own) {
        List<Double> lasting = log.lasting();
        if (own.verdict() != Verdict.TOO_FEW_FACTS) {
            add(Kind.STOP, watch, reason, log.count(), lasting, own, drawn(own, lasting), basis(own));
            return;
        }
        Optional<Variation> all = Optional.ofNullable(stopsOfLine.get(reason));
        Variation used = all.orElse(own.variation());
        Basis basis = all.isPresent() ? Basis.WHOLE_LINE : Basis.LITTLE;
        add(Kind.STOP, watch, reason, log.count(), lasting, own, used, basis);
    }

    private void changeovers(StationWatch watch) {
        if (watch.changeovers.isEmpty()) {
            return;
        }
        Sample all = new Sample(watch.id() + " changeover");
        watch.changeovers.values().forEach(sample -> sample.kept().forEach(all::add));
        Fitted usual = Fitted.to(all.kept());
        boolean few = usual.verdict() == Verdict.TOO_FEW_FACTS;
        Variation used = few ? usual.variation() : drawn(usual, all.kept());
        add(
                Kind.CHANGEOVER,
                watch,
                Optional.empty(),
                Optional.empty(),
                NO_REASON,
                all,
                usual,
                used,
                few ? Basis.LITTLE : basis(usual));
        watch.changeovers.forEach((pair, sample) -> {
            Fitted own = Fitted.to(sample.kept());
            if (watch.changeovers.size() > 1 && own.verdict() != Verdict.TOO_FEW_FACTS) {
                Variation between = drawn(own, sample.kept());
                Optional<PartId> to = Optional.of(pair.to());
                Optional<PartId> from = Optional.of(pair.from());
                add(Kind.CHANGEOVER, watch, to, from, NO_REASON, sample, own, between, basis(own));
            }
        });
    }

    /** When units were started, told of the line's first station. */
    private void starts() {
        Sample between = seen.betweenStarts;
        StationWatch first = seen.stations.get(seen.line.line().stations().getFirst());
        if (first == null || between.count() == 0 || between.mean() <= 0) {
            return;
        }
        Fitted fitted = Fitted.to(between.kept());
        boolean few = fitted.verdict() == Verdict.TOO_FEW_FACTS;
        Variation form = few ? new Exponential(between.mean()) : drawn(fitted, between.kept());
        // All of them were counted, not only those that were kept: a demand must not be another for the choice.
        Variation used = form.times(between.mean() / form.mean());
        Basis basis = few ? Basis.RATE : basis(fitted);
        add(Kind.BETWEEN_STARTS, first, Optional.empty(), Optional.empty(), NO_REASON, between, fitted, used, basis);
    }

    private Optional<Variation> callsOfLine() {
        Sample all = new Sample("all stations call");
        seen.stations.values().forEach(watch -> watch.callCosts.kept().forEach(all::add));
        return all.count() == 0 ? Optional.empty() : enough(all);
    }

    private void calls(StationWatch watch, Optional<Variation> ofLine) {
        plain(Kind.ANSWER, watch, watch.answers);
        plain(Kind.CONTAINMENT, watch, watch.containments);
        if (watch.callCosts.count() == 0) {
            return;
        }
        Fitted own = Fitted.to(watch.callCosts.kept());
        boolean few = own.verdict() == Verdict.TOO_FEW_FACTS;
        Variation used = few ? ofLine.orElse(own.variation()) : drawn(own, watch.callCosts.kept());
        Basis basis = !few ? basis(own) : ofLine.isPresent() ? Basis.WHOLE_LINE : Basis.LITTLE;
        add(Kind.CALL, watch, Optional.empty(), Optional.empty(), NO_REASON, watch.callCosts, own, used, basis);
    }

    private void plain(Kind kind, StationWatch watch, Sample sample) {
        if (sample.count() > 0) {
            Fitted fitted = Fitted.to(sample.kept());
            boolean few = fitted.verdict() == Verdict.TOO_FEW_FACTS;
            Variation used = few ? fitted.variation() : drawn(fitted, sample.kept());
            Basis basis = few ? Basis.LITTLE : basis(fitted);
            add(kind, watch, Optional.empty(), Optional.empty(), NO_REASON, sample, fitted, used, basis);
        }
    }

    private void shares(StationWatch watch) {
        share(MeasuredShare.Kind.DEFECT, watch, watch.defects, watch.completed);
        share(MeasuredShare.Kind.SCRAP, watch, watch.scrapped, watch.completed);
        watch.sentBack.forEach((to, count) -> shares.add(
                new MeasuredShare(MeasuredShare.Kind.REWORK, watch.id(), Optional.of(to), count, watch.completed)));
        share(MeasuredShare.Kind.CALL, watch, watch.calls, watch.completed);
        share(MeasuredShare.Kind.CALL_IN_STOP, watch, watch.callsInStops, watch.stopsInAll());
        share(MeasuredShare.Kind.SEGMENT_STOP, watch, watch.segmentStops, watch.calls + watch.callsInStops);
    }

    private void share(MeasuredShare.Kind kind, StationWatch watch, long count, long of) {
        if (of > 0) {
            shares.add(new MeasuredShare(kind, watch.id(), Optional.empty(), count, of));
        }
    }

    private static Basis basis(Fitted fitted) {
        return switch (fitted.verdict()) {
            case FITS -> Basis.FITTED;
            case FIXED -> Basis.ALIKE;
            case NONE_FITS -> Basis.AS_MEASURED;
            case TOO_FEW_FACTS -> Basis.LITTLE;
        };
    }

    /** What is drawn for measured times of which there are enough; empty where there are too few. */
    private static Optional<Variation> enough(Sample sample) {
        Fitted fitted = Fitted.to(sample.kept());
        return fitted.verdict() == Verdict.TOO_FEW_FACTS ? Optional.empty() : Optional.of(drawn(fitted, sample.kept()));
    }

    /**
     * A kind that fits gives the form, and the facts the mean: a long tail is soon taken for too long. Of many measured times that no kind fits
     * the means of {@value #DRAWN} equal parts are drawn, so that the mean stays there too.
     */
    private static Variation drawn(Fitted fitted, List<Double> measured) {
        double[] sorted =
                measured.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (fitted.verdict() == Verdict.FITS) {
            return fitted.variation()
                    .times(mean(sorted, 0, sorted.length) / fitted.variation().mean());
        }
        if (fitted.verdict() != Verdict.NONE_FITS || sorted.length <= DRAWN) {
            return fitted.variation();
        }
        return new Empirical(IntStream.range(0, DRAWN)
                .mapToObj(part -> mean(sorted, part * sorted.length / DRAWN, (part + 1) * sorted.length / DRAWN))
                .toList());
    }

    private static double mean(double[] sorted, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += sorted[i];
        }
        return sum / (to - from);
    }

    private void add(
            Kind kind,
            StationWatch watch,
            String reason,
            long facts,
            List<Double> sample,
            Fitted fitted,
            Variation used,
            Basis basis) {
        times.add(new MeasuredTime(
                kind, watch.id(), Optional.empty(), Optional.empty(), reason, facts, sample, fitted, used, basis));
    }

    private void add(
            Kind kind,
            StationWatch watch,
            Optional<PartId> part,
            Optional<PartId> before,
            String reason,
            Sample sample,
            Fitted fitted,
            Variation used,
            Basis basis) {
        times.add(new MeasuredTime(
                kind, watch.id(), part, before, reason, sample.count(), sample.kept(), fitted, used, basis));
    }
}
