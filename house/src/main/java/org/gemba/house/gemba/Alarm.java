package org.gemba.house.gemba;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gemba.house.jidoka.abnormality.AbnormalityChecks;
import org.gemba.house.standards.DefinitionBoard;

/**
 * Knows when a line must next be asked because time passes, without reckoning each station's silence anew for every fact:
 * a station that is heard again can only become silent later, so an old answer is looked at again when it comes due, and
 * once a minute. Not for several threads at once.
 */
public final class Alarm {
    private static final Duration LOOKED_AT_AGAIN = Duration.ofMinutes(1);

    private DefinitionBoard reckonedFor = DefinitionBoard.EMPTY;
    private Instant lookAgain = Instant.MIN;

    /** When the line must be asked next; not after {@code now} where it must be asked at once. */
    public Instant next(Gemba gemba, Instant now) {
        Optional<Instant> call = gemba.andon().nextDue();
        if (call.isPresent() && !call.get().isAfter(now)) {
            return call.get();
        }
        if (!now.isBefore(lookAgain) || !gemba.definition().equals(reckonedFor)) {
            Optional<Instant> silence = AbnormalityChecks.nextDue(new BoardsAsTheyStood(gemba), gemba.abnormalities());
            if (silence.isPresent() && !silence.get().isAfter(now)) {
                return silence.get();
            }
            reckonedFor = gemba.definition();
            lookAgain = earlier(silence.orElse(Instant.MAX), now.plus(LOOKED_AT_AGAIN));
        }
        return earlier(call.orElse(Instant.MAX), lookAgain);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
