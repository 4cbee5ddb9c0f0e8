package org.gemba.house.floor;

import java.time.Duration;

/** A part's own standard cycle at one station, where it differs from the station's. */
public record StandardCycle(StationId station, Duration cycle) {}
