package org.gemba.house.justintime.takt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gemba.house.floor.Calendars;
import org.gemba.house.floor.PitchBy;
import org.gemba.house.floor.Stretch;
import org.gemba.house.floor.WorkPlan;
import org.gemba.house.floor.WorkTime;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Source;
import org.gemba.house.promise.Proves;

/** What holds for the rows of every day, in every zone. */
class PitchBoardPropertiesTest {
    @Provide
    Arbitrary<WorkTime> times() {
        return Calendars.any();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Calendars.days();
    }

    @Proves("CLOCK-14")
    @Property(tries = 300)
    void rowsPartitionTheWorkingTimeAndSumToTheDemand(
            @ForAll("times") WorkTime time,
            @ForAll("days") LocalDate day,
            @ForAll PitchBy by,
            @ForAll @IntRange(min = 1, max = 60) int perContainer,
            @ForAll @IntRange(max = 20_000) int demand) {
        PitchDay laidOut = laidOut(time, day, by, perContainer, demand);
        WorkPlan plan = time.plan(day);

        assertFollowEachOther(laidOut, plan.time());
        Duration net = Duration.ZERO;
        long pieces = 0;
        for (DayRow row : laidOut.rows().values()) {
            assertThat(row.net())
                    .isEqualTo(plan.netTime(row.time().start(), row.time().end()));
            assertThat(row.plan()).isNotNegative();
            net = net.plus(row.net());
            pieces += row.plan();
        }
        assertThat(net).isEqualTo(plan.netTime());
        assertThat(pieces).isEqualTo(net.isZero() ? 0 : demand);
    }

    @Property(tries = 200)
    void noRowReachesOverTheBeginningOrEndOfAShift(
            @ForAll("times") WorkTime time, @ForAll("days") LocalDate day, @ForAll PitchBy by) {
        PitchDay laidOut = laidOut(time, day, by, 12, 700);

        time.plan(day)
                .shifts()
                .forEach(shift -> assertThat(laidOut.rows().values())
                        .allSatisfy(row -> assertThat(isInside(
                                                row.time(), shift.time().start())
                                        || isInside(row.time(), shift.time().end()))
                                .isFalse()));
    }

    @Property(tries = 200)
    void anHourlyRowLastsAnHourAtMostAndEndsOnTheFullHourOrWithAShift(
            @ForAll("times") WorkTime time, @ForAll("days") LocalDate day) {
        List<Instant> shiftTimes = new ArrayList<>();
        time.plan(day).shifts().forEach(shift -> {
            shiftTimes.add(shift.time().start());
            shiftTimes.add(shift.time().end());
        });
        shiftTimes.add(time.plan(day).time().end());

        for (DayRow row : laidOut(time, day, PitchBy.HOUR, 12, 700).rows().values()) {
            Instant end = row.time().end();
            boolean full = end.atZone(time.plant().zone()).getMinute() == 0;
            // On Lord Howe Island clocks change by half an hour, so that one full hour is never shown.
            boolean jumped = time.plant().zone().getRules().nextTransition(end.minusNanos(1)) != null
                    && end.equals(time.plant()
                            .zone()
                            .getRules()
                            .nextTransition(end.minusNanos(1))
                            .getInstant());
            assertThat(full || jumped || shiftTimes.contains(end)).isTrue();
            assertThat(row.time().length()).isLessThanOrEqualTo(Duration.ofHours(1));
        }
    }

