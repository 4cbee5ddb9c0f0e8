package org.gemba.house.jidoka.andon;

import java.time.Instant;
import java.util.Optional;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.StopMode;
import org.gemba.house.language.AndonKind;
import org.gemba.house.language.StopCause;

/**
 * Where the segment stops for a call, unless the call is answered by then (Toyota Way Fieldbook, p. 182).
 *
 * <p>A call for safety stops it at once, whatever the rule. The window runs from the pull by the sender's clock, but a
 * clock that is ahead does not lengthen it, and nothing is due before it was told: a pull told after its fixed position
 * stops the segment when it becomes known, never in the past.
 *
 * @param due when the segment is to stop
 */
public record FixedPosition(Instant due, StopCause cause) {

    /**
     * The fixed position of a call by the line's rule; empty where a call of this kind never stops the line.
     *
     * @param pulledAt the sender's clock
     * @param toldAt our clock
     * @param cycleEnd when the cycle that runs at the station is planned to end, where one runs. An end that has passed at
     *     the pull tells nothing: that cycle is over its standard, and the window decides.
     */
    static Optional<FixedPosition> of(
            AndonRule rule, AndonKind kind, Instant pulledAt, Instant toldAt, Optional<Instant> cycleEnd) {
        if (kind == AndonKind.SAFETY || rule.mode() == StopMode.AT_ONCE) {
            return Optional.of(new FixedPosition(toldAt, StopCause.AT_ONCE));
        }
        if (rule.mode() == StopMode.CALL_ONLY) {
            return Optional.empty();
        }
        Instant pulled = earlier(pulledAt, toldAt);
        Instant due = pulled.plus(rule.window());
        if (rule.mode() == StopMode.END_OF_CYCLE
                && cycleEnd.isPresent()
                && !cycleEnd.get().isBefore(pulled)) {
            due = earlier(due, cycleEnd.get());
        }
        return Optional.of(new FixedPosition(later(due, toldAt), StopCause.FIXED_POSITION));
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
