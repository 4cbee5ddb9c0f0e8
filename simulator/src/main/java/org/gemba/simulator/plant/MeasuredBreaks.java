package org.gemba.simulator.plant;

import java.time.Duration;
import org.gemba.simulator.fit.Fitted;

/**
 * What people do with the work in hand when a break, the end of a shift or a night comes.
 *
 * @param ended cycles that were begun before a break and ended in it
 * @param laidDown cycles that were ended only after the break
 * @param near nothing is begun when a break is nearer than this
 */
public record MeasuredBreaks(long ended, long laidDown, Duration near) {
    /** No break met a cycle. */
    public static final MeasuredBreaks NONE = new MeasuredBreaks(0, 0, Duration.ZERO);

    /** Whether there are enough of them to tell. */
    public boolean isTold() {
        return ended + laidDown >= Fitted.LEAST_FACTS;
    }

    /** Whether what is begun is ended in the break, as far as can be told; a model lays it down otherwise. */
    public boolean isEnded() {
        return isTold() && ended > laidDown;
    }
}
