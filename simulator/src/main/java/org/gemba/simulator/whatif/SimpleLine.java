package org.gemba.simulator.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.exact.Breakdowns;
import org.gemba.simulator.exact.ClosedLine;
import org.gemba.simulator.exact.KanbanLine;
import org.gemba.simulator.exact.LineFigures;
import org.gemba.simulator.exact.SerialLine;
import org.gemba.simulator.exact.WaitingLine;
import org.gemba.simulator.model.Batch;
import org.gemba.simulator.model.Blocking;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Loop;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Selection;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Store;
import org.gemba.simulator.whatif.Estimate.Theory;

/**
 * One part that goes through plain stations in a row, and nothing else: the factories that theory knows.
 *
 * @param work at each station
 */
record SimpleLine(Part part, List<Station> stations, List<Variation> work, Signal signal, List<Loop> loops) {
    private static final int SECONDS_AN_HOUR = 3_600;
    private static final Variation NOTHING = new Fixed(0);

    static Optional<SimpleLine> of(Factory factory) {
        boolean plain = factory.parts().size() == 1
                && factory.releases().size() == 1
                && factory.demands().isEmpty()
                && factory.operators().isEmpty()
                && factory.workingTimes().isEmpty()
                && factory.stock().isEmpty();
        if (!plain) {
            return Optional.empty();
        }
        Part part = factory.parts().getFirst();
        Map<StationId, Place> places =
                factory.places().stream().collect(Collectors.toMap(Place::id, Function.identity()));
        List<Station> stations = new ArrayList<>();
        List<Variation> work = new ArrayList<>();
        for (Step step : part.route()) {
            boolean once = part.route().stream()
                            .filter(of -> of.place().equals(step.place()))
                            .count()
                    == 1;
            if (!once || !step.needs().isEmpty() || !step.exits().isEmpty()) {
                return Optional.empty();
            }
            switch (places.get(step.place())) {
                case Station station
                when isPlain(station, step) -> {
                    stations.add(station);
                    work.add(step.hands().equals(NOTHING) ? step.machine() : step.hands());
                }
                case Store store when !store.room().limited() -> {}
                case null, default -> {
                    return Optional.empty();
                }
            }
        }
        Signal signal = factory.releases().getFirst().signal();
        return Optional.of(new SimpleLine(part, stations, work, signal, factory.loops()));
    }

    private static boolean isPlain(Station station, Step step) {
        return station.blocking() == Blocking.AFTER_SERVICE
                && station.batch().equals(Batch.ONE)
                && station.selection().equals(Selection.FIRST_IN_FIRST_OUT)
                && (step.hands().equals(NOTHING) || step.machine().equals(NOTHING));
    }

    Optional<Estimate> estimate() {
        return switch (signal) {
            case Signal.Apart apart -> queue(apart);
            case Signal.AsRoomAllows free -> saturated();
            case Signal.HeijunkaBox box -> Optional.empty();
            case Signal.Replayed replayed -> Optional.empty();
        };
    }

    private Optional<Estimate> queue(Signal.Apart apart) {
        boolean one = part.route().size() == 1 && stations.size() == 1 && loops.isEmpty() && !breaksDown();
        if (!one || stations.getFirst().lane().limited() || !(apart.between() instanceof Exponential between)) {
            return Optional.empty();
        }
        Variation time = work.getFirst();
        int servers = stations.getFirst().parallel();
        double rate = 1 / between.mean();
        if (servers == 1) {
            double squared = time.variance() / (time.mean() * time.mean());
            return exact(() -> {
                double leadTime =
                        WaitingLine.oneServer(rate, time.mean(), squared).leadTime();
                return estimate(Theory.ONE_SERVER, rate, OptionalDouble.of(leadTime));
            });
        }
        if (!(time instanceof Exponential)) {
            return Optional.empty();
        }
        return exact(() -> {
            double leadTime = WaitingLine.servers(rate, time.mean(), servers).leadTime();
            return estimate(Theory.SEVERAL_SERVERS, rate, OptionalDouble.of(leadTime));
        });
    }

