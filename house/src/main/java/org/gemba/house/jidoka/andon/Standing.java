package org.gemba.house.jidoka.andon;

import java.time.Instant;
import org.gemba.house.language.CallNumber;
import org.gemba.house.language.StopCause;

/**
 * That a segment stands.
 *
 * @param since when it was seen to stop; a new cause does not begin the time anew
 * @param call the call it stands for, its own or its neighbour's
 * @param fact the sequence number of the newest fact that says so
 */
public record Standing(Instant since, StopCause cause, CallNumber call, long fact) {

    /** Whether it stands for a call from its own stations, and not because its neighbour stands. */
    public boolean forOwnCall() {
        return isOwn(cause);
    }

    static boolean isOwn(StopCause cause) {
        return switch (cause) {
            case FIXED_POSITION, AT_ONCE -> true;
            case STARVED, BLOCKED -> false;
        };
    }
}
