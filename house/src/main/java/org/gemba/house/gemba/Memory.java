package org.gemba.house.gemba;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gemba.house.language.Board;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.pcollections.TreePSet;

/**
 * What the house remembers of the book itself: where it ends, how its facts are known, which of them are corrected.
 *
 * @param known each provenance that was seen, in the order of the enum
 * @param corrected the numbers of facts that a later one corrects, the newest {@value #CORRECTIONS_KEPT}
 */
public record Memory(long sequence, Instant recordedAt, List<Provenance> known, TreePSet<Long> corrected)
        implements Board<Memory> {
    /** Corrections remembered, so that the same fact is not corrected twice. */
    static final int CORRECTIONS_KEPT = 5_000;

    public static final Memory EMPTY = new Memory(0, Instant.EPOCH, List.of(), TreePSet.empty());

    public Memory {
        known = List.copyOf(known);
    }

    @Override
    public Memory after(Recorded recorded) {
        return new Memory(
                recorded.sequence(),
                recorded.recordedAt(),
                known.contains(recorded.provenance()) ? known : knownWith(recorded.provenance()),
                recorded.fact() instanceof Bookkeeping.Corrected correction
                        ? correctedWith(correction.sequence())
                        : corrected);
    }

    private List<Provenance> knownWith(Provenance provenance) {
        return Stream.concat(known.stream(), Stream.of(provenance)).sorted().toList();
    }

    private TreePSet<Long> correctedWith(long sequence) {
        TreePSet<Long> kept = corrected.size() < CORRECTIONS_KEPT ? corrected : corrected.minus(corrected.first());
        return kept.plus(sequence);
    }
}
