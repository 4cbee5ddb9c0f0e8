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
import org.gemba.simulator.exact.KanbanLine;
import org.gemba.simulator.exact.LineFigures;
import org.gemba.simulator.exact.SerialLine;
import org.gemba.simulator.exact.StationShares;
import org.gemba.simulator.exact.WaitingLine;
import org.gemba.simulator.model.Batch;
import org.gemba.simulator.model.Blocking;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Conveyance;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Loop;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Store;

/** What theory says exactly about a factory, by the keys of its measures; nothing where no theory applies. */
final class Theory {
    private static final double AN_HOUR = 3_600;

    private final Factory factory;
    private final Part part;
    private final List<Station> stations = new ArrayList<>();
    private final List<Variation> times = new ArrayList<>();
    private final Map<String, Double> said = new TreeMap<>();

    private Theory(Factory factory, Part part) {
        this.factory = factory;
        this.part = part;
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

    /** One part that passes stations one after the other, each once, without anything but roomy stores between them. */
    private static Optional<Theory> plain(Factory factory) {
        boolean bare = factory.parts().size() == 1
                && factory.releases().size() == 1
                && factory.demands().isEmpty()
                && factory.operators().isEmpty()
                && factory.workingTimes().isEmpty()
                && factory.stock().isEmpty()
                && factory.changes().isEmpty();
        if (!bare) {
            return Optional.empty();
        }
        Part part = factory.parts().getFirst();
        Theory theory = new Theory(factory, part);
        boolean each = part.route().size() == factory.places().size()
                && part.route().stream().map(Step::place).distinct().count()
                        == part.route().size()
                && part.route().stream().allMatch(theory::knows);
        return each ? Optional.of(theory) : Optional.empty();
    }

    private boolean knows(Step step) {
        Place place = factory.places().stream()
                .filter(each -> each.id().equals(step.place()))
                .findFirst()
                .orElseThrow();
        boolean bare = step.needs().isEmpty() && step.exits().isEmpty();
        return bare
                && switch (place) {
                    case Station station -> knows(station, step);
                    case Store store -> !store.room().limited();
                    case Conveyance way -> false;
                    case MovingLine line -> false;
                };
    }

    private boolean knows(Station station, Step step) {
        boolean hands = step.hands().mean() > 0;
        stations.add(station);
        times.add(hands ? step.hands() : step.machine());
        return hands != step.machine().mean() > 0
                && station.batch().equals(Batch.ONE)
                && station.blocking() == Blocking.AFTER_SERVICE;
    }

    private void say() {
        boolean random = times.stream().allMatch(Exponential.class::isInstance);
        boolean alone = stations.stream().allMatch(station -> station.parallel() == 1);
        boolean inARow = stations.size() == part.route().size();
        switch (factory.releases().getFirst().signal()) {
            case Signal.Apart apart -> {
                if (inARow && stations.size() == 1 && factory.loops().isEmpty()) {
                    waitingLine(apart.between(), random);
                }
            }
            case Signal.AsRoomAllows pulled -> {
                if (random && alone) {
                    pulled(inARow);
                }
            }
            case Signal.HeijunkaBox box -> {}
            case Signal.Replayed replayed -> {}
        }
    }

    private void pulled(boolean inARow) {
        List<Loop> loops = factory.loops();
        if (loops.isEmpty()) {
            if (inARow
                    && stations.size() > 1
                    && stations.stream().allMatch(station -> station.lane().limited())) {
                serialLine();
            }
        } else if (loops.size() == 1) {
            closedLine(loops.getFirst());
        } else {
            cells(loops);
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
        if (covers(loop, 0, part.route().size() - 1)
                && stations.stream().allMatch(station -> takesAll(station, loop))) {
            ClosedLine.Figures figures = new ClosedLine(means(), loop.cards()).figures();
            said.put(Measures.THROUGHPUT, figures.throughput() * AN_HOUR);
            said.put(Measures.LEAD_TIME, figures.leadTime());
            said.put(Measures.IN_PROCESS, (double) loop.cards());
        }
    }

    /** Station, store, station, store … station; the cards of each station reach to the end of the store behind it. */
    private void cells(List<Loop> loops) {
        int last = part.route().size() - 1;
        boolean cells = loops.size() == stations.size() && last == 2 * stations.size() - 2;
        for (int cell = 0; cells && cell < loops.size(); cell++) {
            Loop loop = loops.get(cell);
            cells = part.route().get(2 * cell).place().equals(stations.get(cell).id())
                    && covers(loop, 2 * cell, Math.min(2 * cell + 1, last))
                    && takesAll(stations.get(cell), loop);
        }
        if (cells) {
            LineFigures figures =
                    new KanbanLine(means(), loops.stream().map(Loop::cards).toList()).figures();
            said.put(Measures.THROUGHPUT, figures.throughput() * AN_HOUR);
            said.put(Measures.LEAD_TIME, figures.leadTime());
            said.put(Measures.IN_PROCESS, figures.workInProcess());
        }
    }

    private boolean covers(Loop loop, int from, int to) {
        return loop.stretches().equals(List.of(new Loop.Stretch(part.id(), from, to)))
                && loop.lot() == 1
                && loop.back().isEmpty();
    }

    /** Whether a station never breaks down and has room for every unit with a card. */
    private static boolean takesAll(Station station, Loop loop) {
        return station.breakdowns().isEmpty() && station.lane().units() >= loop.cards() - 1;
    }

    private List<Double> means() {
        return times.stream().map(Variation::mean).toList();
    }

    private static double square(double number) {
        return number * number;
    }
}
