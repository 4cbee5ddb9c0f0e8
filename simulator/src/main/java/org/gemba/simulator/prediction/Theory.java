package org.gemba.simulator.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.exact.Breakdowns;
import org.gemba.simulator.exact.ClosedLine;
import org.gemba.simulator.exact.LineFigures;
import org.gemba.simulator.exact.SerialLine;
import org.gemba.simulator.exact.StationShares;
import org.gemba.simulator.exact.WaitingLine;
import org.gemba.simulator.model.Batch;
import org.gemba.simulator.model.Blocking;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Loop;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;

/** What theory says exactly about a factory, by the keys of its measures; nothing where no theory applies. */
final class Theory {
    private static final double AN_HOUR = 3_600;

    private final List<Station> stations;
    private final List<Variation> times;
    private final Factory factory;
    private final Map<String, Double> said = new TreeMap<>();

    private Theory(Factory factory, List<Station> stations, List<Variation> times) {
        this.factory = factory;
        this.stations = stations;
        this.times = times;
    }

    static Map<String, Double> of(Factory factory) {
        Optional<Theory> plain = plain(factory);
        if (plain.isEmpty()) {
            return Map.of();
        }
        try {
            plain.get().say();
            return plain.get().said;
        } catch (IllegalArgumentException | ArithmeticException tooLarge) {
            // No theory for so large or so loaded a line; the simulation stands alone.
            return Map.of();
        }
    }

    /** One part that passes stations one after the other, each once, without anything else. */
    private static Optional<Theory> plain(Factory factory) {
        boolean bare = factory.parts().size() == 1
                && factory.releases().size() == 1
                && factory.demands().isEmpty()
                && factory.operators().isEmpty()
                && factory.workingTimes().isEmpty()
                && factory.stock().isEmpty();
        if (!bare) {
            return Optional.empty();
        }
        Part part = factory.parts().getFirst();
        List<Station> stations = new ArrayList<>();
        List<Variation> times = new ArrayList<>();
        for (Step step : part.route()) {
            Optional<Station> station = station(factory, step);
            if (station.isEmpty() || stations.contains(station.get())) {
                return Optional.empty();
            }
            stations.add(station.get());
            times.add(step.hands());
        }
        return stations.size() == factory.places().size()
                ? Optional.of(new Theory(factory, stations, times))
                : Optional.empty();
    }

    private static Optional<Station> station(Factory factory, Step step) {
        boolean bare = step.needs().isEmpty()
                && step.exits().isEmpty()
                && step.machine().mean() == 0
                && step.hands().mean() > 0;
        for (Place place : factory.places()) {
            if (bare
                    && place.id().equals(step.place())
                    && place instanceof Station station
                    && station.batch().equals(Batch.ONE)
                    && station.blocking() == Blocking.AFTER_SERVICE) {
                return Optional.of(station);
            }
        }
        return Optional.empty();
    }

    private void say() {
        Signal signal = factory.releases().getFirst().signal();
        boolean random = times.stream().allMatch(Exponential.class::isInstance);
        boolean alone = stations.stream().allMatch(station -> station.parallel() == 1);
        if (factory.loops().isEmpty() && signal instanceof Signal.Apart apart && stations.size() == 1) {
            waitingLine(apart.between(), random);
        } else if (factory.loops().isEmpty()
                && signal instanceof Signal.AsRoomAllows
                && random
                && alone
                && stations.size() > 1
                && stations.stream().allMatch(station -> station.lane().limited())
                && stations.getFirst().lane().units() == 0) {
            serialLine();
        } else if (factory.loops().size() == 1 && signal instanceof Signal.AsRoomAllows && random && alone) {
            closedLine(factory.loops().getFirst());
        }
    }

    private void waitingLine(Variation between, boolean random) {
        Station station = stations.getFirst();
        boolean simple = between instanceof Exponential
                && !station.lane().limited()
                && station.breakdowns().isEmpty();
        if (simple && (random || station.parallel() == 1)) {
            double arrivals = 1 / between.mean();
            Variation time = times.getFirst();
            WaitingLine line = random
                    ? WaitingLine.servers(arrivals, time.mean(), station.parallel())
                    : WaitingLine.oneServer(arrivals, time.mean(), square(time.coefficientOfVariation()));
            said.put(Measures.THROUGHPUT, arrivals * AN_HOUR);
            said.put(Measures.LEAD_TIME, line.leadTime());
            said.put(Measures.IN_PROCESS, line.present());
            said.put(station.id() + ": " + Measures.WORKING, line.utilisation());
            said.put(station.id() + ": in lane", line.waiting());
        }
    }

    private void serialLine() {
        List<Breakdown> troubles = stations.stream()
                .flatMap(station -> station.breakdowns().stream())
                .toList();
        boolean oneEach =
                stations.stream().allMatch(station -> station.breakdowns().size() == 1);
        if (!troubles.isEmpty() && !(oneEach && troubles.stream().allMatch(Theory::isRandom))) {
            return;
        }
        List<Breakdowns> breakdowns = troubles.stream()
                .map(trouble -> new Breakdowns(
                        1 / trouble.until().mean(), 1 / trouble.repair().mean()))
                .toList();
        List<Integer> buffers =
                stations.stream().skip(1).map(station -> station.lane().units()).toList();
        LineFigures figures = new SerialLine(means(), buffers, breakdowns).figures();
        said.put(Measures.THROUGHPUT, figures.throughput() * AN_HOUR);
        for (int i = 0; i < stations.size(); i++) {
            StationShares shares = figures.stations().get(i);
            String station = stations.get(i).id() + ": ";
            said.put(station + Measures.WORKING, shares.busy());
            said.put(station + Measures.BLOCKED, shares.blocked());
            said.put(station + Measures.STARVED, shares.starved());
            said.put(station + Measures.DOWN, shares.down());
        }
    }

    private static boolean isRandom(Breakdown trouble) {
        return trouble.clock() == Breakdown.Clock.BUSY
                && trouble.until() instanceof Exponential
                && trouble.repair() instanceof Exponential
                && trouble.crew().isEmpty();
    }

    /** Cards for the whole route, and room for all of them everywhere. */
    private void closedLine(Loop loop) {
        boolean whole = loop.stretches().size() == 1
                && loop.stretches().getFirst().from() == 0
                && loop.stretches().getFirst().to() == stations.size() - 1
                && loop.lot() == 1
                && loop.back().isEmpty()
                && stations.stream()
                        .allMatch(station ->
                                station.breakdowns().isEmpty() && station.lane().units() >= loop.cards() - 1);
        if (whole) {
            ClosedLine.Figures figures = new ClosedLine(means(), loop.cards()).figures();
            said.put(Measures.THROUGHPUT, figures.throughput() * AN_HOUR);
            said.put(Measures.LEAD_TIME, figures.leadTime());
            said.put(Measures.IN_PROCESS, (double) loop.cards());
        }
    }

    private List<Double> means() {
        return times.stream().map(Variation::mean).toList();
    }

    private static double square(double number) {
        return number * number;
    }
}
