package org.gemba.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gemba.simulator.plant.KnownLine.BLUE;
import static org.gemba.simulator.plant.KnownLine.CUT;
import static org.gemba.simulator.plant.KnownLine.DRILL;
import static org.gemba.simulator.plant.KnownLine.MONDAY;
import static org.gemba.simulator.plant.KnownLine.RED;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Andon;
import org.gemba.house.language.AndonKind;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.CallNumber;
import org.gemba.house.language.Disposition;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Step;
import org.gemba.house.language.StopCause;
import org.gemba.house.language.Stopping;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.plant.MeasuredTime.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What single facts say of times and shares. */
class ObservationTest {
    private static final UnitId UNIT = new UnitId("U-1");
    private static final int TEN_O_CLOCK = 4 * 3600;

    private final KnownLine told = new KnownLine().at(0, new Flow.UnitStarted(UNIT, BLUE, CUT, PieceCount.ONE));

    private static Flow.CycleCompleted cycle(StationId station, double seconds) {
        return new Flow.CycleCompleted(
                UNIT,
                station,
                Step.USUAL,
                Duration.ofMillis(Math.round(seconds * 1000)),
                PieceCount.ONE,
                Attempt.FIRST);
    }

    private static Stopping.StopEnded stop(StationId station, String reason, double seconds) {
        return new Stopping.StopEnded(
                station,
                reason,
                Step.USUAL,
                Duration.ofMillis(Math.round(seconds * 1000)),
                Optional.empty(),
                PieceCount.NONE);
    }

    private List<Double> seen(Kind kind, StationId station) {
        return told.observed().times(kind, station).stream()
                .flatMap(time -> time.sample().stream())
                .toList();
    }

    // The break lasts from 10:00 to 10:30. Times in seconds from 10:00.
    @ParameterizedTest
    @CsvSource({
        // from, to, worked
        "-600, -540, 60", // before the break
        "-30, 1830, 60", // over it
        "-30, 600, 630", // into it: somebody worked on
        "600, 1860, 1260", // out of it: somebody worked in it
        "-14400, 86400, 100800", // ends at ten the next day, in the morning's work; the break and the night are pauses
    })
    void aBreakIsAPauseWhereItLiesWhollyWithin(double from, double to, double worked) {
        double pauses = to == 86400 ? 1800 + 16 * 3600 : 0;
        told.at(50, cycle(CUT, 50)).at(TEN_O_CLOCK + to, stop(CUT, "JAM", to - from));
        assertThat(seen(Kind.STOP, CUT)).containsExactly(worked - pauses);
    }

    @Test
    void aStopWithinACycleIsNoWork() {
        told.at(100, stop(CUT, "JAM", 40)).at(130, cycle(CUT, 90));
        assertThat(seen(Kind.CYCLE, CUT)).containsExactly(50.0);
    }

    @Test
    void aStopOverABreakInACycleIsTakenOffOnce() {
        told.at(TEN_O_CLOCK + 1900, stop(CUT, "JAM", 2000)).at(TEN_O_CLOCK + 1910, cycle(CUT, 2060));
        assertThat(seen(Kind.CYCLE, CUT)).containsExactly(60.0);
        assertThat(seen(Kind.STOP, CUT)).containsExactly(200.0);
    }

    @Test
    void whatACallCostsIsNoWork() {
        told.at(50, cycle(CUT, 50))
                .at(100, cycle(CUT, 50))
                .at(120, new Andon.AndonPulled(new CallNumber(1), CUT, AndonKind.QUALITY, ""))
                .at(130, new Andon.AndonAnswered(new CallNumber(1)))
                .at(200, new Andon.AndonContained(new CallNumber(1), ""))
                .at(200, cycle(CUT, 100))
                .at(250, cycle(CUT, 50));
        assertThat(seen(Kind.CYCLE, CUT)).containsExactly(50.0, 50.0, 50.0);
        // Fewer than five cycles were seen, so that the standard of 57 s says what is usual.
        assertThat(seen(Kind.CALL, CUT)).containsExactly(43.0);
        assertThat(seen(Kind.ANSWER, CUT)).containsExactly(10.0);
        assertThat(seen(Kind.CONTAINMENT, CUT)).containsExactly(80.0);
    }

