package org.gemba.connect.factoryfile;

import java.time.Duration;
import java.util.Optional;

/**
 * What a file says about playing its factory; whoever plays it may say otherwise.
 *
 * @param horizon what counts of a run, after the warm-up
 * @param warmUp what does not count yet; found from the runs where it is not given
 * @param replications runs of each scenario
 * @param takt what the customer needs, for the takt attainment
 */
public record PlayedFor(
        Optional<Duration> horizon,
        Optional<Duration> warmUp,
        Optional<Integer> replications,
        Optional<Duration> takt) {
    /** Nothing is said. */
    public static final PlayedFor NOT_SAID =
            new PlayedFor(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
