package org.gemba.house.standards;

import java.util.Optional;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;

/**
 * Where a station stands in the flow of its line.
 *
 * @param position counted from 1 at the line's beginning
 * @param next the station after it; empty at the line's end
 */
public record Place(int position, SegmentId segment, Optional<StationId> next) {}
