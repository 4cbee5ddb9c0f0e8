package org.gemba.house.gemba;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.house.language.Andon;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Decision;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Refusal;
import org.gemba.house.language.Source;

/** What is about to be written for one request: facts with their stamps, and the boards after them. */
final class Draft {
    private final Asked asked;
    private final Instant now;
    private final List<Recorded> facts = new ArrayList<>(4);
    private Gemba gemba;

    Draft(Gemba gemba, Asked asked, Instant now) {
        this.gemba = gemba;
        this.asked = asked;
        this.now = now;
    }

    /** Adds what the asker says: it carries the asker's time, source, name and provenance. */
    Recorded tell(Fact fact) {
        return add(new Recorded(
                gemba.sequence() + 1,
                asked.happenedAt(),
                now,
                asked.source(),
                asked.actor(),
                asked.provenance(),
                fact));
    }

    /** Adds what the house concludes: it happened now, and nobody said it. */
    Recorded conclude(Fact fact) {
        return add(new Recorded(
                gemba.sequence() + 1, now, now, Source.HOUSE, Optional.empty(), Provenance.CONCLUDED, fact));
    }

    /** Adds what a room's rules decided, or hands its refusal on. It is told by the asker, save that a stop is the house's own. */
    Optional<Refusal> take(Decision decision) {
        return switch (decision) {
            case Decision.Happened happened -> {
                for (Fact fact : happened.facts()) {
                    if (fact instanceof Andon.SegmentStopped) {
                        conclude(fact);
                    } else {
                        tell(fact);
                    }
                }
                yield Optional.empty();
            }
            case Decision.Refused refused -> Optional.of(refused.refusal());
        };
    }

    private Recorded add(Recorded recorded) {
        facts.add(recorded);
        gemba = gemba.after(recorded);
        return recorded;
    }

    Gemba gemba() {
        return gemba;
    }

    Instant now() {
        return now;
    }

    Turn written() {
        return new Turn.Written(facts, gemba);
    }
}