    @Property(tries = 200)
    void anotherDemandKeepsTheRowsThatBeganAndPlansTheRest(
            @ForAll("times") WorkTime time,
            @ForAll("days") LocalDate day,
            @ForAll PitchBy by,
            @ForAll @IntRange(min = 1, max = 5_000) int demand,
            @ForAll @IntRange(min = 1, max = 5_000) int instead,
            @ForAll @IntRange(max = 1_439) int minute) {
        PitchFloor floor = PitchFloor.of(time, by, 12, demand);
        Instant start = time.startOf(day);
        floor.finished(start, 1);
        PitchDay before = floor.board().days().firstEntry().getValue();
        Instant at = start.plusSeconds(60L * minute);
        floor.demand(at, instead);
        PitchDay after = floor.board().days().firstEntry().getValue();

        assertFollowEachOther(after, time.plan(day).time());
        long begun = 0;
        long pieces = 0;
        for (DayRow row : before.rows().headMap(at, true).values()) {
            assertThat(after.rows().get(row.time().start())).isEqualTo(row);
            begun += row.plan();
        }
        for (DayRow row : after.rows().values()) {
            pieces += row.plan();
        }
        boolean timeLeft = time.plan(day)
                .netTime(
                        before.rows().floorEntry(at).getValue().time().end(),
                        time.plan(day).time().end())
                .isPositive();
        assertThat(pieces).isEqualTo(timeLeft ? Math.max(begun, instead) : begun);
    }

    @Property(tries = 200)
    void theOrderInWhichFactsArriveMakesNoDifference(
            @ForAll("times") WorkTime time,
            @ForAll("days") LocalDate day,
            @ForAll PitchBy by,
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll long seed) {
        List<Recorded> facts = facts(time.startOf(day), count, new Random(seed));
        List<Recorded> otherwise = new ArrayList<>(facts);
        Collections.shuffle(otherwise, new Random(seed + 1));
        PitchBoard defined = PitchFloor.of(time, by, 12, 700).board();
        Instant now = time.startOf(day.plusDays(3));

        Function<List<Recorded>, List<Optional<PitchSheet>>> sheets = order -> {
            PitchBoard board = defined;
            for (Recorded fact : order) {
                board = board.after(fact);
            }
            PitchBoard told = board;
            return told.daysKept().stream().map(kept -> told.sheet(kept, now)).toList();
        };
        assertThat(sheets.apply(otherwise)).isEqualTo(sheets.apply(facts));
    }

    @Property(tries = 200)
    void everyPieceIsCountedInOneRow(
            @ForAll("times") WorkTime time, @ForAll("days") LocalDate day, @ForAll PitchBy by, @ForAll long seed) {
        PitchBoard board = PitchFloor.of(time, by, 12, 700).board();
        long pieces = 0;
        for (Recorded fact : facts(time.startOf(day), 40, new Random(seed))) {
            board = board.after(fact);
            pieces += fact.fact() instanceof Flow.UnitFinished unit
                    ? unit.pieces().value()
                    : 0;
        }
        long counted = 0;
        for (LocalDate kept : board.daysKept()) {
            for (PitchRow row : board.sheet(kept, time.startOf(day.plusDays(3)))
                    .orElseThrow()
                    .rows()) {
                counted += row.row().counted();
            }
        }
        assertThat(counted).isEqualTo(pieces);
    }

    private static PitchDay laidOut(WorkTime time, LocalDate day, PitchBy by, int perContainer, int demand) {
        return PitchDay.of(PitchFloor.of(time, by, perContainer, demand).board().definition(), time, time.plan(day));
    }

    private static void assertFollowEachOther(PitchDay day, Stretch whole) {
        Instant last = whole.start();
        for (DayRow row : day.rows().values()) {
            assertThat(row.time().start()).isEqualTo(last);
            assertThat(row.time().end()).isAfter(last);
            last = row.time().end();
        }
        assertThat(last).isEqualTo(whole.end());
    }

    private static boolean isInside(Stretch time, Instant at) {
        return time.start().isBefore(at) && at.isBefore(time.end());
    }

    private static List<Recorded> facts(Instant start, int count, Random random) {
        List<Recorded> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant at = start.plusSeconds(random.nextInt(172_800));
            Fact fact = random.nextInt(4) == 0
                    ? new Hearing.LifeSignHeard(PitchFloor.FIRST)
                    : PitchFloor.unit(random.nextInt(5));
            Provenance how = random.nextBoolean() ? Provenance.MEASURED : Provenance.ENTERED;
            facts.add(new Recorded(
                    100L + i, at, start.plusSeconds(172_800), new Source("test"), Optional.empty(), how, fact));
        }
        return facts;
    }
}
