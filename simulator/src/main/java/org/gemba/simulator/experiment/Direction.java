package org.gemba.simulator.experiment;

/** Which way a figure is better. */
public enum Direction {
    /** Throughput, fill rate. */
    MORE_IS_BETTER,
    /** Lead time, stock, lost minutes. */
    LESS_IS_BETTER;

    double towards(double value) {
        return this == MORE_IS_BETTER ? value : -value;
    }
}
