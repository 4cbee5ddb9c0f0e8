package org.gemba.planner.balance;

/**
 * The smallest piece of work that one person does without handing over.
 *
 * @param name unique in its problem
 * @param time how long it takes, in ticks of the problem's {@link TimeScale}; zero is allowed
 */
public record WorkElement(String name, long time) {
    /** The longest time of one element, in ticks: large enough for a day in microseconds, small enough never to overflow. */
    public static final long LONGEST = 100_000_000_000L;

    public WorkElement {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A work element has no name.\nGive each element a name or a number.");
        }
        if (time < 0 || time > LONGEST) {
            throw new IllegalArgumentException(
                    "Work element %s takes %d ticks; 0 to %d are possible.\nMaybe a coarser unit serves."
                            .formatted(name, time, LONGEST));
        }
    }
}
