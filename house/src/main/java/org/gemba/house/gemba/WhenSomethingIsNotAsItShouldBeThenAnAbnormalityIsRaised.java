package org.gemba.house.gemba;

import java.util.List;
import org.gemba.house.floor.StationId;
import org.gemba.house.jidoka.abnormality.AbnormalityChecks;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.Recorded;

/** What happened is always written down; what was not as it should be is written behind it. */
final class WhenSomethingIsNotAsItShouldBeThenAnAbnormalityIsRaised {
    private WhenSomethingIsNotAsItShouldBeThenAnAbnormalityIsRaised() {}

    /** A happening was told. */
    static void reactTo(Recorded told, Gemba before, Draft draft) {
        conclude(AbnormalityChecks.seenIn(told, new BoardsAsTheyStood(before), before.abnormalities()), draft);
    }

    /** A station's cord was pulled: it is not silent. */
    static void reactToCall(StationId station, Draft draft) {
        conclude(AbnormalityChecks.heard(station, draft.gemba().abnormalities(), draft.now()), draft);
    }

    /** Time passed, or the definition changed: stations may be silent that were not, or be listened to no longer. */
    static void reactToTime(Draft draft) {
        Gemba gemba = draft.gemba();
        conclude(AbnormalityChecks.silentAt(draft.now(), new BoardsAsTheyStood(gemba), gemba.abnormalities()), draft);
    }

    private static void conclude(List<Abnormal> findings, Draft draft) {
        findings.forEach(draft::conclude);
    }
}
