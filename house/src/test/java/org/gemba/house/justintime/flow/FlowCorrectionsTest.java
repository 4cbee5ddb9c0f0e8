package org.gemba.house.justintime.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Attempt;
import org.junit.jupiter.api.Test;

/** DESIGN.md, law 2: a correction is a further fact that names the old one, and the old one counts no longer. */
class FlowCorrectionsTest {
    private static final UnitId U1 = new UnitId("U1");
    private static final StationId A01 = new StationId("A-01");
    private static final StationId A02 = new StationId("A-02");

    private final FlowStory story = FlowStory.ofLineA();

    @Test
    void aStartThatWasNotTakesTheUnitOffTheBoard() {
        FlowBoard before = story.board();
        story.told("10 start U1 P A-01").corrected(0);

        assertThat(story.board().totals()).isEqualTo(before.totals());
        assertThat(story.board().units()).isEmpty();
        assertThat(station(A01).unitsHere()).isZero();
    }

    @Test
    void aStartOfAnotherUnitPutsThatOneInItsPlace() {
        story.told("10 start U1 P A-01").corrected(0, "start", "U2", "P", "A-02");

        assertThat(story.board().unit(U1)).isEmpty();
        assertThat(story.board().unit(new UnitId("U2")).orElseThrow())
                .returns(A02, UnitInProcess::where)
                .returns(FlowStory.at(10), UnitInProcess::startedAt);
    }

    @Test
    void aFinishThatWasNotBringsTheUnitBackAsItWas() {
        story.told("10 start U1 P A-01").told("20 begin U1 A-01");
        UnitInProcess before = story.board().unit(U1).orElseThrow();
        story.told("30 finish U1 A-01").corrected(0);

        assertThat(story.board().unit(U1)).contains(before);
        assertThat(story.board().totals()).isEqualTo(new Totals(1, 0, 0, 0, 0));
        assertThat(station(A01)).returns(1, StationFlow::unitsHere).returns(1, StationFlow::working);
    }

    @Test
    void aStartThatWasNotOfAUnitThatLeftMakesItOneThatLeftUnstarted() {
        story.told("10 start U1 P A-01").told("30 finish U1 A-01").corrected(1);

        assertThat(story.board().totals()).isEqualTo(new Totals(0, 0, 0, 0, 1));
    }

    @Test
    void scrapThatWasNotGivesThePiecesBack() {
        story.told("10 start U1 P A-01");
        UnitInProcess before = story.board().unit(U1).orElseThrow();

        story.told("20 scrap U1 A-01 1").corrected(0);
        assertThat(story.board().unit(U1)).contains(before);

        story.told("30 scrap U1 A-01 2").corrected(0);
        assertThat(story.board().unit(U1)).contains(before);
    }

    @Test
    void aMoveThatWasNotLeavesTheUnitWhereItCameFrom() {
        story.told("10 start U1 P A-01").told("20 move U1 A-01 A-02").corrected(0);

        assertThat(story.board().unit(U1).orElseThrow()).returns(A01, UnitInProcess::where);
        assertThat(station(A01).unitsHere()).isEqualTo(1);
        assertThat(station(A02).unitsHere()).isZero();
    }

    @Test
    void aMoveThatWasNotStaysForgottenOnceTheUnitWasSeenElsewhere() {
        story.told("10 start U1 P A-01").told("20 move U1 A-01 A-02").told("30 move U1 A-02 A-03");
        story.corrected(1);

        assertThat(story.board().unit(U1).orElseThrow()).returns(new StationId("A-03"), UnitInProcess::where);
    }

    @Test
    void aCycleThatWasNotIsOutOfThePace() {
        story.told("10 start U1 P A-01").told("70 complete U1 A-01 55").corrected(0);

        assertThat(station(A01).pace()).isEmpty();
        assertThat(station(A01).lastCycle()).isEmpty();
        assertThat(station(A01).readyToGoOn()).isZero();
    }

    @Test
    void aBeginningThatWasNotLetsTheUnitWait() {
        story.told("10 start U1 P A-01").told("20 begin U1 A-01").corrected(0);

        assertThat(story.board().unit(U1).orElseThrow())
                .returns(false, UnitInProcess::working)
                .returns(FlowStory.at(10), UnitInProcess::since);
        assertThat(station(A01).working()).isZero();
    }

    @Test
    void reworkThatWasNotIsAFirstAttemptWhereTheUnitWas() {
        story.told("10 start U1 P A-01").told("20 rework U1 A-01 R-1").corrected(0);

        assertThat(story.board().unit(U1).orElseThrow())
                .returns(A01, UnitInProcess::where)
                .returns(Attempt.FIRST, UnitInProcess::attempt);
    }

    private StationFlow station(StationId station) {
        return story.board().station(station).orElseThrow();
    }
}
