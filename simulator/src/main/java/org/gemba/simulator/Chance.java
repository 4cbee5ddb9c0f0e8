package org.gemba.simulator;

import org.gemba.simulator.chance.Stream;

/** The chance in what people do: a stream of its own, beside those of the machines. */
final class Chance {
    private final Stream stream;

    Chance(long seed, long run) {
        this.stream = Stream.of(seed, "people", run);
    }

    boolean share(double share) {
        return stream.happens(share);
    }

    double between(double least, double most) {
        return least + (most - least) * stream.nextDouble();
    }

    /** A whole number from 0 up to but not including the bound. */
    int below(int bound) {
        return stream.below(bound);
    }

    /** Spread exponentially round a mean. */
    double exponential(double mean) {
        return mean * stream.exponential();
    }
}
