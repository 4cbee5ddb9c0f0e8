package org.gemba.house.justintime.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Definition;
import org.gemba.house.language.Hearing;
import org.junit.jupiter.api.Test;

/** LANGUAGE.md: a unit works or waits (stagnation) from its start to its end. */
class FlowBoardTest {
    private static final UnitId U1 = new UnitId("U1");
    private static final StationId A01 = new StationId("A-01");
    private static final StationId A02 = new StationId("A-02");
    private static final SegmentId FRONT = new SegmentId("FRONT");

    private final FlowStory story = FlowStory.ofLineA();

    @Test
    void aStartedUnitWaitsAtItsFirstStation() {
        story.told("10 start U1 P A-01");

        assertThat(unit())
                .returns(A01, UnitInProcess::where)
                .returns(false, UnitInProcess::working)
                .returns(FlowStory.at(10), UnitInProcess::since)
                .returns(FlowStory.at(10), UnitInProcess::startedAt);
        assertThat(station(A01)).returns(1, StationFlow::unitsHere).returns(1, StationFlow::waiting);
    }

    @Test
    void aUnitIsWorkedOnFromTheBeginningOfACycleToItsEnd() {
        story.told("10 start U1 P A-01").told("15 begin U1 A-01");
        assertThat(unit()).returns(true, UnitInProcess::working).returns(FlowStory.at(15), UnitInProcess::since);
        assertThat(station(A01)).returns(1, StationFlow::working).returns(0, StationFlow::waiting);

        story.told("70 complete U1 A-01 55");
        assertThat(unit())
                .returns(false, UnitInProcess::working)
                .returns(FlowStory.at(70), UnitInProcess::since)
                .returns(true, UnitInProcess::completedHere);
        assertThat(station(A01).lastCycle())
                .contains(new CompletedCycle(U1, Duration.ofSeconds(55), FlowStory.at(70), 6));
    }

    @Test
    void aMoveNeedsNoBeginningAndACycleNeedsNoMove() {
        story.told("10 start U1 P A-01").told("70 complete U1 A-01 55").told("130 complete U1 A-02 50");

        assertThat(unit()).returns(A02, UnitInProcess::where);
        assertThat(station(A01)).returns(0, StationFlow::unitsHere).returns(0, StationFlow::readyToGoOn);
        assertThat(station(A02)).returns(1, StationFlow::unitsHere).returns(1, StationFlow::readyToGoOn);
    }

    @Test
    void theBufferHoldsWhatItsSegmentCompletedAndTheNextHasNotBegun() {
        story.told("10 start U1 P A-01").told("70 complete U1 A-01 55");
        assertThat(story.board().inBufferAfter(FRONT)).isZero();

        story.told("130 complete U1 A-02 55");
        assertThat(story.board().inBufferAfter(FRONT)).isEqualTo(1);

        story.told("131 move U1 A-02 A-03");
        assertThat(story.board().inBufferAfter(FRONT)).isEqualTo(1);

        story.told("140 begin U1 A-03");
        assertThat(story.board().inBufferAfter(FRONT)).isZero();
    }

    @Test
    void theRouteSaysWhichStationIsNext() {
        story.told("10 start U1 P A-01");
        assertThat(story.board().nextStation(U1)).contains(A02);
        assertThat(story.board().normalStations(U1)).containsExactly(A01, A02);

        story.told("70 move U1 A-01 A-04");
        assertThat(story.board().nextStation(U1)).isEmpty();
        assertThat(story.board().lastStation(U1)).contains(new StationId("A-04"));
    }

    @Test
    void withoutARouteAnyOrderIsNormal() {
        story.told("10 start U1 J A-03");

        assertThat(story.board().nextStation(U1)).isEmpty();
        assertThat(story.board().normalStations(U1)).isEmpty();
        assertThat(story.board().lastStation(U1)).isEmpty();
    }

    @Test
    void reworkMayTakeAUnitToAnyStationOfItsRoute() {
        story.told("10 start U1 P A-01").told("70 move U1 A-01 A-02").told("80 move U1 A-02 A-03");

        story.told("90 rework U1 A-03 R-1");
        assertThat(unit()).returns(Attempt.REWORK, UnitInProcess::attempt);
        assertThat(story.board().normalStations(U1))
                .containsExactlyElementsOf(FlowStory.stations("R-1", "A-01", "A-02", "A-03", "A-04"));

        story.told("150 complete U1 R-1 60 again").told("160 complete U1 A-03 55");
        assertThat(unit()).returns(Attempt.FIRST, UnitInProcess::attempt);
        assertThat(story.board().nextStation(U1)).contains(new StationId("A-04"));
    }

