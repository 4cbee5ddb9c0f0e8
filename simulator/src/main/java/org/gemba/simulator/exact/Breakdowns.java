package org.gemba.simulator.exact;

/**
 * How a machine breaks down and is repaired, both without memory. It fails only while it works; the piece is finished after the repair.
 *
 * @param failuresPerTime failures in one unit of working time
 * @param repairsPerTime one ÷ the mean time to repair
 */
public record Breakdowns(double failuresPerTime, double repairsPerTime) {
    public Breakdowns {
        Limits.positive("The failure rate", failuresPerTime);
        Limits.positive("The repair rate", repairsPerTime);
    }

    /** The share of time that the machine works if it is neither starved nor blocked. */
    public double availability() {
        return repairsPerTime / (repairsPerTime + failuresPerTime);
    }
}
