package org.gemba.house.gemba;


import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.gemba.house.language.Board;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.pcollections.TreePSet;

/**
 * What the house remembers of the book itself: where it ends, what kinds of knowing it holds, which facts are corrected.
 *
 * @param provenances a bit for each provenance that was seen
 * @param corrected the numbers of facts that a later one corrects, the newest {@value #CORRECTIONS_KEPT}
 */
public record Memory(long sequence, Instant recordedAt, int provenances, TreePSet<Long> corrected)
        implements Board<Memory> {
    /** Corrections remembered, so that the same fact is not corrected twice. */
    static final int CORRECTIONS_KEPT = 5_000;

    public static final Memory EMPTY = new Memory(0, Instant.EPOCH, 0, TreePSet.empty());

    @Override
    public Memory after(Recorded recorded) {
        int seen = provenances | 1 << recorded.provenance().ordinal();
        if (recorded.fact() instanceof Bookkeeping.Corrected correction) {
            TreePSet<Long> kept = corrected.size() < CORRECTIONS_KEPT ? corrected : corrected.minus(corrected.first());
            return new Memory(recorded.sequence(), recorded.recordedAt(), seen, kept.plus(correction.sequence()));
        }
        return new Memory(recorded.sequence(), recorded.recordedAt(), seen, corrected);
    }

    /** How the facts of this line are known. */
    public Set<Provenance> known() {
        Set<Provenance> known = EnumSet.noneOf(Provenance.class);
        for (Provenance provenance : Provenance.values()) {
            if ((provenances & 1 << provenance.ordinal()) != 0) {
                known.add(provenance);
            }
        }
        return Collections.unmodifiableSet(known);
    }
}
