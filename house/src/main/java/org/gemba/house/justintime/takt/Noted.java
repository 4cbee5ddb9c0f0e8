package org.gemba.house.justintime.takt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gemba.house.floor.Limits;
import org.gemba.house.language.Provenance;

/**
 * What was noted in one row.
 *
 * @param pieces good pieces finished
 * @param first the sequence number of the first fact that told of pieces; 0 where none did
 * @param last the sequence number of the last
 * @param counted how the pieces are known
 * @param heard how anything at all that happened in the row is known; empty where nothing was heard
 */
record Noted(
        long pieces,
        long first,
        long last,
        List<Provenance> counted,
        List<Provenance> heard,
        List<Explanation> reasons,
        Optional<SignOff> signOff) {
    static final Noted NOTHING = new Noted(0, 0, 0, List.of(), List.of(), List.of(), Optional.empty());

    Noted heard(Provenance how) {
        return heard.contains(how) ? this : new Noted(pieces, first, last, counted, with(heard, how), reasons, signOff);
    }

    Noted finished(long more, long sequence, Provenance how) {
        return new Noted(
                pieces + more,
                first == 0 ? sequence : Math.min(first, sequence),
                Math.max(last, sequence),
                with(counted, how),
                with(heard, how),
                reasons,
                signOff);
    }

    /** Fewer pieces, because a fact was wrong; never fewer than none. */
    Noted corrected(long fewer, long sequence, Provenance how) {
        return new Noted(
                Math.max(0, pieces - fewer),
                first == 0 ? sequence : first,
                Math.max(last, sequence),
                with(counted, how),
                heard,
                reasons,
                signOff);
    }

    Noted explained(Explanation reason) {
        List<Explanation> now = new ArrayList<>(reasons);
        now.add(reason);
        List<Explanation> newest = now.subList(Math.max(0, now.size() - Limits.REASONS_IN_ROW), now.size());
        return new Noted(pieces, first, last, counted, heard, List.copyOf(newest), signOff);
    }

    Noted signed(SignOff signed) {
        return new Noted(pieces, first, last, counted, heard, reasons, Optional.of(signed));
    }

    /** Both together, where two rows became one. */
    Noted and(Noted other) {
        if (equals(NOTHING)) {
            return other;
        }
        Noted both = this;
        for (Explanation reason : other.reasons) {
            both = both.explained(reason);
        }
        return new Noted(
                pieces + other.pieces,
                first == 0 ? other.first : other.first == 0 ? first : Math.min(first, other.first),
                Math.max(last, other.last),
                all(counted, other.counted),
                all(heard, other.heard),
                both.reasons,
                other.signOff.isPresent() ? other.signOff : signOff);
    }

    /** Whether there is something to show even where no work was planned. */
    boolean worthShowing() {
        return last > 0 || !reasons.isEmpty() || signOff.isPresent();
    }

    private static List<Provenance> with(List<Provenance> known, Provenance one) {
        return known.contains(one) ? known : all(known, List.of(one));
    }

    private static List<Provenance> all(List<Provenance> some, List<Provenance> others) {
        return List.copyOf(
                new TreeSet<>(Stream.concat(some.stream(), others.stream()).toList()));
    }
}
