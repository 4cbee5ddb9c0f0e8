package org.gemba.house.language;

import java.time.Instant;

/** What people wrote on the pitch board. */
public sealed interface Pitching extends Fact {
    /** The beginning of the row it was written in. */
    Instant pitch();

    /** The reason for a gap was written into a row. */
    record PitchExplained(Instant pitch, String reason) implements Pitching {
        public PitchExplained {
            Remark.check("reason", reason);
        }
    }

    /** A leader read a row, with the count that stood there, and signed it. */
    record PitchSignedOff(Instant pitch, int actual) implements Pitching {}
}
