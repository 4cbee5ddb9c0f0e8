package org.gemba.house.jidoka.andon;

import java.util.Optional;
import org.gemba.house.floor.Segment;
import org.gemba.house.language.CallNumber;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.StopCause;

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

    SegmentState standing(StopCause cause, CallNumber call, Recorded recorded) {
        return new SegmentState(
                segment,
                Optional.of(new Standing(
                        standing.map(Standing::since).orElse(recorded.happenedAt()),
                        cause,
                        call,
                        recorded.sequence())));
    }
}
