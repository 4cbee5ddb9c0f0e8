package org.gemba.house.justintime.takt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.Calendars;
import org.gemba.house.floor.DayException;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.PitchBy;
import org.gemba.house.floor.WorkCalendar;
import org.gemba.house.floor.WorkTime;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.AbnormalityKind;
import org.gemba.house.language.AbnormalityNumber;
import org.gemba.house.language.Andon;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.CallNumber;
import org.gemba.house.language.Definition;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Pitching;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Step;
import org.gemba.house.language.StopCause;
import org.gemba.house.language.Stopping;
import org.gemba.house.text.Text;
import org.junit.jupiter.api.Test;

/** The production analysis board: hourly plan and actual, cumulative, gap, reason, sign-off (FIELD.md 4.6). */
class PitchBoardTest {
    private static final Instant EVENING = t("23:00");

    // 480 pieces in 8 hours: 60 an hour, 30 in the hour with the break.
    @Test
    void rowsAreClockHoursCutAtTheShift() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.HOUR, 10, 480).finishedEachMinute(t("06:00"), 55);
        floor.finishedEachMinute(t("07:00"), 60);

        assertThat(PitchFloor.text(floor.today(t("09:30")))).isEqualToIgnoringNewLines("""
                06:00-07:00 60 55 -5 -5 MEASURED
                07:00-08:00 60 60 0 -5 MEASURED
                08:00-09:00 60 - - - MISSING
                09:00-10:00 60 0 -30 - NOT_YET
                10:00-11:00 30 - - - NOT_YET
                11:00-12:00 60 - - - NOT_YET
                12:00-13:00 60 - - - NOT_YET
                13:00-14:00 60 - - - NOT_YET
                14:00-14:30 30 - - - NOT_YET
                """);
    }

    // Rother & Shook, Learning to See: pitch = takt × pack-out quantity; 60 s × 20 pieces = 20 minutes.
    @Test
    void rowsOfAContainerAreOnePitchOfNetTime() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.CONTAINER, 20, 480);

        List<PitchRow> rows = floor.today(t("06:00")).rows();
        assertThat(rows).hasSize(24);
        assertThat(rows).allSatisfy(row -> assertThat(row.row().plan()).hasValue(20));
        assertThat(rows.get(11).time().end()).isEqualTo(t("10:00"));
        assertThat(rows.get(12).time().end()).isEqualTo(t("10:50"));
    }

    @Test
    void aPitchTooShortForARowShowsSeveralContainers() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.CONTAINER, 1, 4_800);

        List<PitchRow> rows = floor.today(t("06:00")).rows();
        assertThat(rows).hasSize(Limits.PITCHES_A_DAY);
        assertThat(rows.getFirst().row().plan()).hasValue(16);
    }

    @Test
    void hoursAreFullOnTheWallOfThePlant() {
        WorkTime kathmandu = Calendars.oneShift("Asia/Kathmandu", Calendars.shift("Early", "06:30", "09:15"));

        PitchFloor floor = PitchFloor.of(kathmandu, PitchBy.HOUR, 10, 330);
        // 06:30 in Nepal is 00:45 UTC.
        assertThat(PitchFloor.text(floor.today(t("00:45")))).isEqualToIgnoringNewLines("""
                00:45-01:15 60 0 0 0 NOT_YET
                01:15-02:15 120 - - - NOT_YET
                02:15-03:15 120 - - - NOT_YET
                03:15-03:30 30 - - - NOT_YET
                """);
    }

    @Test
    void aLateFactLandsInTheRowInWhichItHappened() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.HOUR, 10, 480);
        floor.finished(t("08:10"), 1);
        floor.at(t("06:10"), t("08:20"), PitchFloor.unit(7));

        assertThat(floor.row(t("06:00"), t("08:30")).row().actual()).hasValue(7);
    }

    @Test
    void whatNobodyPlannedHasARowOfItsOwn() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.HOUR, 10, 480);
        floor.finished(t("15:20"), 3);

        PitchRow row = floor.row(t("15:00"), EVENING);
        assertThat(row.row().plan()).hasValue(0);
        assertThat(row.row().actual()).hasValue(3);
    }

    @Test
    void aCorrectionMovesTheCount() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.HOUR, 10, 480);
        long wrong = floor.finished(t("06:10"), 10);
        floor.known(Provenance.ENTERED);
        long first = floor.at(
                t("07:30"),
                new Bookkeeping.Corrected(
                        wrong, PitchFloor.unit(10), t("06:10"), Optional.of(PitchFloor.unit(4)), "Misread"));

        PitchRow row = floor.row(t("06:00"), t("07:30"));
        assertThat(row.row().actual()).hasValue(4);
        assertThat(row.data()).isEqualTo(RowData.MIXED);
        assertThat(List.of(row.firstFact(), row.lastFact())).containsExactly(wrong, first);

        floor.at(
                t("07:40"),
                new Bookkeeping.Corrected(first, PitchFloor.unit(4), t("06:10"), Optional.empty(), "Never was"));
        assertThat(floor.row(t("06:00"), t("07:40")).row().actual()).hasValue(0);
    }

    @Test
    void missingDataAtTheLastStationIsNeverZero() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.HOUR, 10, 480);
        floor.finished(t("06:10"), 5);
        floor.at(t("06:20"), new Hearing.LifeSignHeard(PitchFloor.FIRST));
        floor.at(t("08:00"), new Hearing.DataMissing(PitchFloor.LAST, t("06:30"), t("07:00"), "Network down"));

        PitchRow row = floor.row(t("06:00"), t("08:00"));
        assertThat(row.data()).isEqualTo(RowData.MISSING);
        assertThat(row.row().actual()).isEmpty();
        assertThat(row.row().gap()).isEmpty();
        assertThat(row.row().counted()).isEqualTo(5);
        assertThat(row.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.why()).contains("Network down"));
    }

    @Test
    void missingDataUpstreamIsShownAndDoesNotHideTheCount() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.HOUR, 10, 480);
        floor.finished(t("06:10"), 5);
        floor.at(t("08:00"), new Hearing.DataMissing(PitchFloor.FIRST, t("06:30"), t("07:00"), "Network down"));

        PitchRow row = floor.row(t("06:00"), t("08:00"));
        assertThat(row.data()).isEqualTo(RowData.MEASURED);
        assertThat(row.gaps()).hasSize(1);
    }

    @Test
    void anHourInWhichTheLineWasHeardAndNothingFinishedIsZero() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.HOUR, 10, 480);
        floor.at(t("06:10"), new Hearing.LifeSignHeard(PitchFloor.LAST));

        PitchRow row = floor.row(t("06:00"), t("07:00"));
        assertThat(row.row().actual()).hasValue(0);
        assertThat(row.data()).isEqualTo(RowData.MEASURED);
    }

    // The station may be silent for 10 minutes: last heard at 06:50, found at 07:00, heard again at 07:20.
    @Test
    void aSilentLastStationHidesTheRowsItWasSilentIn() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.HOUR, 10, 480);
        floor.finished(t("06:50"), 1);
        AbnormalityNumber number = new AbnormalityNumber(1);
        floor.at(
                t("07:00"),
                new Abnormal.AbnormalityFound(
                        number,
                        AbnormalityKind.STATION_SILENT,
                        Optional.of(PitchFloor.LAST),
                        Optional.empty(),
                        "10 min",
                        "longer",
                        List.of()));
        floor.finished(t("07:20"), 1);
        floor.at(t("07:20"), new Abnormal.AbnormalityEnded(number));
        floor.finished(t("08:20"), 1);

        assertThat(floor.today(t("09:00")).rows().subList(0, 3).stream().map(PitchRow::data))
                .containsExactly(RowData.MISSING, RowData.MISSING, RowData.MEASURED);
    }

    @Test
    void simulatedPiecesAreMarked() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.HOUR, 10, 480).known(Provenance.SIMULATED);
        floor.finished(t("06:10"), 5);

        assertThat(floor.row(t("06:00"), t("07:00")).data()).isEqualTo(RowData.SIMULATED);
    }

    @Test
    void stopsAreSeenWithTheirWorkingTimeAndFacts() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.HOUR, 10, 480);
        long began = floor.at(t("09:50"), new Stopping.StopBegan(PitchFloor.FIRST, "UNKNOWN"));
        floor.at(t("09:55"), new Stopping.StopReasonNamed(PitchFloor.FIRST, "TOOL"));
        long ended = floor.at(
                t("10:40"),
                new Stopping.StopEnded(
                        PitchFloor.FIRST,
                        "TOOL",
                        Step.USUAL,
                        Duration.ofMinutes(50),
                        Optional.empty(),
                        PieceCount.NONE));
        floor.at(
                t("10:50"),
                new Andon.SegmentStopped(PitchFloor.SEGMENT, new CallNumber(1), StopCause.FIXED_POSITION, t("10:50")));

        Stood tool = new Stood.StationStood(PitchFloor.FIRST, "TOOL");
        assertThat(floor.row(t("09:00"), t("11:00")).stops())
                .containsExactly(new StopSeen(tool, Duration.ofMinutes(10), List.of(began, ended)));
        // The break from 10:00 to 10:30 is no loss.
        assertThat(floor.row(t("10:00"), t("10:55")).stops())
                .containsExactly(
                        new StopSeen(tool, Duration.ofMinutes(10), List.of(began, ended)),
                        new StopSeen(
                                new Stood.SegmentStood(PitchFloor.SEGMENT, StopCause.FIXED_POSITION),
                                Duration.ofMinutes(5),
                                List.of(ended + 1)));
    }

    @Test
    void aSegmentThatStandsAlreadyGoesOnStanding() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.HOUR, 10, 480);
        CallNumber call = new CallNumber(1);
        Andon.SegmentStopped stopped =
                new Andon.SegmentStopped(PitchFloor.SEGMENT, call, StopCause.AT_ONCE, t("06:10"));
        long first = floor.at(t("06:10"), stopped);
        floor.at(t("06:20"), stopped);
        long last = floor.at(t("06:30"), new Andon.SegmentRestarted(PitchFloor.SEGMENT, call));

        assertThat(floor.row(t("06:00"), t("07:00")).stops())
                .containsExactly(new StopSeen(
                        new Stood.SegmentStood(PitchFloor.SEGMENT, StopCause.AT_ONCE),
                        Duration.ofMinutes(20),
                        List.of(first, last)));
    }

    @Test
    void aStopThatNeverWasIsTakenBack() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.HOUR, 10, 480);
        Stopping.StopBegan stop = new Stopping.StopBegan(PitchFloor.FIRST, "TOOL");
        long began = floor.at(t("06:10"), stop);
        floor.at(t("06:30"), new Bookkeeping.Corrected(began, stop, t("06:10"), Optional.empty(), "Other station"));

        assertThat(floor.row(t("06:00"), t("07:00")).stops()).isEmpty();
    }

    // 480 planned; at 08:30 the customer asks for 600. 180 are planned to 09:00, so 420 fall on the 5 hours left.
    @Test
    void anotherDemandReplansTheRowsThatHaveNotBegun() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.HOUR, 10, 480).finishedEachMinute(t("06:00"), 130);
        floor.demand(t("08:30"), 600);

        assertThat(floor.today(t("08:30")).rows().stream()
                        .map(row -> row.row().plan().orElseThrow()))
                .containsExactly(60L, 60L, 60L, 84L, 42L, 84L, 84L, 84L, 42L);
    }

    @Test
    void lessDemandThanWasPlannedAlreadyPlansNothingMore() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.HOUR, 10, 480).finishedEachMinute(t("06:00"), 130);
        floor.demand(t("08:30"), 100);

        assertThat(floor.today(t("08:30")).rows().stream()
                        .map(row -> row.row().plan().orElseThrow()))
                .containsExactly(60L, 60L, 60L, 0L, 0L, 0L, 0L, 0L, 0L);
    }

    @Test
    void overtimeDeclaredDuringTheDayAddsRows() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.HOUR, 10, 480).finishedEachMinute(t("06:00"), 430);
        WorkCalendar usual = floor.board().definition().calendar();
        floor.at(
                t("13:10"),
                new Definition.CalendarSet(new WorkCalendar(
                        usual.shifts(),
                        usual.week(),
                        List.of(new DayException(
                                LocalDate.parse("2026-11-23"),
                                "Overtime",
                                List.of(Calendars.shift("Early", "06:00", "16:00", Calendars.pause("10:00", 30))))))));

        List<PitchRow> rows = floor.today(t("13:10")).rows();
        assertThat(rows.getLast().time().end()).isEqualTo(t("16:00"));
        // 450 were planned to 14:00; the 30 left fall on two hours.
        assertThat(rows.subList(8, 10).stream().map(row -> row.row().plan().orElseThrow()))
                .containsExactly(15L, 15L);
        assertThat(rows.stream().mapToLong(row -> row.row().counted()).sum()).isEqualTo(430);
    }

    // A sender's clock is hours ahead: its pieces lie in rows that are planned anew.
    @Test
    void piecesInRowsThatAreReplannedAreKept() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.CONTAINER, 20, 480);
        floor.finished(t("08:10"), 1);
        floor.at(t("12:10"), t("08:11"), PitchFloor.unit(5));
        floor.demand(t("08:30"), 700);

        PitchSheet evening = floor.today(EVENING);
        assertThat(evening.rows().stream().mapToLong(row -> row.row().counted()).sum())
                .isEqualTo(6);
        assertThat(evening.rows().stream()
                        .mapToLong(row -> row.row().plan().orElseThrow())
                        .sum())
                .isEqualTo(700);
    }

    @Test
    void aDefinitionLoadedAgainChangesNothing() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.CONTAINER, 7, 480).finishedEachMinute(t("06:00"), 130);
        PitchSheet before = floor.today(t("08:30"));
        floor.demand(t("08:30"), 480);

        assertThat(floor.today(t("08:30"))).isEqualTo(before);
    }

    @Test
    void reasonsAndTheSignatureStandInTheirRow() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.HOUR, 10, 480).finishedEachMinute(t("06:00"), 50);
        floor.by(PitchFloor.LEADER);
        floor.at(t("07:05"), new Pitching.PitchExplained(t("06:00"), "Screwdriver worn"));
        floor.at(t("07:06"), new Pitching.PitchSignedOff(t("06:00"), 50));

        PitchRow row = floor.row(t("06:00"), t("07:10"));
        assertThat(row.reasons()).extracting(Explanation::reason).containsExactly("Screwdriver worn");
        assertThat(row.signOff().flatMap(SignOff::by)).contains(PitchFloor.LEADER);
        assertThat(row.changedSinceSignOff()).isFalse();

        floor.at(t("06:59"), t("07:20"), PitchFloor.unit(1));
        assertThat(floor.row(t("06:00"), t("07:30")).changedSinceSignOff()).isTrue();
    }

    @Test
    void aDayWithoutDemandSaysWhyItHasNoPlan() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.CONTAINER, 10, 0);
        floor.finished(t("06:10"), 5);

        PitchSheet sheet = floor.today(t("07:00"));
        assertThat(sheet.takt()).isEqualTo(new TaktTime.None(TaktTime.Why.NO_DEMAND));
        assertThat(sheet.rows().getFirst().row().plan()).isEmpty();
        assertThat(sheet.rows().getFirst().row().gap()).isEmpty();
        assertThat(sheet.rows().getFirst().row().actual()).hasValue(5);
    }

    @Test
    void onlyTheNewestDaysStay() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.HOUR, 10, 480);
        for (int day = 0; day <= Limits.DAYS_ON_BOARDS; day++) {
            floor.finished(t("06:10").plus(Duration.ofDays(day)), 1);
        }
        floor.at(t("06:10"), t("06:10").plus(Duration.ofDays(20)), PitchFloor.unit(1));

        assertThat(floor.board().daysKept())
                .hasSize(Limits.DAYS_ON_BOARDS)
                .first()
                .isEqualTo(LocalDate.parse("2026-11-24"));
    }

    @Test
    void aClockGoneMadDoesNotPushTheDaysOut() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.HOUR, 10, 480);
        floor.finished(t("06:10"), 1);
        floor.at(Instant.parse("2027-12-28T06:10:00Z"), t("06:20"), PitchFloor.unit(1));
        floor.at(Instant.MAX, t("06:20"), PitchFloor.unit(1));
        floor.at(Instant.parse("1500-01-01T00:00:00Z"), t("06:20"), PitchFloor.unit(1));

        assertThat(floor.board().daysKept()).containsExactly(LocalDate.parse("2026-11-23"));
    }

    @Test
    void aLineNobodyDescribedHasNoBoard() {
        assertThat(PitchBoard.EMPTY.today(t("06:00"))).isEmpty();
    }

    @Test
    void aFactInTheRowThatWasHeardAlreadyChangesNothing() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.HOUR, 10, 480);
        floor.at(t("06:10"), new Hearing.LifeSignHeard(PitchFloor.LAST));
        PitchBoard before = floor.board();
        floor.at(t("06:11"), new Hearing.LifeSignHeard(PitchFloor.LAST));

        assertThat(floor.board()).isSameAs(before);
    }

    @Test
    void theBoardCanBeWrittenDownAndReadAgain() {
        PitchFloor floor = PitchFloor.oneShift(PitchBy.CONTAINER, 10, 480).finishedEachMinute(t("06:00"), 50);
        floor.at(t("06:50"), new Stopping.StopBegan(PitchFloor.FIRST, "TOOL"));
        floor.at(t("06:51"), new Pitching.PitchExplained(t("06:00"), "Screwdriver worn"));
        floor.at(t("06:52"), new Pitching.PitchSignedOff(t("06:00"), 10));
        floor.at(t("06:53"), new Hearing.DataMissing(PitchFloor.LAST, t("06:30"), t("06:40"), "Network down"));
        Text<PitchBoard> text = Text.of(PitchBoard.class, 1_000_000);

        assertThat(text.read(text.bytes(floor.board()))).isEqualTo(floor.board());
    }

    private static Instant t(String time) {
        return Instant.parse("2026-11-23T" + time + ":00Z");
    }
}