    private Optional<Estimate> saturated() {
        boolean exponential = work.stream().allMatch(Exponential.class::isInstance)
                && stations.stream().allMatch(station -> station.parallel() == 1);
        if (!exponential || stations.size() < 2) {
            return Optional.empty();
        }
        if (loops.isEmpty() && part.route().size() == stations.size()) {
            return limitedLanes();
        }
        boolean free =
                stations.stream().skip(1).noneMatch(station -> station.lane().limited());
        if (!free
                || breaksDown()
                || loops.stream().anyMatch(loop -> loop.lot() > 1 || loop.back().isPresent())) {
            return Optional.empty();
        }
        return loops.size() == 1 ? conwip(loops.getFirst()) : kanban();
    }

    private Optional<Estimate> limitedLanes() {
        List<Station> behind = stations.subList(1, stations.size());
        if (behind.stream().anyMatch(station -> !station.lane().limited())) {
            return Optional.empty();
        }
        List<Breakdowns> breakdowns = new ArrayList<>();
        for (Station station : stations) {
            if (breaksDown()) {
                Optional<Breakdowns> plain = breakdowns(station);
                if (plain.isEmpty()) {
                    return Optional.empty();
                }
                breakdowns.add(plain.get());
            }
        }
        List<Integer> buffers =
                behind.stream().map(station -> station.lane().units()).toList();
        return exact(() -> {
            LineFigures figures = new SerialLine(means(), buffers, breakdowns).figures();
            return estimate(Theory.LIMITED_LANES, figures.throughput(), OptionalDouble.empty());
        });
    }

    private Optional<Estimate> conwip(Loop loop) {
        if (!covers(loop, 0, part.route().size() - 1)) {
            return Optional.empty();
        }
        return exact(() -> {
            ClosedLine.Figures figures = new ClosedLine(means(), loop.cards()).figures();
            return estimate(Theory.CONWIP, figures.throughput(), OptionalDouble.of(figures.leadTime()));
        });
    }

    /** Station, store, station, store … station; each station's loop reaches to the end of the store behind it. */
    private Optional<Estimate> kanban() {
        int last = part.route().size() - 1;
        boolean cells = loops.size() == stations.size()
                && last == 2 * stations.size() - 2
                && IntStream.range(0, loops.size())
                        .allMatch(cell -> covers(loops.get(cell), 2 * cell, Math.min(2 * cell + 1, last))
                                && part.route()
                                        .get(2 * cell)
                                        .place()
                                        .equals(stations.get(cell).id()));
        if (!cells) {
            return Optional.empty();
        }
        List<Integer> cards = loops.stream().map(Loop::cards).toList();
        return exact(() -> {
            LineFigures figures = new KanbanLine(means(), cards).figures();
            return estimate(Theory.KANBAN_CELLS, figures.throughput(), OptionalDouble.of(figures.leadTime()));
        });
    }

    private List<Double> means() {
        return work.stream().map(Variation::mean).toList();
    }

    private boolean breaksDown() {
        return stations.stream().anyMatch(station -> !station.breakdowns().isEmpty());
    }

    private boolean covers(Loop loop, int from, int to) {
        return loop.stretches().equals(List.of(new Loop.Stretch(part.id(), from, to)));
    }

    private static Optional<Breakdowns> breakdowns(Station station) {
        if (station.breakdowns().size() == 1) {
            Breakdown only = station.breakdowns().getFirst();
            if (only.clock() == Breakdown.Clock.BUSY
                    && only.crew().isEmpty()
                    && only.until() instanceof Exponential until
                    && only.repair() instanceof Exponential repair) {
                return Optional.of(new Breakdowns(1 / until.mean(), 1 / repair.mean()));
            }
        }
        return Optional.empty();
    }

    private static Estimate estimate(Theory theory, double aSecond, OptionalDouble leadTime) {
        return new Estimate(aSecond * SECONDS_AN_HOUR, leadTime, theory);
    }

    /** Nothing where a theory refuses: too much arrives, or its chain has too many states. */
    private static Optional<Estimate> exact(Supplier<Estimate> theory) {
        try {
            return Optional.of(theory.get());
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
