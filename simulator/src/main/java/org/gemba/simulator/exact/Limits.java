package org.gemba.simulator.exact;

import java.util.List;

/** What can be solved exactly; messages name value, limit and remedy. */
final class Limits {
    static final int MOST_STATES = 300_000;
    static final int MOST_STATIONS = 16;
    static final int MOST_PLACES = 10_000;
    static final double LEAST_RATE = 1e-9;
    static final double MOST_RATE = 1e9;

    private Limits() {}

    static void positive(String name, double value) {
        if (!(value >= LEAST_RATE && value <= MOST_RATE)) {
            throw new IllegalArgumentException("%s (%s) must be %s to %s.\nMaybe it was given in another unit."
                    .formatted(name, value, LEAST_RATE, MOST_RATE));
        }
    }

    static void places(String name, int value, int least) {
        if (value < least || value > MOST_PLACES) {
            throw new IllegalArgumentException(
                    "%s (%d) must be %d to %d.\nSimulate what is larger.".formatted(name, value, least, MOST_PLACES));
        }
    }

    static void probability(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "%s (%s) must lie between 0 and 1, without both.\nMaybe it was given in percent."
                            .formatted(name, value));
        }
    }

    static void stations(List<?> stations, int least, int most) {
        if (stations.size() < least || stations.size() > most) {
            throw new IllegalArgumentException(
                    "A line of %d stations cannot be solved; it needs %d to %d.\nSimulate it."
                            .formatted(stations.size(), least, most));
        }
    }

    static void alike(String name, int size, int expected) {
        if (size != expected) {
            throw new IllegalArgumentException(
                    "There are %d %s where there should be %d.\nA buffer stands between two stations; everything else belongs to one."
                            .formatted(size, name, expected));
        }
    }
}
