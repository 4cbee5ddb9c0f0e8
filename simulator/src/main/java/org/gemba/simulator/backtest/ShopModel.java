package org.gemba.simulator.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Stream;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.run.Run;
import org.gemba.simulator.run.Simulation;

/**
 * A job shop whose orders go the ways that orders before them went. An order that had ended goes its own way; of one that was open it is known
 * how long it had been, so that it goes the way of one that took longer; for one yet to come any way is drawn, by {@link Shares}. What is not
 * known is drawn anew in every run, and so is how much each order that was learned from weighs.
 */
final class ShopModel {
    /** Where orders are while nobody works on them, if their waits are played as measured. */
    static final StationId WAITING = new StationId("WAITING");

    private static final int ALWAYS_FREE = 1_000;

    private final List<PastOrder> coming;
    private final Instant beginning;
    private final Assumption assumption;
    private final Map<String, StationId> codes = new LinkedHashMap<>();
    private final List<Part> ways;

    private final List<PastOrder> learned;
    private final Instant since;
    private final Shares shares;

    ShopModel(List<PastOrder> learned, List<PastOrder> orders, Instant since, Assumption assumption) {
        this.assumption = assumption;
        this.learned = learned;
        this.since = since;
        this.shares = Shares.of(learned, orders, since);
        this.coming = orders.stream()
                .sorted(Comparator.comparing(PastOrder::begun).thenComparing(PastOrder::id))
                .toList();
        this.beginning = coming.getFirst().begun();
        this.ways = new ArrayList<>();
        for (PastOrder order : learned) {
            ways.add(new Part(new PartId("way " + (ways.size() + 1)), way(order, 1)));
        }
    }

    /** @param longer each of its waits is so many times as long */
    private List<Step> way(PastOrder order, double longer) {
        List<Step> steps = new ArrayList<>();
        Instant free = order.begun();
        for (PastOrder.Visit visit : Merged.visits(order)) {
            Duration wait = Duration.between(free, visit.start());
            if (assumption == Assumption.WAITS_AS_MEASURED && wait.isPositive()) {
                steps.add(Step.at(WAITING.value(), new Fixed(BackTest.seconds(wait) * longer)));
            }
            StationId code = codes.computeIfAbsent(visit.station(), name -> new StationId("M-" + (codes.size() + 1)));
            steps.add(Step.at(code.value(), new Fixed(BackTest.seconds(Duration.between(visit.start(), visit.end())))));
            free = visit.end();
        }
        return steps;
    }

    PastFigures play(Instant until, long seed, int run) {
        Run played = Simulation.of(factory(seed, run)).begin(seed, run);
        played.playUntil(Duration.between(beginning, since));
        played.forget();
        played.playUntil(Duration.between(beginning, until));
        return PastFigures.of(played.figures(), machines());
    }

    private int machines() {
        return assumption == Assumption.MACHINES_ONLY ? 1 : ALWAYS_FREE;
    }

    private Factory factory(long seed, int run) {
        Stream stream = Stream.of(seed, "ways", run);
        Shares drawn = shares.seenAnew(Stream.of(seed, "weights", run));
        List<Part> played = new ArrayList<>(ways);
        List<Signal.Due> dues = new ArrayList<>();
        for (PastOrder order : coming) {
            dues.add(new Signal.Due(
                    Duration.between(beginning, order.begun()),
                    wayOf(order, drawn, stream, played).id()));
        }
        List<Station> stations = new ArrayList<>();
        codes.values().forEach(code -> stations.add(Station.of(code.value()).withParallel(machines())));
        if (assumption == Assumption.WAITS_AS_MEASURED) {
            stations.add(Station.of(WAITING.value()).withParallel(ALWAYS_FREE));
        }
        return Factory.named("Past orders")
                .with(stations.toArray(Station[]::new))
                .with(played.toArray(Part[]::new))
                .with(new Release("Orders", new Signal.Replayed(dues)));
    }

    private Part wayOf(PastOrder order, Shares drawn, Stream stream, List<Part> played) {
        int own = learned.indexOf(order);
        if (own >= 0) {
            return ways.get(own);
        }
        Shares.Drawn course = order.begun().isBefore(since)
                ? drawn.longerThan(Duration.between(order.begun(), since), stream)
                : drawn.any(stream);
        PastOrder like = learned.get(course.like());
        double took = BackTest.seconds(Duration.between(like.begun(), like.ended()));
        double waited = took - worked(like);
        double more = course.seconds() - took;
        if (assumption == Assumption.MACHINES_ONLY || more <= 0 || waited <= 0) {
            return ways.get(course.like());
        }
        Part longer = new Part(new PartId("way " + (played.size() + 1)), way(like, 1 + more / waited));
        played.add(longer);
        return longer;
    }

    private static double worked(PastOrder order) {
        return Merged.visits(order).stream()
                .mapToDouble(visit -> BackTest.seconds(Duration.between(visit.start(), visit.end())))
                .sum();
    }
}
