package org.gemba.simulator.recursion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.gemba.house.promise.Proves;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Uniform;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Loop;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Room;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Store;
import org.gemba.simulator.run.Run;
import org.gemba.simulator.run.Simulation;
import org.gemba.simulator.run.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a line has a recursion, event engine and recursion are two ways to one path: every unit leaves every step at the same tick. */
@Proves("SIMULATE-3")
class SamePathTest {
    private static final Duration LONG = Duration.ofHours(6);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void ofRandomLines(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            Factory line = line(random);
            List<String> byEvents = byEvents(line, seed);
            assertThat(byEvents).as("%s", line).hasSizeGreaterThan(20);
            assertThat(byRecursion(line, seed, byEvents.size())).as("%s", line).containsAll(byEvents);
        }
    }

    @Test
    void theyAgreeOnFiguresToo() {
        Factory line = line(new Random(3));
        Run run = Simulation.of(line).begin(1, 0);
        run.playUntil(LONG);
        UnitByUnit recursion = Recursion.of(line).orElseThrow().begin(1, 0);
        recursion.playUnits(run.finished());
        assertThat(recursion.meanLeadTime()).isEqualTo(run.figures().meanLeadTime());
        assertThat(recursion.leadTimes().quantile(0.9))
                .isEqualTo(run.figures().leadTimes().quantile(0.9));
    }

    /** Parallel machines let units overtake one another; exits send them elsewhere. */
    @Test
    void whereUnitsCanOvertakeThereIsNone() {
        Factory line = Factory.named("two machines")
                .with(Station.of("S").withParallel(2).withLane(1))
                .with(Part.of("P", Step.at("S", new Exponential(1))))
                .with(new Release("material", Signal.asRoomAllows("P")));
        assertThat(Recursion.of(line)).isEmpty();
    }

    private static List<String> byEvents(Factory line, long seed) {
        List<String> left = new ArrayList<>();
        TreeMap<Integer, Integer> steps = new TreeMap<>();
        for (Step step : line.parts().getFirst().route()) {
            for (int place = 0; place < line.places().size(); place++) {
                if (line.places().get(place).id().equals(step.place())) {
                    steps.put(place, steps.size());
                }
            }
        }
        Simulation.of(line).begin(seed, 0, new Path(left, steps)).playUntil(LONG);
        return left;
    }

    /** Every unit that the events saw leave, and some that they did not see any more. */
    private static Set<String> byRecursion(Factory line, long seed, int units) {
        Set<String> left = new HashSet<>();
        Recursion.of(line)
                .orElseThrow()
                .begin(seed, 0, (unit, step, at) -> left.add("unit %d left %d at %d".formatted(unit, step, at)))
                .playUnits(units);
        return left;
    }

    private static Factory line(Random random) {
        List<Place> places = new ArrayList<>();
        List<Step> route = new ArrayList<>();
        int stations = 1 + random.nextInt(5);
        for (int i = 0; i < stations; i++) {
            Room room = random.nextInt(4) == 0 && i > 0 ? Room.UNLIMITED : Room.of(i == 0 ? 0 : random.nextInt(4));
            Station station = Station.of("S-" + i).withLane(room);
            if (random.nextInt(3) == 0) {
                station = station.with(
                        Breakdown.byWork("JAM", new Exponential(900), new Uniform(60, 600)),
                        Breakdown.byWork("TOOL", new Fixed(7200), new Fixed(300)));
            }
            places.add(station);
            Step step = Step.at("S-" + i, work(random));
            route.add(random.nextBoolean() ? step : Step.at("S-" + i, step.hands(), new Fixed(20)));
            if (random.nextInt(3) == 0) {
                places.add(Store.of("M-" + i, 1 + random.nextInt(5)));
                route.add(Step.through("M-" + i));
            }
        }
        if (places.getLast() instanceof Store) {
            places.removeLast();
            route.removeLast();
        }
        Signal signal = random.nextBoolean()
                ? Signal.asRoomAllows("P")
                : Signal.apart(new Exponential(20 + random.nextInt(100)), "P");
        Factory line = Factory.named("line")
                .with(places.toArray(Place[]::new))
                .with(Part.of("P", route.toArray(Step[]::new)))
                .with(new Release("material", signal));
        for (int i = random.nextInt(3); i > 0; i--) {
            int from = random.nextInt(route.size());
            int to = from + random.nextInt(route.size() - from);
            line = line.with(Loop.kanban("K-" + i, 1 + random.nextInt(6), "P", from, to));
        }
        return line;
    }

    private static Variation work(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Fixed(60);
            case 1 -> new Exponential(60);
            default -> new Uniform(30, 90);
        };
    }

    /** Writes down when units leave steps. */
    private record Path(List<String> left, TreeMap<Integer, Integer> steps) implements Trace {
        private void leaves(long at, long unit, int place) {
            left.add("unit %d left %d at %d".formatted(unit, steps.get(place), at));
        }

        @Override
        public void moved(long at, long unit, int part, int from, int to) {
            leaves(at, unit, from);
        }

        @Override
        public void finished(long at, long unit, int part, int place) {
            leaves(at, unit, place);
        }

        @Override
        public void started(long at, long unit, int part, int place) {}

        @Override
        public void sentBack(long at, long unit, int part, int from, int to) {}

        @Override
        public void began(long at, long unit, int place) {}

        @Override
        public void completed(long at, long unit, int place, long took, boolean good) {}

        @Override
        public void scrapped(long at, long unit, int part, int place) {}

        @Override
        public void stopped(long at, int place, int machine, int cause) {}

        @Override
        public void runsAgain(long at, int place, int machine, int cause, long took) {}

        @Override
        public void changeoverBegan(long at, int place, int machine, int part) {}

        @Override
        public void changeoverEnded(long at, int place, int machine, int part, long took) {}
    }
}
