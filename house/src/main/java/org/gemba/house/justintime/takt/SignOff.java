package org.gemba.house.justintime.takt;

import java.time.Instant;
import java.util.Optional;
import org.gemba.house.floor.PersonId;

/** A leader read a row and signed it. The count that stood there stays beside the one that stands there now. */
public record SignOff(Optional<PersonId> by, Instant at, long actual, long sequence) {}
