package org.gemba.simulator.model;

import java.util.Arrays;
import java.util.List;
import org.gemba.house.floor.PartId;

/** Which part comes next. */
public sealed interface Mix {
    /** A pattern that is repeated: a levelled sequence, lots, or one part only. */
    record Pattern(List<PartId> parts) implements Mix {
        public Pattern {
            parts = List.copyOf(parts);
            Check.some("A pattern of parts", parts, "Name at least one part.");
        }
    }

    /** By chance, each part with its share; shares are taken by their sum. */
    record Shares(List<Share> shares) implements Mix {
        public Shares {
            shares = List.copyOf(shares);
            Check.some("A mix of parts", shares, "Name at least one part.");
            if (shares.stream().noneMatch(share -> share.share() > 0)) {
                throw new IllegalArgumentException("All shares of a mix are 0.\nGive at least one part a share.");
            }
        }
    }

    /** A part's share of a mix: a count, percent or a fraction. */
    record Share(PartId part, double share) {
        public Share {
            if (!(share >= 0 && share <= 1e12)) {
                throw new IllegalArgumentException(
                        "The share of part %s (%s) must be 0 or more.".formatted(part, share));
            }
        }
    }

    /** These parts over and over. */
    static Mix pattern(String... parts) {
        return new Pattern(Arrays.stream(parts).map(PartId::new).toList());
    }
}
