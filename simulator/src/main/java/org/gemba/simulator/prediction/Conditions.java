package org.gemba.simulator.prediction;

import java.time.Duration;
import java.util.Optional;

/**
 * How a factory is played.
 *
 * @param horizon what counts of each run, after the warm-up
 * @param warmUp what does not count yet; found by MSER-5 from pilot runs where it is not given
 * @param takt what the customer needs, in net working time; without it there is no takt attainment
 * @param replications runs of each alternative, 2 to 100,000
 * @param seed of all chance; every alternative sees the same random numbers
 */
public record Conditions(
        Duration horizon, Optional<Duration> warmUp, Optional<Duration> takt, int replications, long seed) {
    /** The most runs of an alternative. */
    public static final int MOST_REPLICATIONS = 100_000;

    public Conditions {
        if (!horizon.isPositive()) {
            throw new IllegalArgumentException(
                    "The horizon (%s) must be longer than nothing.\nGive the time that one run plays, such as 200 h."
                            .formatted(horizon));
        }
        if (warmUp.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException(
                    "The warm-up (%s) is negative.\nGive 0 s where all counts from the beginning."
                            .formatted(warmUp.get()));
        }
        if (takt.filter(time -> !time.isPositive()).isPresent()) {
            throw new IllegalArgumentException(
                    "The takt (%s) must be longer than nothing.\nLeave it out where there is none."
                            .formatted(takt.get()));
        }
        if (replications < 2 || replications > MOST_REPLICATIONS) {
            throw new IllegalArgumentException(
                    "The number of replications (%d) must be 2 to %d.\nTwo are the least that say anything about uncertainty."
                            .formatted(replications, MOST_REPLICATIONS));
        }
    }
}
