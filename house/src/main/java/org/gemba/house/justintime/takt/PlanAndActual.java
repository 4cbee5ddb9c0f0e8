package org.gemba.house.justintime.takt;

import java.util.OptionalLong;

/**
 * Plan and actual, in good pieces.
 *
 * @param plan what is planned to the row's end; empty where the day has no takt time
 * @param due what is planned to now: the plan in rows that ended, less in the one that runs
 * @param actual what left the line; empty where that is not known, because data is missing or the row lies ahead
 * @param counted what was counted, whether that is all or not
 */
public record PlanAndActual(OptionalLong plan, OptionalLong due, OptionalLong actual, long counted) {
    /** Actual less what was due: negative where the line is behind. Empty where one of the two is not known. */
    public OptionalLong gap() {
        return due.isPresent() && actual.isPresent()
                ? OptionalLong.of(actual.getAsLong() - due.getAsLong())
                : OptionalLong.empty();
    }
}
