package org.gemba.house.changes;

import java.time.Instant;
import java.util.Optional;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.FourM;

/**
 * A man, machine, material or method changed at a station.
 *
 * @param by who said so, where it is known
 * @param sequence the fact it was told in
 */
public record ChangePoint(
        FourM what, StationId station, String description, Instant happenedAt, Optional<PersonId> by, long sequence) {}
