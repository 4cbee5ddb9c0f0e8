package org.gemba.house.justintime.takt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.PitchBy;
import org.gemba.house.floor.Role;
import org.gemba.house.language.Decision;
import org.gemba.house.language.Pitching;
import org.gemba.house.language.Refusal;
import org.gemba.house.language.Request;
import org.junit.jupiter.api.Test;

/** Who may write what on the pitch board. The clock says 08:30; 50 pieces were made from 06:00 on. */
class PitchRulesTest {
    private static final Instant SIX = t("06:00");
    private static final Instant NOW = t("08:30");
    private final PitchBoard board = PitchFloor.oneShift(PitchBy.HOUR, 10, 480)
            .finishedEachMinute(SIX, 50)
            .board();

    @Test
    void aLeaderSignsARowWithItsCount() {
        assertThat(sign(SIX, PitchFloor.LEADER)).isEqualTo(Decision.happened(new Pitching.PitchSignedOff(SIX, 50)));
    }

    @Test
    void anOperatorMayNotSign() {
        assertThat(sign(SIX, PitchFloor.OPERATOR))
                .isEqualTo(Decision.refused(new Refusal.NotForThisRole(
                        PitchFloor.OPERATOR, Role.OPERATOR, "sign a row of the pitch board", PitchRules.LEADERS)));
    }

    @Test
    void nobodySignsWithoutAName() {
        assertThat(PitchRules.signOff(board, new Request.SignOffPitch(SIX), Optional.empty(), NOW))
                .isEqualTo(Decision.refused(new Refusal.NeedsAName("sign a row of the pitch board")));
    }

    @Test
    void aStrangerMayNotSign() {
        PersonId stranger = new PersonId("9");
        assertThat(sign(SIX, stranger)).isEqualTo(Decision.refused(new Refusal.NotOnATeam(stranger)));
    }

    @Test
    void aRowThatRunsCannotBeSignedYet() {
        assertThat(sign(t("08:00"), PitchFloor.LEADER))
                .isEqualTo(Decision.refused(new Refusal.NoSuchPitch(t("08:00"))));
    }

    @Test
    void whatIsNotTheBeginningOfARowCannotBeSigned() {
        assertThat(sign(t("06:01"), PitchFloor.LEADER))
                .isEqualTo(Decision.refused(new Refusal.NoSuchPitch(t("06:01"))));
    }

    @Test
    void aRowThatRunsCanBeExplained() {
        assertThat(explain(t("08:00"), "No housings"))
                .isEqualTo(Decision.happened(new Pitching.PitchExplained(t("08:00"), "No housings")));
    }

    @Test
    void whatLiesAheadCannotBeExplained() {
        assertThat(explain(t("09:00"), "No housings")).isEqualTo(Decision.refused(new Refusal.NoSuchPitch(t("09:00"))));
    }

    @Test
    void anEmptyReasonIsNone() {
        assertThat(explain(SIX, " ")).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void aReasonHasItsLimit() {
        assertThat(explain(SIX, "x".repeat(Limits.REMARK_LENGTH))).isInstanceOf(Decision.Happened.class);
        assertThat(explain(SIX, "x".repeat(Limits.REMARK_LENGTH + 1))).isInstanceOf(Decision.Refused.class);
    }

    private Decision sign(Instant pitch, PersonId person) {
        return PitchRules.signOff(board, new Request.SignOffPitch(pitch), Optional.of(person), NOW);
    }

    private Decision explain(Instant pitch, String reason) {
        return PitchRules.explain(board, new Request.ExplainPitch(pitch, reason), NOW);
    }

    private static Instant t(String time) {
        return Instant.parse("2026-11-23T" + time + ":00Z");
    }
}