    @Test
    void theSegmentsStopBehindACycleIsACostOfItsCall() {
        SegmentId front = new SegmentId("FRONT");
        told.at(20, new Andon.AndonPulled(new CallNumber(1), CUT, AndonKind.HELP, ""))
                .at(50, new Andon.SegmentStopped(front, new CallNumber(1), StopCause.FIXED_POSITION, MONDAY))
                .at(57, cycle(CUT, 57))
                .at(90, new Andon.AndonContained(new CallNumber(1), ""))
                .at(100, new Andon.SegmentRestarted(front, new CallNumber(1)));
        assertThat(seen(Kind.CALL, CUT)).containsExactly(43.0);
        assertThat(told.observed().shares(MeasuredShare.Kind.SEGMENT_STOP, CUT))
                .extracting(MeasuredShare::share)
                .containsExactly(1.0);
    }

    @Test
    void aCallInAStopIsNoneOfACycle() {
        told.at(10, cycle(CUT, 10))
                .at(20, new Stopping.StopBegan(CUT, "JAM"))
                .at(40, new Andon.AndonPulled(new CallNumber(1), CUT, AndonKind.MACHINE, ""))
                .at(80, stop(CUT, "JAM", 60));
        Observation observed = told.observed();
        assertThat(observed.shares(MeasuredShare.Kind.CALL, CUT))
                .extracting(MeasuredShare::share)
                .containsExactly(0.0);
        assertThat(observed.shares(MeasuredShare.Kind.CALL_IN_STOP, CUT))
                .extracting(MeasuredShare::share)
                .containsExactly(1.0);
    }

    @Test
    void aCorrectedFactIsReadAsItWasInTruth() {
        told.at(50, cycle(CUT, 50));
        Happening slip = cycle(CUT, 500);
        told.at(110, slip).at(200, stop(CUT, "JAM", 30));
        long jam = told.last();
        told.at(300, corrected(2, cycle(CUT, 50), Optional.of(cycle(CUT, 51))))
                .at(310, corrected(3, slip, Optional.of(cycle(CUT, 52))))
                .at(320, corrected(jam, stop(CUT, "JAM", 30), Optional.empty()))
                .at(330, corrected(5, cycle(CUT, 51), Optional.of(cycle(CUT, 53))));
        assertThat(seen(Kind.CYCLE, CUT)).containsExactly(53.0, 52.0);
        assertThat(seen(Kind.STOP, CUT)).isEmpty();
    }

    private static Bookkeeping.Corrected corrected(long sequence, Happening was, Optional<Happening> instead) {
        return new Bookkeeping.Corrected(sequence, was, MONDAY, instead, "slip of the pen");
    }

    @Test
    void changeoversAreToldApartByPair() {
        UnitId other = new UnitId("U-2");
        told.at(50, cycle(CUT, 50))
                .at(50, new Flow.UnitStarted(other, RED, CUT, PieceCount.ONE))
                .at(80, changeover(RED, 30))
                .at(80, new Flow.CycleBegan(other, CUT))
                .at(
                        130,
                        new Flow.CycleCompleted(
                                other, CUT, Step.USUAL, Duration.ofSeconds(50), PieceCount.ONE, Attempt.FIRST))
                .at(150, changeover(BLUE, 20));
        assertThat(seen(Kind.CHANGEOVER, CUT)).containsExactly(30.0, 20.0);
    }

    private static Stopping.ChangeoverEnded changeover(PartId to, long seconds) {
        return new Stopping.ChangeoverEnded(
                CUT, to, Step.USUAL, Duration.ofSeconds(seconds), Optional.empty(), PieceCount.NONE);
    }

