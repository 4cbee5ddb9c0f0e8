package org.gemba.house.jidoka.abnormality;

import java.time.Instant;
import java.util.Optional;
import org.gemba.house.floor.PersonId;

/** Who looked into an abnormality last, when, and what was found. */
public record LookedInto(Optional<PersonId> by, String finding, Instant at) {}
