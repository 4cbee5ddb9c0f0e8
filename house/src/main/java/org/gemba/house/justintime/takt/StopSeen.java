package org.gemba.house.justintime.takt;

import java.time.Duration;
import java.util.List;

/**
 * A hint the board finds by itself: what stood in a row's working time, and how long.
 *
 * @param facts the sequence numbers of the facts it was seen in
 */
public record StopSeen(Stood what, Duration stood, List<Long> facts) {
    public StopSeen {
        facts = List.copyOf(facts);
    }
}
