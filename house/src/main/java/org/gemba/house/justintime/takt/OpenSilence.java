package org.gemba.house.justintime.takt;

import java.time.Instant;
import org.gemba.house.floor.StationId;

/** A station that is silent still. */
record OpenSilence(StationId station, Instant from, long sequence) {}
