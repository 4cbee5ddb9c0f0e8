package org.gemba.simulator.exact;

import java.util.List;

/**
 * A line under CONWIP: always the same number of pieces, a new one enters when one leaves. Exponential times, one server a station,
 * buffers that hold all pieces: a closed network, solved exactly by mean value analysis (Reiser and Lavenberg 1980).
 *
 * @param meanTimes for one piece at each station; 1 to 1,000 stations
 * @param cards pieces in the line, 1 to 10,000
 */
public record ClosedLine(List<Double> meanTimes, int cards) {
    private static final int MOST_STATIONS = 1_000;

    public ClosedLine {
        meanTimes = List.copyOf(meanTimes);
        Limits.stations(meanTimes, 1, MOST_STATIONS);
        meanTimes.forEach(time -> Limits.positive("A mean time", time));
        Limits.places("The number of cards", cards, 1);
    }

    /** A piece that arrives sees the line as it would be with one card less. */
    public Figures figures() {
        double[] present = new double[meanTimes.size()];
        double throughput = 0;
        for (int circulating = 1; circulating <= cards; circulating++) {
            double leadTime = 0;
            for (int station = 0; station < present.length; station++) {
                present[station] = meanTimes.get(station) * (1 + present[station]);
                leadTime += present[station];
            }
            throughput = circulating / leadTime;
            for (int station = 0; station < present.length; station++) {
                present[station] *= throughput;
            }
        }
        return new Figures(throughput, cards / throughput);
    }

    /**
     * What theory says.
     *
     * @param throughput pieces in one unit of time
     * @param leadTime from a piece's entry to its leaving
     */
    public record Figures(double throughput, double leadTime) {}
}
