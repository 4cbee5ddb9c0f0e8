package org.gemba.simulator.backtest;

/** What a model supposes about waiting. */
public enum Assumption {
    /** An order waits only while others are worked on at its station, which never rests. */
    MACHINES_ONLY("orders wait for busy machines only"),
    /** Every order waits between its steps as long as one before it did. */
    WAITS_AS_MEASURED("orders wait as long as others waited before");

    private final String words;

    Assumption(String words) {
        this.words = words;
    }

    /** In words. */
    public String words() {
        return words;
    }
}
