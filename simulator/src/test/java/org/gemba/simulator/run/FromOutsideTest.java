package org.gemba.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.WorkingTime;
import org.junit.jupiter.api.Test;

/** What somebody outside the model says to a run: here is a unit already, this station stands, it goes on. */
class FromOutsideTest {
    private static final StationId FIRST = new StationId("A");
    private static final StationId SECOND = new StationId("B");

    /** Two stations of 10 and 25 seconds with room for one unit between them; work rests from 100 to 200 seconds. */
    private final Factory floor = Factory.named("floor")
            .with(
                    Station.of("A").withLane(0).working("day"),
                    Station.of("B").withLane(1).working("day"))
            .with(Part.of("P", Step.at("A", new Fixed(10)), Step.at("B", new Fixed(25))))
            .with(new Release("material", Signal.asRoomAllows("P")))
            .with(new WorkingTime(
                    "day",
                    Duration.ofSeconds(1000),
                    List.of(
                            new WorkingTime.Stretch(Duration.ZERO, Duration.ofSeconds(100)),
                            new WorkingTime.Stretch(Duration.ofSeconds(200), Duration.ofSeconds(1000)))));

    private final Diary diary = new Diary(floor, List.of("began", "finished"));

    private Run begin(InProcess... before) {
        return Simulation.of(floor).begin(1, 0, diary, List.of(before));
    }

    private static void play(Run run, long seconds) {
        run.playUntil(Duration.ofSeconds(seconds));
    }

    @Test
    void workThatStandsIsLaidDownAndTakenUpAgain() {
        Run run = begin();
        play(run, 15);
        run.stands(SECOND);
        play(run, 35);
        run.goesOn(SECOND);
        play(run, 60);
        // Of 25 seconds five were worked before the twenty for which it stood.
        assertThat(diary.toString()).isEqualTo("""
                0 began 1 A
                10 began 2 A
                10 began 1 B
                20 began 3 A
                55 finished 1 P
                55 began 2 B
                55 began 4 A""");
    }

    @Test
    void aStationStandsForEachReasonUntilTheLastIsTakenBack() {
        Run run = begin();
        play(run, 5);
        run.stands(FIRST);
        run.stands(FIRST);
        play(run, 20);
        run.goesOn(FIRST);
        play(run, 250);
        run.goesOn(FIRST);
        play(run, 256);
        assertThat(diary.toString()).isEqualTo("""
                0 began 1 A
                255 began 2 A
                255 began 1 B""");
    }

    @Test
    void itStandsThroughABreakIfItIsNotTakenBack() {
        Run run = begin();
        play(run, 95);
        run.stands(FIRST);
        run.stands(SECOND);
        play(run, 150);
        run.goesOn(FIRST);
        run.goesOn(SECOND);
        int before = diary.toString().length();
        play(run, 199);
        assertThat(diary.toString()).hasSize(before);
    }

    @Test
    void aRunCarriesOnWithWhatIsInProcess() {
        begin(new InProcess(new PartId("P"), SECOND), new InProcess(new PartId("P"), SECOND));
        assertThat(diary.toString()).isEqualTo("""
                0 began 1 B
                0 began 3 A""");
    }

    @Test
    void whatHasNoPlaceIsRefused() {
        InProcess unit = new InProcess(new PartId("P"), SECOND);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> begin(unit, unit, unit))
                .withMessageContaining("finds no room");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> begin(new InProcess(new PartId("Q"), SECOND)))
                .withMessageContaining("part Q is in process at B");
    }

    @Test
    void itIsKnownWhenSomethingHappensNext() {
        Run run = begin();
        assertThat(run.nextTick()).hasValue(Ticks.of(Duration.ofSeconds(10)));
        run.playUntilTick(Ticks.of(Duration.ofSeconds(10)));
        assertThat(run.nextTick()).hasValue(Ticks.of(Duration.ofSeconds(20)));
    }

    @Test
    void aStationAtWhichNothingButWorkHappensCannotBeMadeToStand() {
        Factory plain = floor.eachPlace(place -> Station.of(place.id().value()).withLane(1));
        Run run = Simulation.of(plain).begin(1, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.stands(FIRST))
                .withMessageContaining("Work at A cannot be made to stand");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.stands(new StationId("C")))
                .withMessageContaining("it is no station");
    }
}
