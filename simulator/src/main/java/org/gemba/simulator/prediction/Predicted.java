package org.gemba.simulator.prediction;

import java.util.List;
import java.util.Optional;

/**
 * What is predicted of one alternative.
 *
 * @param gridlocked runs that ended with every unit waiting for another
 */
public record Predicted(String name, List<Estimate> estimates, int gridlocked) {
    public Predicted {
        estimates = List.copyOf(estimates);
    }

    /** One figure by its key, such as {@code throughput} or {@code CUT: blocked}. */
    public Optional<Estimate> estimate(String key) {
        return estimates.stream().filter(each -> each.key().equals(key)).findFirst();
    }
}
