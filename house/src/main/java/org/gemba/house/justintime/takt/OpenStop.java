package org.gemba.house.justintime.takt;

import java.time.Instant;

/** A stop that lasts. */
record OpenStop(Stood what, Instant from, long began) {}
