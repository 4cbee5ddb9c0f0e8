package org.gemba.house.jidoka.andon;

import java.time.Instant;
import java.util.Optional;
import org.gemba.house.floor.Segment;
import org.gemba.house.language.Andon;

/** A segment, and why it stands, if it does. */
public record SegmentState(Segment segment, Optional<Standing> standing) {

    public boolean runs() {
        return standing.isEmpty();
    }

    boolean standsForOwnCall() {
        return standing.isPresent() && standing.get().forOwnCall();
    }

    SegmentState running() {
        return new SegmentState(segment, Optional.empty());
    }

    SegmentState standing(Andon.SegmentStopped stop, Instant at, long fact) {
        Instant since = standing.map(Standing::since).orElse(at);
        return new SegmentState(segment, Optional.of(new Standing(since, stop.cause(), stop.call(), fact)));
    }
}
