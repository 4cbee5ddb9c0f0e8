package org.gemba.connect.whatif;

/**
 * One time of the model, and what it stands on.
 *
 * @param of what exactly: a part, a reason; empty where nothing tells it apart
 * @param facts how many were measured
 */
public record Known(String station, What what, String of, long facts, By by) {
    /** What was measured. */
    public enum What {
        CYCLE,
        BETWEEN_STOPS,
        STOP,
        CHANGEOVER,
        CALL
    }

    /** What the model takes for it. */
    public enum By {
        /** A kind of variation fits what was measured. */
        FITTED,
        /** What was measured is drawn again. */
        AS_MEASURED,
        /** Too few facts: the standard is used. */
        STANDARD,
        /** Too few facts: little to go by. */
        LITTLE
    }

    /** Whether enough facts bear it out. */
    public boolean isBorneOut() {
        return by == By.FITTED || by == By.AS_MEASURED;
    }
}
