package org.gemba.planner.balance.crew;

/**
 * Walking from where one element ends to where the next begins, when one operator does them one after the other.
 *
 * @param ticks how long it takes; the last walk of a cycle, back to the first element, counts too
 */
public record Walk(String from, String to, long ticks) {
    public Walk {
        if (ticks < 0) {
            throw new IllegalArgumentException("The walk from %s to %s takes %d ticks.".formatted(from, to, ticks));
        }
    }
}
