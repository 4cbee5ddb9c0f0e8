package org.gemba.house.language;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.PersonId;

/**
 * A fact as it stands in the journal, with its stamps.
 *
 * @param sequence its place on its line, counted from 1 without a gap; order is by this number, never by a clock
 * @param happenedAt by the sender's clock
 * @param recordedAt by ours
 */
public record Recorded(
        long sequence,
        Instant happenedAt,
        Instant recordedAt,
        Source source,
        Optional<PersonId> actor,
        Provenance provenance,
        Fact fact) {

    /** How far the sender's clock, or the telling, is behind ours; negative where it is ahead. */
    public Duration delay() {
        return Duration.between(happenedAt, recordedAt);
    }

    /** Whether the two clocks differ so much that it is marked wherever the fact is shown. */
    public boolean skewed() {
        return delay().abs().compareTo(Limits.SKEW_MARKED) > 0;
    }
}
