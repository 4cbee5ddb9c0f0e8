package org.gemba.house.justintime.takt;

import org.gemba.house.floor.Stretch;

/**
 * A stop that ended.
 *
 * @param began the sequence number of the fact it began with; the ending one where it was told only then
 * @param ended the sequence number of the fact it ended with
 */
record Stop(Stood what, Stretch time, long began, long ended) {}
