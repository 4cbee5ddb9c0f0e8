package org.gemba.house.justintime.takt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.gemba.house.floor.Calendars;
import org.gemba.house.floor.Demand;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.PitchBy;
import org.gemba.house.floor.WorkCalendar;
import org.gemba.house.floor.WorkTime;
import org.gemba.house.language.Definition;
import org.gemba.house.promise.Proves;
import org.gemba.house.standards.DefinitionBoard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takt time = net available time ÷ required quantity; breaks are out of the net time (FIELD.md 4.1). */
class TaktTimeTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    // Rother & Shook, Learning to See, Acme Stamping: 27,600 s and 460 pieces a shift: takt 60 s; 20 in a tray: pitch
    // 20 min.
    @Test
    void acmeStamping() {
        WorkTime time = Calendars.oneShift(
                "America/Detroit",
                Calendars.shift("Day", "07:00", "15:00", Calendars.pause("09:00", 10), Calendars.pause("13:00", 10)));

        TaktTime.Pace pace = pace(TaktTime.of(defined(time, 20, 460), MONDAY));
        assertThat(pace.net().toSeconds()).isEqualTo(27_600);
        assertThat(pace.takt()).isEqualTo(Duration.ofSeconds(60));
        assertThat(pace.pitch()).isEqualTo(Duration.ofMinutes(20));
    }

    // The planned cycle is below takt, and the gap is kept visible (FIELD.md 4.1 [115, 116]).
    @Test
    void theGapToThePlannedCycleIsVisible() {
        TaktTime.Pace pace = pace(TaktTime.of(defined(Calendars.threeShifts("UTC"), 10, 1_350), MONDAY));

        assertThat(pace.takt()).isEqualTo(Duration.ofSeconds(60));
        assertThat(pace.plannedCycle()).isEqualTo(Duration.ofSeconds(55));
        assertThat(pace.gap()).contains(Duration.ofSeconds(5));
    }

    // A day of 23 or 25 hours has its own takt: 1290, 1350 and 1410 minutes net for 1350 pieces.
    @Proves("CLOCK-14")
    @ParameterizedTest(name = "{0}: takt {1} ns")
    @CsvSource({"2026-03-27,60000000000", "2026-03-28,57333333333", "2026-10-24,62666666667"})
    void theTaktOfDaysOnWhichClocksAreChanged(LocalDate day, long nanos) {
        DefinitionBoard board = defined(Calendars.threeShifts("Europe/Berlin"), 10, 1_350);

        assertThat(pace(TaktTime.of(board, day)).takt()).isEqualTo(Duration.ofNanos(nanos));
    }

    @Test
    void allPartsShareTheTimeOfTheLine() {
        DefinitionBoard board = defined(Calendars.threeShifts("UTC"), 10, 1_000)
                .after(new Definition.DemandSet(
                        new Demand(new PartId("OTHER"), PitchFloor.ALWAYS, new PieceCount(350))));

        assertThat(pace(TaktTime.of(board, MONDAY)).takt()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aDemandCountsFromItsFirstDayOn() {
        DefinitionBoard board = defined(Calendars.threeShifts("UTC"), 10, 1_350)
                .after(new Definition.DemandSet(new Demand(PitchFloor.PART, MONDAY, new PieceCount(2_700))));

        assertThat(pace(TaktTime.of(board, MONDAY.minusDays(1))).takt()).isEqualTo(Duration.ofSeconds(60));
        assertThat(pace(TaktTime.of(board, MONDAY)).takt()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void withoutDemandTimeOrDefinitionThereIsNoTaktAndAReason() {
        WorkTime time = Calendars.threeShifts("UTC");
        WorkTime never = new WorkTime(time.plant(), WorkCalendar.EMPTY);

        assertThat(List.of(
                        TaktTime.of(defined(time, 10, 0), MONDAY),
                        TaktTime.of(defined(never, 10, 400), MONDAY),
                        TaktTime.of(DefinitionBoard.EMPTY, MONDAY)))
                .containsExactly(
                        new TaktTime.None(TaktTime.Why.NO_DEMAND),
                        new TaktTime.None(TaktTime.Why.NO_TIME),
                        new TaktTime.None(TaktTime.Why.NOT_DEFINED));
        assertThat(TaktTime.Why.NO_DEMAND.words()).isEqualTo("no part is demanded on this day");
    }

    @Property
    void taktTimesDemandIsTheNetTime(
            @ForAll @LongRange(min = 1, max = 90_000_000) long millis,
            @ForAll @IntRange(min = 1, max = 10_000_000) int demand) {
        TaktTime.Pace pace = pace(millis, demand);

        assertThat(pace.timeFor(demand)).isEqualTo(pace.net());
        // Rounded to the nanosecond, one takt is at most half a nanosecond off, so that all together are off by demand
        // ÷ 2.
        assertThat(pace.takt().multipliedBy(demand).minus(pace.net()).abs().toNanos())
                .isLessThanOrEqualTo(demand / 2);
    }

    @Property
    void soManyPiecesAreDueOnceTheirTimeHasPassedAndNotAMillisecondBefore(
            @ForAll @LongRange(min = 1, max = 90_000_000) long millis,
            @ForAll @IntRange(min = 1, max = 100_000) int demand,
            @ForAll @IntRange(min = 1, max = 100_000) int pieces) {
        TaktTime.Pace pace = pace(millis, demand);
        Duration until = pace.untilDue(pieces);

        assertThat(pace.dueAfter(until)).isGreaterThanOrEqualTo(pieces);
        assertThat(pace.dueAfter(until.minusMillis(1))).isLessThan(pieces);
        assertThat(pace.dueAfter(pace.net())).isEqualTo(demand);
    }

    @Test
    void theLargestNumbersDoNotOverflow() {
        TaktTime.Pace pace = new TaktTime.Pace(Duration.ofHours(25), 1, Duration.ZERO, new PieceCount(10_000_000));

        assertThat(pace.pitch()).isEqualTo(Duration.ofNanos(Long.MAX_VALUE));
    }

    private static TaktTime.Pace pace(long millis, int demand) {
        return new TaktTime.Pace(Duration.ofMillis(millis), demand, Duration.ZERO, PieceCount.ONE);
    }

    private static TaktTime.Pace pace(TaktTime takt) {
        return takt.pace().orElseThrow();
    }

    private static DefinitionBoard defined(WorkTime time, int perContainer, int demand) {
        LineDefinition wanted = PitchFloor.definition(time, PitchBy.HOUR, perContainer, demand);
        DefinitionBoard board = DefinitionBoard.EMPTY;
        for (Definition fact : DefinitionBoard.differences(Optional.empty(), wanted)) {
            board = board.after(fact);
        }
        return board;
    }
}
