package org.gemba.house.justintime.takt;

import java.util.Optional;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.Stretch;

/**
 * A stretch of time in which it is not known what happened at a station.
 *
 * @param why what was told of it; empty where the station was simply silent
 * @param sequence of the fact that told it
 */
public record Gap(StationId station, Stretch time, Optional<String> why, long sequence) {}
