package org.gemba.planner.balance;

/** The best assignment known so far: by element of the graph, the station from 1. Both directions of the search share it. */
final class Incumbent {
    private int stations;
    private int[] stationOf;

    /** Nothing known yet; only an assignment with fewer stations than this is of use. */
    Incumbent(int fewerThan) {
        this.stations = fewerThan;
        this.stationOf = new int[0];
    }

    /** Stations of the best assignment; the search looks for fewer. */
    int stations() {
        return stations;
    }

    boolean isKnown() {
        return stationOf.length > 0;
    }

    int[] stationOf() {
        return stationOf.clone();
    }

    /** Takes an assignment found from the front, or turned round one found from the back. */
    void offer(int count, int[] assignment, boolean backwards) {
        if (count >= stations) {
            return;
        }
        stations = count;
        stationOf = assignment.clone();
        if (backwards) {
            for (int i = 0; i < stationOf.length; i++) {
                stationOf[i] = count + 1 - stationOf[i];
            }
        }
    }
}
