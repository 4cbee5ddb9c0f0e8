package org.gemba.house.jidoka.andon;

import java.time.Duration;

/**
 * What the buffers between the segments of a line hold in all. Enough that a short stop stays where it is, and no more: large
 * buffers hide problems. The Toyota Way Fieldbook (p. 183) advises at most ten minutes in total. It is advice, not a limit.
 *
 * @param units that fit in all buffers together
 * @param holds how long they last at takt
 */
public record BufferAdvice(int units, Duration holds) {
    /** At most this long in total (Toyota Way Fieldbook, p. 183). */
    public static final Duration MOST = Duration.ofMinutes(10);

    /** Whether the buffers hold more than is advised. */
    public boolean tooMuch() {
        return holds.compareTo(MOST) > 0;
    }
}
