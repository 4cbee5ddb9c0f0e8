package org.gemba.simulator.experiment;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.gemba.simulator.chance.Stream;

/** Scenarios whose truth is known: one figure, normal round a mean. */
final class Noise {
    static final String OUTPUT = "output";

    private Noise() {}

    /** Normal round a mean; part of the noise is common to all scenarios of the same seed. */
    static Trial round(double mean, double common, double own, long seed, String name) {
        return replication -> {
            double shared = Stream.of(seed, "common", replication).normal();
            double single = Stream.of(seed, name, replication).normal();
            return Replication.of(replication, Map.of(OUTPUT, mean + common * shared + own * single));
        };
    }

    static Trial round(double mean, double deviation, long seed) {
        return round(mean, 0, deviation, seed, "own");
    }

    /** Ends the study after so many runs. */
    static Watch until(int runs) {
        AtomicLong seen = new AtomicLong();
        return new Watch() {
            @Override
            public void finished(Replication replication) {
                seen.incrementAndGet();
            }

            @Override
            public boolean goesOn() {
                return seen.get() < runs;
            }
        };
    }
}
