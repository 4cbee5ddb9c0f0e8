package org.gemba.house.gemba;

import org.gemba.house.jidoka.andon.AndonRules;
import org.gemba.house.language.Fact;

/** A call that nobody answered stops its segment at the fixed position, and climbs the ladder. */
final class WhenCallIsUnansweredThenItStopsAtTheFixedPosition {
    private WhenCallIsUnansweredThenItStopsAtTheFixedPosition() {}

    static void react(Draft draft) {
        for (Fact fact : AndonRules.due(draft.gemba().andon(), draft.now())) {
            draft.conclude(fact);
        }
    }
}
