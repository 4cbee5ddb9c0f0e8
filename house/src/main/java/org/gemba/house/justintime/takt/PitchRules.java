package org.gemba.house.justintime.takt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.Role;
import org.gemba.house.language.Decision;
import org.gemba.house.language.Pitching;
import org.gemba.house.language.Refusal;
import org.gemba.house.language.Request;
import org.gemba.house.standards.Teammate;

/** Who may write what on the pitch board: a reason anybody, a signature a leader. */
public final class PitchRules {
    /** Who may sign a row. */
    public static final List<Role> LEADERS = List.of(Role.TEAM_LEADER, Role.GROUP_LEADER, Role.MANAGER);

    private PitchRules() {}

    /** Anybody may write why a row has a gap, as soon as the row has begun. */
    public static Decision explain(PitchBoard board, Request.ExplainPitch request, Instant now) {
        if (request.reason().isBlank()) {
            return Decision.refused(
                    new Refusal.OutsideLimit("The reason is empty", "1 character at least", "Write a few words."));
        }
        if (request.reason().length() > Limits.REMARK_LENGTH) {
            return Decision.refused(new Refusal.OutsideLimit(
                    "The reason has %d characters".formatted(request.reason().length()),
                    Integer.toString(Limits.REMARK_LENGTH),
                    "Shorten it."));
        }
        return row(board, request.pitch(), now)
                .filter(row -> row.phase() != RowPhase.FUTURE)
                .map(row -> Decision.happened(new Pitching.PitchExplained(request.pitch(), request.reason())))
                .orElseGet(() -> Decision.refused(new Refusal.NoSuchPitch(request.pitch())));
    }

    /** A leader signs a row that has ended, with the count that stands there. */
    public static Decision signOff(
            PitchBoard board, Request.SignOffPitch request, Optional<PersonId> actor, Instant now) {
        if (actor.isEmpty()) {
            return Decision.refused(new Refusal.NeedsAName("sign a row of the pitch board"));
        }
        Optional<Teammate> leader = board.definition().person(actor.get());
        if (leader.isEmpty()) {
            return Decision.refused(new Refusal.NotOnATeam(actor.get()));
        }
        if (!LEADERS.contains(leader.get().role())) {
            return Decision.refused(new Refusal.NotForThisRole(
                    actor.get(), leader.get().role(), "sign a row of the pitch board", LEADERS));
        }
        return row(board, request.pitch(), now)
                .filter(row -> row.phase() == RowPhase.ENDED)
                .map(row -> Decision.happened(new Pitching.PitchSignedOff(
                        request.pitch(), Math.clamp(row.row().counted(), 0, Integer.MAX_VALUE))))
                .orElseGet(() -> Decision.refused(new Refusal.NoSuchPitch(request.pitch())));
    }

    private static Optional<PitchRow> row(PitchBoard board, Instant pitch, Instant now) {
        return board.dayOf(pitch).flatMap(day -> board.sheet(day, now)).flatMap(sheet -> sheet.row(pitch));
    }
}
