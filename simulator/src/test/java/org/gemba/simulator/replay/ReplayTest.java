package org.gemba.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Changeover;
import org.gemba.simulator.model.Exit;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.Operator;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.RepairCrew;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Store;
import org.gemba.simulator.model.Walk;
import org.gemba.simulator.model.WorkingTime;
import org.gemba.simulator.replay.Happening.Kind;
import org.gemba.simulator.replay.Scene.Doing;
import org.gemba.simulator.replay.Scene.Person;
import org.gemba.simulator.run.Figures;
import org.gemba.simulator.run.Run;
import org.gemba.simulator.run.Simulation;
import org.gemba.simulator.run.Ticks;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final Duration FROM = Duration.ofHours(3);
    private static final Duration SPAN = Duration.ofHours(8);

    @Test
    void whatIsReplayedIsWhatTheFiguresCounted() {
        Run run = Simulation.of(line()).begin(7, 2);
        run.playUntil(FROM);
        run.forget();
        run.playUntil(FROM.plus(SPAN));
        Figures figures = run.figures();
        Replay replay = Replay.of(line(), 7, 2, FROM, SPAN);
        assertThat(count(replay, Kind.FINISHED)).isEqualTo(figures.finished()).isPositive();
        assertThat(count(replay, Kind.LOST)).isEqualTo(figures.scrapped()).isPositive();
        assertThat(count(replay, Kind.STOPPED))
                .isEqualTo(figures.stations().getFirst().breakdowns())
                .isPositive();
        assertThat(count(replay, Kind.CHANGING))
                .isEqualTo(figures.stations().getLast().changeovers())
                .isPositive();
        assertThat(where(replay)).hasSize(figures.atEnd());
    }

    /** Laid over the beginning, what happened gives where every unit is when a later replay begins. */
    @Test
    void oneReplayEndsAsTheNextBegins() {
        Replay first = Replay.of(line(), 7, 2, FROM, SPAN);
        Replay next = Replay.of(line(), 7, 2, FROM.plus(SPAN), SPAN);
        Map<Long, Standing> stands = new HashMap<>();
        next.begins().standing().forEach(each -> stands.put(each.unit(), each));
        assertThat(where(first)).isEqualTo(stands).isNotEmpty();
    }

    /** Whoever follows the people through the happenings sees them as busy as the figures say, and where the next replay finds them. */
    @Test
    void theReplayShowsWherePeopleAre() {
        Run run = Simulation.of(cell()).begin(7, 2);
        run.playUntil(FROM);
        run.forget();
        run.playUntil(FROM.plus(SPAN));
        Replay replay = Replay.of(cell(), 7, 2, FROM, SPAN);
        Replay next = Replay.of(cell(), 7, 2, FROM.plus(SPAN), SPAN);
        for (int operator = 0; operator < 2; operator++) {
            Person found = replay.begins().people().get(operator);
            boolean needed = found.doing() == Doing.NEEDED;
            boolean off = found.doing() == Doing.OFF;
            int place = found.place();
            long since = Ticks.of(FROM);
            long busy = 0;
            for (Happening each : replay.happenings()) {
                if (each.unit() == operator + 1 && PEOPLE.contains(each.kind())) {
                    busy += needed ? each.at() - since : 0;
                    since = each.at();
                    needed = each.kind() == Kind.GOES || (needed && each.kind() != Kind.FREE);
                    off = each.kind() == Kind.OFF || (off && each.kind() != Kind.ON);
                    place = each.kind() == Kind.GOES ? each.place() : place;
                }
            }
            busy += needed ? Ticks.of(FROM.plus(SPAN)) - since : 0;
            assertThat((double) busy / Ticks.of(SPAN))
                    .isCloseTo(run.figures().operators().get(operator).busy(), within(1e-9))
                    .isPositive();
            Person then = next.begins().people().get(operator);
            assertThat(then.place()).isEqualTo(place);
            assertThat(then.doing()).isEqualTo(off ? Doing.OFF : needed ? Doing.NEEDED : Doing.FREE);
        }
        assertThat(count(replay, Kind.OFF)).isPositive();
    }

    private static final Set<Kind> PEOPLE = EnumSet.of(Kind.GOES, Kind.FREE, Kind.OFF, Kind.ON);

    /** What is open at the beginning of the next replay is what was begun and not ended in this one. */
    @Test
    void machinesThatRestWaitOrAreRepairedAreFoundSo() {
        for (int hour = 3; hour < 40; hour++) {
            Replay replay = Replay.of(cell(), 7, 2, FROM, Duration.ofHours(hour));
            Scene next = Replay.of(cell(), 7, 2, FROM.plusHours(hour), SPAN).begins();
            Scene begins = replay.begins();
            assertThat(open(begins.resting().size(), replay, Kind.RESTS, Kind.GOES_ON))
                    .isEqualTo(next.resting().size());
            assertThat(open(begins.wanting().size(), replay, Kind.WANTED, Kind.SERVED))
                    .isEqualTo(next.wanting().size());
            assertThat(open(begins.unrepaired().size(), replay, Kind.STOPPED, Kind.REPAIR_BEGAN))
                    .isEqualTo(next.unrepaired().size());
            assertThat(open(begins.stopped().size(), replay, Kind.STOPPED, Kind.RUNS))
                    .isEqualTo(next.stopped().size());
            assertThat(open(begins.calls().size(), replay, Kind.CALLED, Kind.CONTAINED))
                    .isEqualTo(next.calls().size());
            assertThat(open(begins.stood().size(), replay, Kind.LINE_STOPPED, Kind.LINE_RUNS))
                    .isEqualTo(next.stood().size());
        }
    }

    private static long open(int before, Replay replay, Kind begins, Kind ends) {
        return before + count(replay, begins) - count(replay, ends);
    }

    private static Factory cell() {
        return Factory.named("cell")
                .with(
                        Station.of("CUT")
                                .withLane(2)
                                .with(Breakdown.byWork("JAM", new Exponential(600), new Exponential(900))
                                        .repairedBy("crew")),
                        Station.of("FIT")
                                .withLane(2)
                                .working("day")
                                .with(Breakdown.byWork("JAM", new Exponential(900), new Exponential(900))
                                        .repairedBy("crew")),
                        MovingLine.of("MAIN", 3, Duration.ofSeconds(100))
                                .with(new MovingLine.AndonHabit(
                                        0.3, new Exponential(60), MovingLine.Stop.AT_FIXED_POSITION)))
                .with(Part.of(
                        "P",
                        Step.at("CUT", new Exponential(40), new Exponential(40)),
                        Step.at("FIT", new Exponential(60)),
                        Step.through("MAIN")))
                .with(new Release("material", Signal.asRoomAllows("P")))
                .with(new RepairCrew("crew", 1))
                .with(Operator.of("Aiko", "CUT", "FIT").working("day"), Operator.of("Ben", "FIT"))
                .with(Walk.of("CUT", "FIT", Duration.ofSeconds(20)))
                .with(new WorkingTime(
                        "day",
                        Duration.ofHours(2),
                        List.of(new WorkingTime.Stretch(Duration.ZERO, Duration.ofMinutes(90)))));
    }

    @Test
    void aReplayThatWouldBeTooLongIsCutWhereItSays() {
        Replay replay = Replay.of(line(), 1, 0, Duration.ZERO, Duration.ofDays(3_000));
        assertThat(replay.cut()).isTrue();
        assertThat(replay.happenings()).hasSize(Replay.MOST_HAPPENINGS);
        assertThat(replay.to()).isLessThan(Duration.ofDays(3_000));
        assertThat(Replay.of(line(), 1, 0, Duration.ZERO, SPAN).cut()).isFalse();
    }

    @Test
    void aHeapOfUnitsIsRefusedWithItsSize() {
        Factory heap = Factory.named("heap")
                .with(Station.of("CUT"))
                .with(Part.of("A", Step.at("CUT", new Fixed(10))))
                .with(new Release("Push", Signal.apart(new Fixed(1), "A")));
        assertThatThrownBy(() -> Replay.of(heap, 1, 0, Duration.ofHours(4), SPAN))
                .hasMessageContaining("12961 units are in process")
                .hasMessageContaining("at most 10000");
    }

    @Test
    void placesStandAsTheUnitsFlow() {
        List<Spot> spots = Replay.of(line(), 1, 0, Duration.ZERO, SPAN).places();
        assertThat(spots)
                .extracting(spot -> spot.place() + " " + spot.kind() + " " + spot.column() + "/" + spot.row())
                .containsExactly("A-01 STATION 0/0", "LANE STORE 1/0", "A-02 STATION 2/0");
        assertThat(spots).extracting(Spot::room).containsExactly(0, 3, 2);
    }

    private static long count(Replay replay, Kind kind) {
        return replay.happenings().stream().filter(each -> each.kind() == kind).count();
    }

    /** Where every unit is at the end, as somebody sees it who plays the replay. */
    private static Map<Long, Standing> where(Replay replay) {
        Map<Long, Standing> units = new TreeMap<>();
        replay.begins().standing().forEach(each -> units.put(each.unit(), each));
        for (Happening each : replay.happenings()) {
            switch (each.kind()) {
                case ENTERED, CAME, CAME_BACK ->
                    units.put(
                            each.unit(), new Standing(each.unit(), each.part(), each.place(), Standing.Progress.WAITS));
                case BEGAN -> works(units, each, Standing.Progress.IN_WORK);
                case ENDED -> works(units, each, Standing.Progress.ENDED);
                case FINISHED, LOST -> units.remove(each.unit());
                default -> {}
            }
        }
        return units;
    }

    private static void works(Map<Long, Standing> units, Happening each, Standing.Progress work) {
        units.computeIfPresent(each.unit(), (unit, was) -> new Standing(unit, was.part(), each.place(), work));
    }

    private static Factory line() {
        return Factory.named("line")
                .with(
                        Station.of("A-01")
                                .withLane(0)
                                .with(Breakdown.byWork("JAM", new Exponential(1_800), new Fixed(120))),
                        Store.of("LANE", 3),
                        Station.of("A-02").withLane(2).with(Changeover.of(new Fixed(20))))
                .with(
                        Part.of(
                                "P",
                                Step.at("A-01", new Fixed(60)),
                                Step.through("LANE"),
                                Step.at("A-02", new Exponential(40)).or(Exit.rework(0.05, 2), Exit.scrap(0.02))),
                        Part.of(
                                "Q",
                                Step.at("A-01", new Exponential(70)),
                                Step.through("LANE"),
                                Step.at("A-02", new Fixed(40))))
                .with(new Release("material", Signal.asRoomAllows("P", "P", "Q")));
    }
}
