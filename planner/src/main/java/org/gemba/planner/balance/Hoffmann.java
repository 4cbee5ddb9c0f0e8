package org.gemba.planner.balance;

/**
 * Fills station after station with the load of the greatest worth (Hoffmann 1963, as modified by Sewell and Jacobson 2012): worth
 * rises with an element's time, with the work that must follow it and with the number of its followers.
 */
final class Hoffmann extends Loads {
    private final double[] worth;
    private final int[] best;
    private int bestSize;
    private double bestWorth;

    Hoffmann(ElementGraph graph, long takt) {
        super(graph, takt);
        this.worth = new double[graph.size];
        this.best = new int[graph.size];
    }

    /**
     * The stations by element, from 1; an empty array if it would take {@code fewerThan} stations or more.
     *
     * @param alpha weight of the work that follows
     * @param beta weight of the number of followers, in ticks
     * @param gamma taken off for each element, as a share of takt: prefers few long elements
     * @param patience steps spent on trying the loads of one station
     */
    int[] fill(double alpha, double beta, double gamma, long patience, int fewerThan) {
        weigh(alpha, beta, gamma);
        int[] stationOf = new int[graph.size];
        long[] assigned = new long[graph.words];
        int left = graph.size;
        for (int station = 1; left > 0; station++) {
            if (station >= fewerThan) {
                return new int[0];
            }
            bestWorth = Double.NEGATIVE_INFINITY;
            enumerate(assigned, patience);
            for (int i = 0; i < bestSize; i++) {
                stationOf[best[i]] = station;
                ElementGraph.set(assigned, best[i]);
            }
            left -= bestSize;
        }
        return stationOf;
    }

    private void weigh(double alpha, double beta, double gamma) {
        for (int element = 0; element < graph.size; element++) {
            int[] followers = ElementGraph.elements(graph.allAfter[element]);
            long position = graph.time[element];
            for (int follower : followers) {
                position += graph.time[follower];
            }
            worth[element] = graph.time[element] + alpha * position + beta * followers.length - gamma * takt;
        }
    }

    @Override
    boolean full(long idle) {
        double total = 0;
        for (int i = 0; i < loadSize; i++) {
            total += worth[load[i]];
        }
        if (total > bestWorth) {
            bestWorth = total;
            bestSize = loadSize;
            System.arraycopy(load, 0, best, 0, loadSize);
        }
        return true;
    }
}
