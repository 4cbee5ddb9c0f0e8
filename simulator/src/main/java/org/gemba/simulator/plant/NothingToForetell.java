package org.gemba.simulator.plant;

/** A back-test that cannot be made of these facts. */
public final class NothingToForetell extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Lack lack;

    NothingToForetell(Lack lack, String message) {
        super(message);
        this.lack = lack;
    }

    /** What is missing. */
    public Lack lack() {
        return lack;
    }

    /** What a back-test needs. */
    public enum Lack {
        /** A whole day to foretell, and one before it to learn from. */
        WHOLE_DAYS,
        /** Facts of units or stops before the days that are foretold. */
        LEARNED,
        /** Units that were started in these days. */
        STARTED
    }
}
