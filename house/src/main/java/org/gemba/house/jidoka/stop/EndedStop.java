package org.gemba.house.jidoka.stop;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.StationId;

/**
 * A stop or changeover that is over.
 *
 * @param reason why the station stood; empty for a changeover
 * @param to the part it was changed over to; empty for a stop
 * @param took how long it stood, as it was told
 * @param sequence the fact in which its end was told
 * @param openBefore how the station stood before it ended, so that a correction can bring it back
 */
public record EndedStop(
        StationId station,
        String reason,
        Optional<PartId> to,
        Instant endedAt,
        Duration took,
        long sequence,
        Optional<Standing> openBefore) {

    /** When it began, by its end and its length. */
    public Instant beganAt() {
        return endedAt.minus(took);
    }

    public boolean isChangeover() {
        return to.isPresent();
    }
}
