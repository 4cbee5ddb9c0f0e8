package org.gemba.simulator.plant;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Recorded;

/** Which facts later ones put right, so that each is read as it was in truth. A correction may itself be corrected. */
final class Corrections {
    /** The most corrections that are kept; more than people write in years. */
    private static final int MOST = 100_000;

    private record Correction(long sequence, Optional<Happening> instead) {}

    private final Map<Long, Correction> corrections = new HashMap<>();

    static Corrections of(Facts facts) {
        Corrections corrections = new Corrections();
        facts.tell(corrections::after);
        return corrections;
    }

    void after(Recorded recorded) {
        if (recorded.fact() instanceof Bookkeeping.Corrected corrected && corrections.size() < MOST) {
            corrections.put(corrected.sequence(), new Correction(recorded.sequence(), corrected.instead()));
        }
    }

    /** What a fact says in truth; empty where nothing happened. */
    Optional<Fact> truth(Recorded recorded) {
        Optional<Fact> truth = Optional.of(recorded.fact());
        if (recorded.fact() instanceof Bookkeeping) {
            return truth;
        }
        Correction better = corrections.get(recorded.sequence());
        while (better != null) {
            truth = better.instead().map(Fact.class::cast);
            better = corrections.get(better.sequence());
        }
        return truth;
    }
}