    @Test
    void whatIsSentBackAndLostIsCountedByStation() {
        told.at(50, cycle(CUT, 50))
                .at(100, cycle(DRILL, 50))
                .at(100, new Quality.DefectFound(DRILL, Optional.of(UNIT), "BURR", PieceCount.ONE, Disposition.REWORK))
                .at(100, new Quality.UnitSentToRework(UNIT, DRILL, CUT))
                .at(150, cycle(CUT, 50))
                .at(200, cycle(DRILL, 50))
                .at(200, new Quality.UnitScrapped(UNIT, DRILL, PieceCount.ONE, "burr"));
        Observation observed = told.observed();
        assertThat(observed.shares(MeasuredShare.Kind.REWORK, DRILL))
                .containsExactly(new MeasuredShare(MeasuredShare.Kind.REWORK, DRILL, Optional.of(CUT), 1, 2));
        assertThat(observed.shares(MeasuredShare.Kind.SCRAP, DRILL))
                .extracting(MeasuredShare::share)
                .containsExactly(0.5);
    }

    /** The way back is a place of the model, whose code may be no longer than a station's. */
    @Test
    void aStationWithTheLongestCodeHasAWayBackToo() {
        StationId longest = new StationId("C".repeat(Limits.CODE_LENGTH));
        LineDefinition line = KnownLine.line(KnownLine.line().calendar(), longest);
        told.at(100, cycle(DRILL, 50)).at(100, new Quality.UnitSentToRework(UNIT, DRILL, longest));
        PlantModel model = PlantModel.of(line, Observation.of(line, told.facts()::forEach));
        assertThat(model.factory().places()).extracting(Place::id).contains(new StationId("BACK-TO-STATION-1"));
    }

    @Test
    void anEmptyFirstStationWaitsForOrders() {
        for (int unit = 0; unit < 40; unit++) {
            UnitId next = new UnitId("W-" + unit);
            told.at(100 * unit + 40, new Flow.UnitStarted(next, BLUE, CUT, PieceCount.ONE))
                    .at(100 * unit + 40, new Flow.CycleBegan(next, CUT))
                    .at(
                            100 * unit + 100,
                            new Flow.CycleCompleted(
                                    next, CUT, Step.USUAL, Duration.ofSeconds(60), PieceCount.ONE, Attempt.FIRST))
                    .at(100 * unit + 100, new Flow.UnitMoved(next, CUT, DRILL));
        }
        // 39 waits of 40 s between the first start, 0 s, and the last move, 4,000 s after it.
        assertThat(told.observed().waited()).isCloseTo(39 * 40 / 4_000.0, within(1e-9));
        assertThat(told.observed().isPacedByOrders()).isTrue();
    }

    @Test
    void withTooFewFactsTheStandardStays() {
        told.at(50, cycle(CUT, 50));
        assertThat(told.observed().cycle(CUT, BLUE)).hasValueSatisfying(cycle -> {
            assertThat(cycle.basis()).isEqualTo(Basis.STANDARD);
            assertThat(cycle.used()).isEqualTo(new Fixed(57));
        });
    }

    @Test
    void onlyTheFactsOfTheAskedTimeCount() {
        told.at(50, cycle(CUT, 50)).at(100, cycle(CUT, 51)).at(200, cycle(CUT, 52));
        Observation observed = Observation.of(
                KnownLine.line(), told.facts()::forEach, MONDAY.plusSeconds(60), MONDAY.plusSeconds(200));
        assertThat(observed.cycle(CUT, BLUE))
                .hasValueSatisfying(cycle -> assertThat(cycle.sample()).containsExactly(51.0));
    }

    @Test
    void aLargeSampleIsAFairChoice() {
        Sample sample = new Sample("any");
        for (int i = 0; i < 100_000; i++) {
            sample.add(i);
        }
        assertThat(sample.kept()).hasSize(Sample.MOST).doesNotHaveDuplicates();
        // The mean of 1,000 numbers drawn from 0 to 99,999 has a standard deviation of 913.
        assertThat(sample.kept().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow())
                .isCloseTo(49_999.5, within(3_000.0));
    }
}
