package org.gemba.house.language;

import java.time.Instant;
import org.gemba.house.floor.StationId;

/** Whether a station is heard at all. Missing is not zero, and silence is not idleness. */
public sealed interface Hearing extends Happening {

    /** A station gave a sign of life and had nothing else to tell. */
    record LifeSignHeard(StationId station) implements Hearing {}

    /** It became known that a station's data is missing for a time: what happened then is not known. */
    record DataMissing(StationId station, Instant from, Instant to, String why) implements Hearing {
        public DataMissing {
            Remark.check("reason for missing data", why);
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(
                        "Data cannot be missing from %s to %s: the end is before the beginning.\nExchange the two."
                                .formatted(from, to));
            }
        }
    }
}
