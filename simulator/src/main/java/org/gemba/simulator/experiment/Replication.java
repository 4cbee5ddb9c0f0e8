package org.gemba.simulator.experiment;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one run came to.
 *
 * @param number of the run, from 0
 * @param figures by name; a figure that the run did not come to, such as the lead time of orders of which none was finished, is left out
 */
public record Replication(long number, SortedMap<String, Double> figures) {
    /** The most figures of one run. */
    public static final int MOST_FIGURES = 10_000;

    public Replication {
        if (number < 0) {
            throw new IllegalArgumentException(
                    "The number of a run (%d) must be 0 or more.\nCount from 0.".formatted(number));
        }
        if (figures.size() > MOST_FIGURES) {
            throw new IllegalArgumentException("A run has %d figures; the most are %d.\nReport fewer stations."
                    .formatted(figures.size(), MOST_FIGURES));
        }
        figures.forEach((name, value) -> {
            if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "A figure's name (%s) must not be blank and must stand on one line.\nMaybe a station's name has a tab in it."
                                .formatted(name));
            }
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "The figure %s of run %d is %s.\nLeave out what a run did not come to."
                                .formatted(name, number, value));
            }
        });
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    /** A run with a few figures. */
    public static Replication of(long number, Map<String, Double> figures) {
        return new Replication(number, new TreeMap<>(figures));
    }
}
