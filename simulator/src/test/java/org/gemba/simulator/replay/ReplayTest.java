package org.gemba.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Changeover;
import org.gemba.simulator.model.Exit;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Store;
import org.gemba.simulator.replay.Happening.Kind;
import org.gemba.simulator.run.Figures;
import org.gemba.simulator.run.Run;
import org.gemba.simulator.run.Simulation;
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
        next.standing().forEach(each -> stands.put(each.unit(), each));
        assertThat(where(first)).isEqualTo(stands).isNotEmpty();
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
        replay.standing().forEach(each -> units.put(each.unit(), each));
        for (Happening each : replay.happenings()) {
            switch (each.kind()) {
                case ENTERED, CAME, CAME_BACK ->
                    units.put(
                            each.unit(), new Standing(each.unit(), each.part(), each.place(), Standing.Progress.WAITS));
                case BEGAN -> works(units, each, Standing.Progress.IN_WORK);
                case ENDED -> works(units, each, Standing.Progress.ENDED);
                case FINISHED, LOST -> units.remove(each.unit());
                case STOPPED, RUNS, CHANGING, CHANGED -> {}
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
