package org.gemba.simulator.prediction;

import java.util.List;
import java.util.Optional;

/**
 * What is predicted of one alternative.
 *
 * @param runs that were made of it
 * @param gridlocked runs that ended with every unit waiting for another
 * @param leadTimes how they are spread
 * @param courses units in process over time: of the factory as a whole, then of its places
 */
public record Predicted(
        String name,
        int runs,
        List<Estimate> estimates,
        int gridlocked,
        LeadTimeSpread leadTimes,
        List<Course> courses) {
    public Predicted {
        estimates = List.copyOf(estimates);
        courses = List.copyOf(courses);
    }

    /** One figure by its key, such as {@code throughput} or {@code CUT: blocked}. */
    public Optional<Estimate> estimate(String key) {
        return estimates.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** Units in process over time in the factory as a whole. */
    public Course course() {
        return courses.getFirst();
    }
}
