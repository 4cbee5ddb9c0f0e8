package org.gemba.house.justintime.takt;

import java.time.Instant;
import java.util.Optional;
import org.gemba.house.floor.PersonId;

/** What somebody wrote into a row: why there is a gap. */
public record Explanation(String reason, Optional<PersonId> by, Instant at, long sequence) {}
