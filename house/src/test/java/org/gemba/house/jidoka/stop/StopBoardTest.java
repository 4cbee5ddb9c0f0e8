package org.gemba.house.jidoka.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Source;
import org.gemba.house.language.Step;
import org.gemba.house.language.Stopping;
import org.gemba.house.text.Text;
import org.junit.jupiter.api.Test;

/** DESIGN.md, jidoka: a machine that stops says so and why; the facts are those of {@link Stopping}. */
class StopBoardTest {
    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
    private static final StationId A01 = new StationId("A-01");
    private static final PartId PUMP = new PartId("P");

    private StopBoard board = StopBoard.EMPTY;
    private long sequence;

    @Test
    void aStationThatToldNothingRuns() {
        assertThat(board.at(A01)).isEmpty();
    }

    @Test
    void aStopLastsFromItsBeginningToItsEnd() {
        told(10, new Stopping.StopBegan(A01, "TOOL"));
        assertThat(standing().stop()).contains(new OpenStop("TOOL", "TOOL", at(10), 1));
        assertThat(standing().since()).isEqualTo(at(10));

        told(70, ended("TOOL", 60));
        assertThat(board.at(A01)).isEmpty();
        assertThat(board.ended())
                .singleElement()
                .returns("TOOL", EndedStop::reason)
                .returns(at(10), EndedStop::beganAt)
                .returns(at(70), EndedStop::endedAt)
                .returns(2L, EndedStop::sequence)
                .returns(false, EndedStop::isChangeover);
    }

    @Test
    void theReasonOfTheStopThatLastsCanBeNamedBetter() {
        told(10, new Stopping.StopBegan(A01, "UNKNOWN"));
        told(20, new Stopping.StopReasonNamed(A01, "TOOL"));

        assertThat(standing().stop()).contains(new OpenStop("TOOL", "UNKNOWN", at(10), 1));
    }

    @Test
    void aReasonNamedWhileTheStationRunsChangesNothing() {
        told(20, new Stopping.StopReasonNamed(A01, "TOOL"));

        assertThat(board).isEqualTo(StopBoard.EMPTY);
    }

    @Test
    void aStopToldTwiceIsOneStopSinceTheFirst() {
        told(10, new Stopping.StopBegan(A01, "TOOL"));
        told(30, new Stopping.StopBegan(A01, "JAM"));

        assertThat(standing().stop()).contains(new OpenStop("JAM", "TOOL", at(10), 1));
    }

    @Test
    void anEndedStopIsCompleteInItself() {
        told(100, ended("TOOL", 60));

        assertThat(board.ended())
                .singleElement()
                .returns(at(40), EndedStop::beganAt)
                .returns(Duration.ofSeconds(60), EndedStop::took);
    }

    @Test
    void aChangeoverAndAStopMayOverlap() {
        told(10, new Stopping.ChangeoverBegan(A01, PUMP));
        told(20, new Stopping.StopBegan(A01, "TOOL"));
        assertThat(standing().since()).isEqualTo(at(10));

        told(50, ended("TOOL", 30));
        assertThat(standing().changeover()).contains(new OpenChangeover(PUMP, at(10), 1));

        told(90, new Stopping.ChangeoverEnded(A01, PUMP, Step.USUAL, seconds(80), Optional.empty(), PieceCount.NONE));
        assertThat(board.at(A01)).isEmpty();
        assertThat(board.ended().get(1)).returns(true, EndedStop::isChangeover).returns(at(10), EndedStop::beganAt);
    }

    @Test
    void aBeginningThatWasNotLetsTheStationRun() {
        Stopping was = new Stopping.StopBegan(A01, "TOOL");
        told(10, was);
        corrected(1, was, 10, Optional.empty());

        assertThat(board).isEqualTo(StopBoard.EMPTY);
    }

    @Test
    void anEndThatWasNotOpensTheStopAgain() {
        told(10, new Stopping.StopBegan(A01, "TOOL"));
        StopBoard before = board;
        told(70, ended("TOOL", 60));
        corrected(2, ended("TOOL", 60), 70, Optional.empty());

        assertThat(board).isEqualTo(before);
    }

    @Test
    void anEndWithAnotherLengthTakesThePlaceOfTheWrongOne() {
        told(70, ended("TOOL", 60));
        corrected(1, ended("TOOL", 60), 70, Optional.of(ended("JAM", 50)));

        assertThat(board.ended())
                .singleElement()
                .returns("JAM", EndedStop::reason)
                .returns(at(20), EndedStop::beganAt);
    }

    @Test
    void aReasonThatWasNotGivesWayToTheFirst() {
        told(10, new Stopping.StopBegan(A01, "UNKNOWN"));
        Stopping named = new Stopping.StopReasonNamed(A01, "TOOL");
        told(20, named);
        corrected(2, named, 20, Optional.empty());

        assertThat(standing().stop()).contains(new OpenStop("UNKNOWN", "UNKNOWN", at(10), 1));
    }

    @Test
    void writtenAndReadTheBoardIsTheSame() {
        told(10, new Stopping.ChangeoverBegan(A01, PUMP));
        told(20, new Stopping.StopBegan(A01, "TOOL"));
        told(50, ended("TOOL", 30));
        Text<StopBoard> text = Text.of(StopBoard.class, 100_000);

        assertThat(text.read(text.string(board))).isEqualTo(board);
    }

    @Test
    void theBoardKeepsTheLastStopsUpToItsLimit() {
        for (int i = 0; i <= Limits.ENDED_ON_BOARDS; i++) {
            told(i, ended("TOOL", 1));
        }
        assertThat(board.ended()).hasSize(Limits.ENDED_ON_BOARDS);
        assertThat(board.ended().get(0).sequence()).isEqualTo(2);
    }

    private Standing standing() {
        return board.at(A01).orElseThrow();
    }

    private static Stopping ended(String reason, long seconds) {
        return new Stopping.StopEnded(A01, reason, Step.USUAL, seconds(seconds), Optional.empty(), PieceCount.NONE);
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static Instant at(long second) {
        return START.plusSeconds(second);
    }

    private void corrected(long wrong, Stopping was, long wasAt, Optional<Happening> instead) {
        told(200, new Bookkeeping.Corrected(wrong, was, at(wasAt), instead, "misread"));
    }

    private void told(long second, Fact fact) {
        board = board.after(new Recorded(
                ++sequence,
                at(second),
                at(second),
                new Source("plc:press-1"),
                Optional.empty(),
                Provenance.MEASURED,
                fact));
    }
}
