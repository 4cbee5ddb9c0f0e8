package org.gemba.simulator;

import java.util.SplittableRandom;

/** Chance with a seed: the same seed rolls the same dice. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    boolean share(double share) {
        return random.nextDouble() < share;
    }

    double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** A whole number from 0 up to but not including the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Spread exponentially round a mean. */
    double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    /** Spread round 0 with a standard deviation of 1, never beyond 3: three equal dice summed. */
    double bell() {
        return 2 * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5);
    }
}
