package org.gemba.house.floor;

import java.time.Duration;
import java.util.List;

/**
 * What a line has agreed about its cord.
 *
 * @param window from the pull to the fixed position
 * @param answerWithin the standard for an answer
 * @param ladder who is called next, by time since the pull, shortest first
 * @param mayRestart the roles that may restart a stopped segment
 */
public record AndonRule(
        StopMode mode, Duration window, Duration answerWithin, List<Escalation> ladder, List<Role> mayRestart) {
    /** Half a minute to answer, then the segment stops; leaders restart. */
    public static final AndonRule USUAL = new AndonRule(
            StopMode.FIXED_POSITION,
            Duration.ofSeconds(30),
            Duration.ofSeconds(15),
            List.of(
                    new Escalation(Duration.ofMinutes(3), Role.GROUP_LEADER),
                    new Escalation(Duration.ofMinutes(10), Role.MANAGER)),
            List.of(Role.TEAM_LEADER, Role.GROUP_LEADER));

    public AndonRule {
        ladder = List.copyOf(ladder);
        mayRestart = List.copyOf(mayRestart);
        if (window.isNegative() || answerWithin.isNegative()) {
            throw new IllegalArgumentException(
                    "The andon rule has a negative time (window %s, answer within %s).\nGive seconds from 0 on."
                            .formatted(window, answerWithin));
        }
    }
}
