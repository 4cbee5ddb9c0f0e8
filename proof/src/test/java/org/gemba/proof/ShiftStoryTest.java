package org.gemba.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.jidoka.andon.AnswerTally;
import org.gemba.house.jidoka.andon.SegmentState;
import org.gemba.house.journal.Verification;
import org.gemba.house.justintime.flow.Totals;
import org.gemba.house.justintime.takt.PitchRow;
import org.gemba.house.justintime.takt.PitchSheet;
import org.gemba.house.justintime.takt.TaktTime;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.AbnormalityKind;
import org.gemba.house.language.Andon;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.CallNumber;
import org.gemba.house.language.Changing;
import org.gemba.house.language.Disposition;
import org.gemba.house.language.Flow;
import org.gemba.house.language.FourM;
import org.gemba.house.language.Pitching;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Request;
import org.gemba.house.language.Stopping;
import org.gemba.house.promise.Proves;
import org.gemba.house.valuestream.PlannedTime;
import org.gemba.house.valuestream.ValueStream;
import org.gemba.house.valuestream.ValueStreamFold;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The story of one shift: the early one of 24 November 2026 on the pump line of the example plant, from the takt in the
 * morning to the figures at two o'clock. A seeded floor plays it; three people step in. Read the tests from the top.
 */
@Proves("STORY-1")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShiftStoryTest {
    /** In this shift a buffer runs empty while the segment before it stands. */
    private static final long SEED = 24;

    private static final LocalDate DAY = LocalDate.parse("2026-11-24");
    private static final StationId COVER = new StationId("A-05");
    private static final StationId PACKING = new StationId("A-09");
    private static final UnitId TWICE = new UnitId("COUNTED-TWICE");
    private static final Instant NINE = PlayedShift.at(9, 0);

    private static final PlayedShift SHIFT = new PlayedShift(SEED);
    private static final PitchRow NINE_SIGNED;
    private static final PitchRow NINE_CORRECTED;

    static {
        Changing newFace = new Changing.ChangePointSeen(FourM.MAN, COVER, "Yamada Nao works here today");
        SHIFT.ask("change", PlayedShift.at(8, 15), "P-111", new Request.Report(newFace));
        Flow wrong = new Flow.UnitFinished(TWICE, PACKING, PieceCount.ONE);
        SHIFT.ask("wrong", PlayedShift.at(9, 20), "P-124", new Request.Report(wrong));
        SHIFT.ask("sign", PlayedShift.at(10, 5), "P-121", new Request.SignOffPitch(NINE));
        SHIFT.playTo(PlayedShift.at(12, 10));
        NINE_SIGNED = row(PlayedShift.at(12, 10));
        Request.Correct correction = new Request.Correct(wrongReport(), Optional.empty(), "The scanner read it twice");
        SHIFT.ask("correct", PlayedShift.at(12, 11), "P-121", correction);
        SHIFT.playTo(PlayedShift.at(12, 12));
        NINE_CORRECTED = row(PlayedShift.at(12, 12));
        SHIFT.ask("sign-again", PlayedShift.at(12, 20), "P-121", new Request.SignOffPitch(NINE));
        SHIFT.playTo(PlayedShift.END);
    }

    /** 430 min of net time and 1,075 pumps a day in three shifts: 72 s a pump, 358 whole pumps by two o'clock. */
    @Test
    @Order(1)
    void atSixTheTaktIsSeventyTwoSeconds() {
        TaktTime.Pace pace = sheet().takt().pace().orElseThrow();
        assertThat(pace.takt()).isEqualTo(Duration.ofSeconds(72));
        assertThat(pace.gap()).contains(Duration.ofSeconds(10));
        assertThat(pace.dueAfter(Duration.ofMinutes(430))).isEqualTo(358);
        assertThat(shiftRows().getLast().soFar().due()).hasValue(358);
    }

    @Test
    @Order(2)
    void pumpsFlowThroughNineStationsInOrder() {
        UnitId first = ((Flow.UnitFinished)
                        SHIFT.recorded(Flow.UnitFinished.class).getFirst().fact())
                .unit();
        assertThat(SHIFT.all(Flow.CycleCompleted.class).stream()
                        .filter(cycle -> cycle.unit().equals(first))
                        .map(Flow.CycleCompleted::station))
                .isEqualTo(SHIFT.definition.line().stations());
    }

    /** What was not as it should be says what should have been, and names the fact it was seen in. */
    @Test
    @Order(3)
    void aCycleOverItsStandardStandsOut() {
        List<Abnormal.AbnormalityFound> over = SHIFT.all(Abnormal.AbnormalityFound.class).stream()
                .filter(found -> found.kind() == AbnormalityKind.CYCLE_OVER_STANDARD)
                .toList();
        assertThat(over).isNotEmpty().allSatisfy(found -> {
            Recorded seen = SHIFT.facts.get(Math.toIntExact(found.seenIn().getFirst()) - 1);
            Flow.CycleCompleted cycle = (Flow.CycleCompleted) seen.fact();
            assertThat(found.station()).contains(cycle.station());
            assertThat(cycle.took()).isGreaterThan(standard(seen, cycle));
        });
    }

    @Test
    @Order(4)
    void aCallAnsweredInTimeStopsNothing() {
        List<CallNumber> inTime = SHIFT.recorded(Andon.AndonPulled.class).stream()
                .filter(pull ->
                        answerTime(pull).filter(took -> took.toSeconds() < 30).isPresent())
                .map(pull -> ((Andon.AndonPulled) pull.fact()).call())
                .toList();
        assertThat(inTime).hasSizeGreaterThan(10);
        assertThat(SHIFT.all(Andon.SegmentStopped.class))
                .extracting(Andon.SegmentStopped::call)
                .doesNotContainAnyElementsOf(inTime);
    }

    /** Fieldbook p. 182: nobody has answered at the fixed position, 30 s after the pull, so the segment stops there. */
    @Test
    @Order(5)
    void aCallThatNobodyAnswersStopsItsSegmentAtTheFixedPosition() {
        List<Recorded> stops = stopsFor("FIXED_POSITION");
        assertThat(stops).isNotEmpty().allSatisfy(stop -> {
            Andon.SegmentStopped stopped = (Andon.SegmentStopped) stop.fact();
            Recorded pull = SHIFT.first(Andon.AndonPulled.class, it -> it.call().equals(stopped.call()));
            assertThat(stop.happenedAt()).isEqualTo(pull.happenedAt().plusSeconds(30));
            assertThat(stop.provenance()).isEqualTo(Provenance.CONCLUDED);
            assertThat(answerTime(pull).filter(took -> took.toSeconds() < 30)).isEmpty();
        });
    }

    @Test
    @Order(6)
    void theNextSegmentRunsOnUntilTheBufferIsEmptyAndThenStarves() {
        Recorded starved = stopsFor("STARVED").getFirst();
        SegmentId starving = ((Andon.SegmentStopped) starved.fact()).segment();
        Gemba before = SHIFT.boardsAfter(starved.sequence() - 1);
        List<SegmentState> segments = before.andon().segments();
        int place = segments.indexOf(before.andon().segment(starving).orElseThrow());

        assertThat(segments.get(place).runs()).isTrue();
        assertThat(segments.get(place - 1).runs()).isFalse();
        assertThat(before.flow().inBufferAfter(segments.get(place - 1).segment().id()))
                .isZero();
    }

    @Test
    @Order(7)
    void eachSegmentThatStoodRunsAgainAndALeaderSaidSo() {
        List<Recorded> restarts = SHIFT.recorded(Andon.SegmentRestarted.class);
        assertThat(restarts).hasSameSizeAs(SHIFT.all(Andon.SegmentStopped.class));
        assertThat(SHIFT.gemba().andon().segments()).allMatch(SegmentState::runs);
        assertThat(stopsFor("FIXED_POSITION")).allSatisfy(stop -> {
            Andon.SegmentStopped stopped = (Andon.SegmentStopped) stop.fact();
            Recorded restart = restarts.stream()
                    .filter(it -> it.sequence() > stop.sequence())
                    .filter(it -> ((Andon.SegmentRestarted) it.fact()).segment().equals(stopped.segment()))
                    .findFirst()
                    .orElseThrow();
            assertThat(SHIFT.gemba()
                            .definition()
                            .person(restart.actor().orElseThrow())
                            .orElseThrow()
                            .role())
                    .isIn(SHIFT.definition.andon().mayRestart());
        });
    }

    @Test
    @Order(8)
    void aPumpWithADefectIsWorkedOnAgainAndLeavesGood() {
        Recorded found = SHIFT.first(Quality.DefectFound.class, defect -> defect.disposition() == Disposition.REWORK);
        UnitId unit = ((Quality.DefectFound) found.fact()).unit().orElseThrow();
        Recorded sent =
                SHIFT.first(Quality.UnitSentToRework.class, it -> it.unit().equals(unit));
        Recorded again =
                SHIFT.first(Flow.CycleCompleted.class, it -> it.unit().equals(unit) && it.attempt() == Attempt.REWORK);
        Recorded left = SHIFT.first(Flow.UnitFinished.class, it -> it.unit().equals(unit));
        assertThat(List.of(found, sent, again, left))
                .isSortedAccordingTo((one, other) -> Long.compare(one.sequence(), other.sequence()));
    }

    @Test
    @Order(9)
    void aStationThatStandsSaysWhy() {
        List<String> reasons = SHIFT.definition.line().stopReasons().stream()
                .map(reason -> reason.code())
                .toList();
        assertThat(SHIFT.recorded(Stopping.StopEnded.class)).isNotEmpty().allSatisfy(end -> {
            Stopping.StopEnded stop = (Stopping.StopEnded) end.fact();
            assertThat(reasons).contains(stop.reason());
            assertThat(SHIFT.recorded(Stopping.StopBegan.class))
                    .anyMatch(begin ->
                            ((Stopping.StopBegan) begin.fact()).station().equals(stop.station())
                                    && begin.happenedAt()
                                            .equals(end.happenedAt().minus(stop.took())));
        });
    }

    @Test
    @Order(10)
    void aNewFaceAtAStationIsShownOnTheDay() {
        assertThat(SHIFT.gemba().changes().at(COVER, PlayedShift.BEGIN, PlayedShift.END))
                .singleElement()
                .satisfies(point -> assertThat(point.toString()).contains("Yamada Nao works here today"));
    }

    /** A pump is counted that never was. Facts stay: the correction is a further fact, and the count is right again. */
    @Test
    @Order(11)
    void aWrongReportIsCorrectedAndCountedNoLonger() {
        assertThat(NINE_SIGNED.row().counted()).isEqualTo(finishedIn(NINE_SIGNED));
        assertThat(NINE_CORRECTED.row().counted()).isEqualTo(finishedIn(NINE_CORRECTED) - 1);
        assertThat(SHIFT.facts).contains(wrongReport());
        assertThat(SHIFT.gemba().flow().totals().leftUnstarted()).isZero();
        assertThat(SHIFT.first(Abnormal.AbnormalityFound.class, it -> it.unit().equals(Optional.of(TWICE))))
                .satisfies(found -> assertThat(((Abnormal.AbnormalityFound) found.fact()).seenIn())
                        .containsExactly(wrongReport().sequence()));
    }

    @Test
    @Order(12)
    void theLeaderSeesThatARowChangedSinceItWasSignedAndSignsAgain() {
        assertThat(NINE_SIGNED.changedSinceSignOff()).isFalse();
        assertThat(NINE_CORRECTED.changedSinceSignOff()).isTrue();
        PitchRow last = row(PlayedShift.END);
        assertThat(last.changedSinceSignOff()).isFalse();
        assertThat(SHIFT.recorded(Pitching.PitchSignedOff.class))
                .allSatisfy(signed -> assertThat(
                                SHIFT.gemba().definition().person(signed.actor().orElseThrow()))
                        .isPresent());
    }

    @Test
    @Order(13)
    void atTwoTheBoardCountsWhatTheJournalCounts() {
        long counted =
                shiftRows().stream().mapToLong(row -> row.row().counted()).sum();
        assertThat(counted).isEqualTo(finished() - 1);
        assertThat(shiftRows().getLast().soFar().counted()).isEqualTo(counted);
        assertThat(shiftRows())
                .allSatisfy(row -> assertThat(row.row().counted())
                        .isEqualTo(finishedIn(row) - (row.time().start().equals(NINE) ? 1 : 0)));
    }

    @Test
    @Order(14)
    void noPumpIsLost() {
        Totals totals = SHIFT.gemba().flow().totals();
        assertThat(totals.started()).isEqualTo(SHIFT.all(Flow.UnitStarted.class).size());
        assertThat(totals.finished()).isEqualTo(finished() - 1);
        assertThat(totals.started())
                .isEqualTo(totals.finished()
                        + totals.scrapped()
                        + SHIFT.gemba().flow().inProcess());
    }

    @Test
    @Order(15)
    void theAnswerRecordIsWhatTheCallsSay() {
        AnswerTally tally = SHIFT.gemba().andon().answers().of(DAY);
        List<Recorded> pulls = SHIFT.recorded(Andon.AndonPulled.class);
        long inTime = pulls.stream()
                .filter(pull -> answerTime(pull)
                        .filter(took -> took.compareTo(Duration.ofSeconds(20)) <= 0)
                        .isPresent())
                .count();
        assertThat(tally.calls()).isEqualTo(pulls.size());
        assertThat(tally.inTime()).isEqualTo(Math.toIntExact(inTime));
        assertThat(tally.answered())
                .isEqualTo(SHIFT.all(Andon.AndonAnswered.class).size());
    }

    /** The same facts, reckoned by other code. */
    @Test
    @Order(16)
    void theValueStreamOfTheSameFactsAgrees() {
        ValueStreamFold fold = new ValueStreamFold();
        SHIFT.facts.forEach(fold::after);
        ValueStream stream = fold.valueStream(PlannedTime.NOT_KNOWN);

        assertThat(stream.coverage().unitsFinished()).isEqualTo(finished() - 1);
        assertThat(stream.coverage().unitsStarted())
                .isEqualTo(SHIFT.all(Flow.UnitStarted.class).size());
        assertThat(stream.defects().pieces())
                .isEqualTo(SHIFT.all(Quality.DefectFound.class).size());
        assertThat(stream.reports().rework())
                .isEqualTo(SHIFT.all(Flow.CycleCompleted.class).stream()
                        .filter(cycle -> cycle.attempt() == Attempt.REWORK)
                        .count());
        assertThat(sum(stream.stops().stream()
                        .map(ValueStream.StopFlow::stopped)
                        .toList()))
                .isEqualTo(sum(SHIFT.all(Stopping.StopEnded.class).stream()
                        .map(Stopping.StopEnded::took)
                        .toList()));
    }

    @Test
    @Order(17)
    void theBookIsSoundAndTellsTheSameStoryAgain() {
        Verification verification = SHIFT.shelf.verify(ExamplePlant.PUMPS);
        assertThat(verification.fault()).isEmpty();
        assertThat(verification.sound()).isEqualTo(SHIFT.facts.size());
        assertThat(SHIFT.boardsAfter(SHIFT.facts.size())).isEqualTo(SHIFT.gemba());
        assertThat(SHIFT.refused).isEmpty();
    }

    private static PitchSheet sheet() {
        return SHIFT.gemba().pitch().sheet(DAY, PlayedShift.END).orElseThrow();
    }

    private static PitchRow row(Instant now) {
        return SHIFT.gemba().pitch().sheet(DAY, now).orElseThrow().row(NINE).orElseThrow();
    }

    private static List<PitchRow> shiftRows() {
        return sheet().rows().stream()
                .filter(row -> row.time().start().isBefore(PlayedShift.END))
                .toList();
    }

    private static long finished() {
        return SHIFT.all(Flow.UnitFinished.class).size();
    }

    private static long finishedIn(PitchRow row) {
        return SHIFT.recorded(Flow.UnitFinished.class).stream()
                .filter(fact -> row.time().contains(fact.happenedAt()))
                .count();
    }

    private static Recorded wrongReport() {
        return SHIFT.first(Flow.UnitFinished.class, it -> it.unit().equals(TWICE));
    }

    private static List<Recorded> stopsFor(String cause) {
        return SHIFT.recorded(Andon.SegmentStopped.class).stream()
                .filter(stop ->
                        ((Andon.SegmentStopped) stop.fact()).cause().name().equals(cause))
                .toList();
    }

    private static Optional<Duration> answerTime(Recorded pull) {
        CallNumber call = ((Andon.AndonPulled) pull.fact()).call();
        return SHIFT.recorded(Andon.AndonAnswered.class).stream()
                .filter(answer -> ((Andon.AndonAnswered) answer.fact()).call().equals(call))
                .findFirst()
                .map(answer -> Duration.between(pull.happenedAt(), answer.happenedAt()));
    }

    private static Duration standard(Recorded seen, Flow.CycleCompleted cycle) {
        return SHIFT.facts.stream()
                .limit(seen.sequence())
                .map(Recorded::fact)
                .filter(Flow.UnitStarted.class::isInstance)
                .map(Flow.UnitStarted.class::cast)
                .filter(started -> started.unit().equals(cycle.unit()))
                .findFirst()
                .flatMap(started -> SHIFT.gemba().definition().standardCycle(cycle.station(), started.part()))
                .orElseThrow();
    }

    private static Duration sum(List<Duration> durations) {
        return durations.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
