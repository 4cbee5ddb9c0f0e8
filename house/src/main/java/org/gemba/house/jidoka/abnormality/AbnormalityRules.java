package org.gemba.house.jidoka.abnormality;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.Member;
import org.gemba.house.floor.PersonId;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.Decision;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Refusal;
import org.gemba.house.language.Request;

/** The rule of looking into an abnormality: only the named may, as often as there is something to find. */
public final class AbnormalityRules {
    private AbnormalityRules() {}

    /** Somebody named looked at it and says what was found. */
    public static Decision lookInto(
            AbnormalityBoard board,
            Request.LookInto request,
            Optional<PersonId> actor,
            Function<PersonId, Optional<Member>> members) {
        if (actor.isEmpty()) {
            return Decision.refused(new Refusal.NeedsAName("look into an abnormality"));
        }
        if (members.apply(actor.get()).isEmpty()) {
            return Decision.refused(new Refusal.NotOnATeam(actor.get()));
        }
        Optional<Abnormality> found = board.find(request.abnormality());
        if (found.isEmpty()) {
            return Decision.refused(new Refusal.NoSuchAbnormality(request.abnormality()));
        }
        return unfit(request.finding())
                ? Decision.refused(new Refusal.OutsideLimit(
                        "The finding has %d characters, or some that no keyboard has"
                                .formatted(request.finding().length()),
                        "1 to %d printable characters".formatted(Limits.REMARK_LENGTH),
                        "Write what you saw in a few words."))
                : Decision.happened(facts(found.get(), request));
    }

    /**
     * What lasts at a sender ends once somebody looked into it: a sender that is gone for good can never tell in time again.
     * If it is still there and still wrong, its next word raises it anew.
     */
    private static List<Fact> facts(Abnormality found, Request.LookInto request) {
        Fact looked = new Abnormal.AbnormalityLookedInto(request.abnormality(), request.finding());
        boolean ends = found.isAtASender() && found.endedAt().isEmpty();
        return ends ? List.of(looked, new Abnormal.AbnormalityEnded(request.abnormality())) : List.of(looked);
    }

    private static boolean unfit(String finding) {
        return finding.isBlank()
                || finding.length() > Limits.REMARK_LENGTH
                || finding.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n');
    }
}
