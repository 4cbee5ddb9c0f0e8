package org.gemba.house.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Changing.ChangePointSeen;
import org.gemba.house.language.Fact;
import org.gemba.house.language.FourM;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Source;
import org.gemba.house.text.Text;
import org.junit.jupiter.api.Test;

/** LANGUAGE.md, 4M change point: made visible on the day it happens because defects follow changes. */
class ChangePointBoardTest {
    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
    private static final Instant TOMORROW = START.plus(Duration.ofDays(1));
    private static final StationId A01 = new StationId("A-01");
    private static final StationId A02 = new StationId("A-02");
    private static final ChangePointSeen NEW_OPERATOR = new ChangePointSeen(FourM.MAN, A01, "Aiko stands in for Ben");

    private ChangePointBoard board = ChangePointBoard.EMPTY;
    private long sequence;

    @Test
    void aChangeStandsAtItsStationOnItsDay() {
        told(START, NEW_OPERATOR);

        assertThat(board.at(A01, START, TOMORROW))
                .containsExactly(new ChangePoint(
                        FourM.MAN, A01, "Aiko stands in for Ben", START, Optional.of(new PersonId("P-1")), 1));
        assertThat(board.at(A02, START, TOMORROW)).isEmpty();
        assertThat(board.between(TOMORROW, TOMORROW.plusSeconds(60))).isEmpty();
    }

    @Test
    void aDayEndsWhereTheNextBegins() {
        told(TOMORROW, NEW_OPERATOR);

        assertThat(board.between(START, TOMORROW)).isEmpty();
        assertThat(board.between(TOMORROW, TOMORROW.plusSeconds(1))).hasSize(1);
    }

    @Test
    void itIsKeptForSevenDays() {
        told(START, NEW_OPERATOR);
        told(START.plus(ChangePointBoard.KEPT), NEW_OPERATOR);
        assertThat(board.points()).hasSize(2);

        told(START.plus(ChangePointBoard.KEPT).plusMillis(1), NEW_OPERATOR);
        assertThat(board.points()).hasSize(2);
        assertThat(board.points().get(0).sequence()).isEqualTo(2);
    }

    @Test
    void aClockThatIsAheadDoesNotWipeTheBoard() {
        told(START, NEW_OPERATOR);
        toldAt(START.plus(Duration.ofDays(400)), START.plusSeconds(1), NEW_OPERATOR);

        assertThat(board.points()).hasSize(2);
    }

    @Test
    void writtenAndReadTheBoardIsTheSame() {
        told(START, NEW_OPERATOR);
        Text<ChangePointBoard> text = Text.of(ChangePointBoard.class, 100_000);

        assertThat(text.read(text.string(board))).isEqualTo(board);
    }

    @Test
    void theBoardHoldsUpToItsLimit() {
        for (int i = 0; i <= Limits.ENDED_ON_BOARDS; i++) {
            told(START.plusSeconds(i), NEW_OPERATOR);
        }
        assertThat(board.points()).hasSize(Limits.ENDED_ON_BOARDS);
    }

    @Test
    void aChangeThatWasNotIsReplacedByWhatWas() {
        told(START, NEW_OPERATOR);
        ChangePointSeen truth = new ChangePointSeen(FourM.METHOD, A02, "New jig");
        told(
                START.plusSeconds(60),
                new Bookkeeping.Corrected(1, NEW_OPERATOR, START, Optional.of(truth), "wrong station"));

        assertThat(board.points())
                .singleElement()
                .returns(FourM.METHOD, ChangePoint::what)
                .returns(A02, ChangePoint::station)
                .returns(START, ChangePoint::happenedAt);
    }

    private void told(Instant at, Fact fact) {
        toldAt(at, at, fact);
    }

    private void toldAt(Instant happenedAt, Instant recordedAt, Fact fact) {
        board = board.after(new Recorded(
                ++sequence,
                happenedAt,
                recordedAt,
                new Source("tablet:A-01"),
                Optional.of(new PersonId("P-1")),
                Provenance.ENTERED,
                fact));
    }
}
