package org.gemba.simulator.plant;

import java.util.ArrayList;
import java.util.List;
import org.gemba.simulator.chance.Stream;

/**
 * Times as they were measured; of more than {@value #MOST} a fair choice of so many (Vitter 1985, algorithm R), the same for the same facts.
 */
final class Sample {
    static final int MOST = 1_000;

    private static final long SEED = 1985;

    private final List<Double> kept = new ArrayList<>();
    private final Stream stream;
    private long count;
    private double sum;

    Sample(String name) {
        this.stream = Stream.of(SEED, name, 0);
    }

    void add(double seconds) {
        count++;
        sum += seconds;
        if (kept.size() < MOST) {
            kept.add(seconds);
        } else {
            long place = (long) (stream.nextDouble() * count);
            if (place < MOST) {
                kept.set((int) place, seconds);
            }
        }
    }

    long count() {
        return count;
    }

    double mean() {
        return sum / count;
    }

    List<Double> kept() {
        return List.copyOf(kept);
    }
}
