package org.gemba.simulator.prediction;

import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.gemba.simulator.experiment.Replication;
import org.gemba.simulator.experiment.Trial;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.run.Figures;
import org.gemba.simulator.run.Run;
import org.gemba.simulator.run.Simulation;

/**
 * Runs of a factory: each is played through its warm-up, which is forgotten, and then as long as it counts. Its figures have the keys of
 * {@link Measures}; what a run did not come to is left out.
 *
 * @param seed of the whole study; factories with the same seed are run under common random numbers
 * @param warmUp that does not count, 0 or more
 * @param counted how long counts, above 0
 * @param takt what the customer needs, in net working time; without it there is no takt attainment
 */
public record FactoryTrial(Simulation simulation, long seed, Duration warmUp, Duration counted, Optional<Duration> takt)
        implements Trial {
    /** Looks in between whether the run is still wanted. */
    private static final int LOOKS = 50;

    public FactoryTrial {
        if (warmUp.isNegative() || !counted.isPositive()) {
            throw new IllegalArgumentException(
                    "A warm-up of %s and a counted time of %s cannot be played.\nThe first must be 0 or more, the second above 0."
                            .formatted(warmUp, counted));
        }
    }

    /** Runs of a factory that is not yet made ready. */
    public static FactoryTrial of(Factory factory, long seed, Duration warmUp, Duration counted) {
        return new FactoryTrial(Simulation.of(factory), seed, warmUp, counted, Optional.empty());
    }

    @Override
    public Replication run(long replication) {
        Run run = simulation.begin(seed, replication);
        run.playUntil(warmUp);
        run.forget();
        for (int look = 1; look <= LOOKS; look++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("Run %d is no longer wanted.".formatted(replication));
            }
            run.playUntil(warmUp.plus(counted.multipliedBy(look).dividedBy(LOOKS)));
        }
        return new Replication(replication, values(run.figures()));
    }

    private TreeMap<String, Double> values(Figures figures) {
        TreeMap<String, Double> values = new TreeMap<>();
        for (Measure measure : Measures.of(simulation.factory(), figures, takt)) {
            if (Double.isFinite(measure.value())) {
                values.put(measure.key(), measure.value());
            }
        }
        values.put(Measures.GRIDLOCK, figures.gridlocked() ? 1.0 : 0.0);
        return values;
    }
}