    @Test
    void thePaceIsTheMedianOfTheLastTwentyCycles() {
        story.told("10 start U1 J A-01");
        for (int took = 1; took <= 30; took++) {
            story.told("20 complete U1 A-01 " + took);
        }
        // The last twenty are 11 to 30 seconds; the faster of the two in the middle is 20.
        assertThat(station(A01).pace()).contains(Duration.ofSeconds(20));
        assertThat(station(A01).recentCycles()).hasSize(20);
    }

    @Test
    void someOfItsPiecesScrappedAUnitGoesOnAndAllOfThemItLeaves() {
        story.told("10 start U1 P A-01").told("20 scrap U1 A-01 1");
        assertThat(unit()).returns(PieceCount.ONE, UnitInProcess::pieces);

        story.told("30 scrap U1 A-01 1");
        assertThat(story.board().unit(U1)).isEmpty();
        assertThat(story.board().totals()).isEqualTo(new Totals(1, 0, 1, 0, 0));
    }

    @Test
    void whatNeverStartedIsNotFollowedAndItsLeavingIsCountedApart() {
        story.told("10 move X A-01 A-02").told("20 begin X A-02").told("30 finish X A-04");

        assertThat(story.board().inProcess()).isZero();
        assertThat(story.board().totals()).isEqualTo(new Totals(0, 0, 0, 0, 1));
    }

    @Test
    void aStationIsHeardWithEverythingItTellsButNotWhenOthersTellOfItsSilence() {
        assertThat(station(A02).lastHeard()).isEmpty();
        assertThat(station(A02).lastHeardOrListeningSince()).isEqualTo(FlowStory.START);

        story.told("10 start U1 P A-02");
        assertThat(station(A02).lastHeard()).contains(FlowStory.at(10));

        story.told("20 start U2 P A-01")
                .tell(new Hearing.DataMissing(A02, FlowStory.at(10), FlowStory.at(20), "cable cut"));
        assertThat(station(A02).lastHeard()).contains(FlowStory.at(10));
    }

    @Test
    void stationsStandInTheOrderOfTheLineAndUnknownOnesAfterThem() {
        story.told("10 start U1 P A-00");

        assertThat(story.board().inLineOrder().stream().map(StationFlow::station))
                .containsExactlyElementsOf(FlowStory.stations("A-01", "A-02", "A-03", "A-04", "A-00"));
    }

    @Test
    void aStationTakenUpAgainCountsTheUnitsThatStandThere() {
        story.told("10 start U1 P A-01").told("15 begin U1 A-01");
        story.tell(new Definition.StationRemoved(A01)).told("70 complete U1 A-01 55");

        assertThat(station(A01))
                .returns(1, StationFlow::unitsHere)
                .returns(0, StationFlow::working)
                .returns(1, StationFlow::readyToGoOn);
    }

    @Test
    void unitsBeyondTheLimitAreCountedAndNotFollowed() {
        for (int i = 0; i <= Limits.UNITS_IN_PROCESS; i++) {
            story.told("10 start N" + i + " J A-01");
        }
        assertThat(story.board().units()).hasSize(Limits.UNITS_IN_PROCESS);
        assertThat(story.board().inProcess()).isEqualTo(Limits.UNITS_IN_PROCESS + 1);

        story.told("20 finish N" + Limits.UNITS_IN_PROCESS + " A-01");
        assertThat(story.board().totals()).isEqualTo(new Totals(Limits.UNITS_IN_PROCESS + 1, 1, 0, 0, 0));
    }

    @Test
    void whatHasNoTimeIsNoFlow() {
        FlowBoard before = story.board();
        story.tell(new Bookkeeping.Undated(FlowStory.happening(List.of("start", "U1", "P", "A-01"))));

        assertThat(story.board()).isEqualTo(before);
    }

    private UnitInProcess unit() {
        return story.board().unit(U1).orElseThrow();
    }

    private StationFlow station(StationId station) {
        return story.board().station(station).orElseThrow();
    }
}
