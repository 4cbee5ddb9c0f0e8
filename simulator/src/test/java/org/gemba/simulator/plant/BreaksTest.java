package org.gemba.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gemba.house.floor.Break;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.Shift;
import org.gemba.house.floor.UnitId;
import org.gemba.house.floor.WorkCalendar;
import org.gemba.house.floor.WorkDay;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Recorded;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Gamma;
import org.gemba.simulator.experiment.Cores;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.WorkingTime;
import org.junit.jupiter.api.Test;

/**
 * A line with a break and a night, whose facts the engine itself tells: what is measured of them must be what was put in, and what is foretold
 * from them must be neither too long nor too short on average.
 */
class BreaksTest {
    private static final String CALENDAR = "Calendar";
    private static final Duration PLAYED = Duration.ofDays(15).plusHours(1);
    private static final LineDefinition LINE = KnownLine.line(threeShifts());
    private static final WorkingTime WEEK = UsualWeek.of(LINE.calendar(), CALENDAR);

    /** Round the clock, with 15 min after two hours of each shift and 30 min after five. */
    private static WorkCalendar threeShifts() {
        List<Shift> shifts = Stream.of(6, 14, 22).map(BreaksTest::shift).toList();
        List<String> names = shifts.stream().map(Shift::name).toList();
        return new WorkCalendar(
                shifts,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new WorkDay(day, names))
                        .toList(),
                List.of());
    }

    private static Shift shift(int hour) {
        LocalTime start = LocalTime.of(hour, 0);
        return new Shift(
                "Shift " + hour,
                start,
                start.plusHours(8),
                List.of(
                        new Break("Tea", start.plusHours(2), Duration.ofMinutes(15)),
                        new Break("Meal", start.plusHours(5), Duration.ofMinutes(30))));
    }

    private static Factory line(WorkingTime time, Breakdown... breakdowns) {
        return Factory.named("line with breaks")
                .with(
                        Station.of("CUT").withLane(0).working(CALENDAR).with(breakdowns),
                        Station.of("DRILL").withLane(3).working(CALENDAR).with(breakdowns),
                        Station.of("PACK").withLane(0).working(CALENDAR).with(breakdowns))
                .with(Part.of(
                        "BLUE",
                        Step.at("CUT", new Gamma(16, 3.5)),
                        Step.at("DRILL", new Gamma(25, 1.8)),
                        Step.at("PACK", new Gamma(16, 2.8))))
                .with(new Release("Pull", Signal.asRoomAllows("BLUE")))
                .with(time);
    }

    private static Observation observed(Factory factory) {
        List<Recorded> facts = KnownLine.told(factory, PLAYED);
        return Observation.of(LINE, facts::forEach);
    }

    @Test
    void whatIsEndedInABreakIsSeenAndModelled() {
        Observation observed = observed(line(WEEK.endingBegun(Duration.ofSeconds(25))));
        assertThat(observed.breaks().isEnded()).isTrue();
        assertThat(observed.breaks().laidDown()).isZero();
        // Cycles of 56 s begun evenly between 56 and 25 s before a break: one of twenty is nearer than 26.5 s.
        assertThat(observed.breaks().near()).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(31));
        Factory factory = PlantModel.of(LINE, observed).factory();
        assertThat(factory.workingTimes().getFirst().endsBegun())
                .contains(observed.breaks().near());
    }

    @Test
    void whatIsLaidDownAtABreakIsSeenAndModelled() {
        Observation observed = observed(line(WEEK));
        assertThat(observed.breaks().isTold()).isTrue();
        assertThat(observed.breaks().ended()).isZero();
        Factory factory = PlantModel.of(LINE, observed).factory();
        assertThat(factory.workingTimes().getFirst().endsBegun()).isEmpty();
    }

    /** Cycles of 60 s begun half a minute before the break at 10:00 and ended half a minute after it, told without it. */
    @Test
    void aCycleThatIsToldWithoutTheBreakStillShowsThatItWasLaidDown() {
        KnownLine told = new KnownLine();
        for (int day = 0; day < 25; day++) {
            UnitId unit = new UnitId("U-" + day);
            double before = day * 86_400.0 + 14_370;
            told.at(before, new Flow.UnitStarted(unit, KnownLine.BLUE, KnownLine.CUT, PieceCount.ONE))
                    .at(before, new Flow.CycleBegan(unit, KnownLine.CUT))
                    .at(
                            before + 1_860,
                            new Flow.CycleCompleted(
                                    unit,
                                    KnownLine.CUT,
                                    org.gemba.house.language.Step.USUAL,
                                    Duration.ofSeconds(60),
                                    PieceCount.ONE,
                                    Attempt.FIRST));
        }
        assertThat(told.observed().breaks().laidDown()).isEqualTo(25);
        assertThat(told.observed().breaks().ended()).isZero();
    }

    @Test
    void stopsBetweenCyclesAreCountedInCyclesAndOthersInWork() {
        Breakdown tool = Breakdown.byCycles("TOOL", new Exponential(50), new Exponential(60));
        MeasuredTime cycles = between(observed(line(WEEK, tool)));
        assertThat(cycles.kind()).isEqualTo(MeasuredTime.Kind.CYCLES_BETWEEN_STOPS);
        assertThat(cycles.used().mean()).isCloseTo(50, within(15.0));
        Breakdown machine = Breakdown.byWork("MACHINE", new Exponential(3_000), new Exponential(60));
        MeasuredTime work = between(observed(line(WEEK, machine)));
        assertThat(work.kind()).isEqualTo(MeasuredTime.Kind.BETWEEN_STOPS);
        assertThat(work.used().mean()).isCloseTo(3_000, within(500.0));
    }

    private static MeasuredTime between(Observation observed) {
        return observed.times().stream()
                .filter(time -> time.kind().isBetweenStops())
                .findFirst()
                .orElseThrow();
    }

    /** Eight times the same line: over all of them a foretold mean must not lie beside what happened, whether work is ended or laid down. */
    @Test
    void whatIsForetoldOfALineWithBreaksIsRightOnAverage() {
        for (WorkingTime time : List.of(WEEK, WEEK.endingBegun(Duration.ofSeconds(25)))) {
            List<Double> leadTimes = new ArrayList<>();
            List<Double> outputs = new ArrayList<>();
            for (long seed = 1; seed <= 8; seed++) {
                LineBackTest test = test(line(time), seed);
                leadTimes.add(ratio(test, DayBook.LEAD_TIME));
                outputs.add(ratio(test, DayBook.OUTPUT));
            }
            assertThat(mean(leadTimes)).as(leadTimes.toString()).isCloseTo(1, within(0.01));
            assertThat(mean(outputs)).as(outputs.toString()).isCloseTo(1, within(0.01));
        }
    }

    /** What is drawn where few facts leave it in doubt is on average what was seen. */
    @Test
    void theDoubtOfAFewFactsIsOnNoSide() {
        Breakdown rare = Breakdown.byWork("RARE", new Exponential(400_000), new Exponential(600));
        Observation seen = observed(line(WEEK, rare));
        double rate = 0;
        double lasting = 0;
        int draws = 20_000;
        for (int draw = 0; draw < draws; draw++) {
            Observation drawn = new Doubt(seen, org.gemba.simulator.chance.Stream.of(1, "doubt", draw)).drawn();
            rate += between(seen).used().mean() / between(drawn).used().mean() / draws;
            lasting += stop(drawn) / stop(seen) / draws;
        }
        assertThat(between(seen).facts()).isBetween(1L, 6L);
        assertThat(rate).isCloseTo(1, within(0.03));
        assertThat(lasting).isCloseTo(1, within(0.03));
    }

    private static double stop(Observation observed) {
        return observed.times().stream()
                .filter(time -> time.kind() == MeasuredTime.Kind.STOP)
                .findFirst()
                .orElseThrow()
                .used()
                .mean();
    }

    private static LineBackTest test(Factory factory, long seed) {
        List<Recorded> facts = KnownLine.told(factory, PLAYED, seed);
        return LineBackTest.of(LINE, facts::forEach, Optional.empty(), 100, 1, Cores.all());
    }

    private static double ratio(LineBackTest test, String figure) {
        LineBackTest.Answer answer = answer(test, figure);
        return answer.middle() / answer.happened();
    }

    private static LineBackTest.Answer answer(LineBackTest test, String figure) {
        return test.answers().stream()
                .filter(each -> each.figure().equals(figure))
                .findFirst()
                .orElseThrow();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
