package org.gemba.house.language;

import java.time.Instant;
import java.util.Optional;
import org.gemba.house.floor.PersonId;

/**
 * A request with its stamps: what is asked, and who says so.
 *
 * @param happenedAt the sender's clock
 * @param actor the person, where one is named
 */
public record Asked(
        RequestId id,
        Instant happenedAt,
        Source source,
        Optional<PersonId> actor,
        Provenance provenance,
        Request request) {}
