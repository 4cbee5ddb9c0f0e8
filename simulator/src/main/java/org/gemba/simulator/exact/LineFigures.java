package org.gemba.simulator.exact;

import java.util.List;

/**
 * What theory says about a line in the long run.
 *
 * @param throughput pieces in one unit of time
 * @param workInProcess mean number of pieces; see the line's own text for which pieces it counts
 * @param stations what each station does with its time
 * @param states of the chain that was solved
 */
public record LineFigures(double throughput, double workInProcess, List<StationShares> stations, int states) {
    public LineFigures {
        stations = List.copyOf(stations);
    }

    /** Little's law: the mean time that a piece is among the work in process. */
    public double leadTime() {
        return workInProcess / throughput;
    }
}
