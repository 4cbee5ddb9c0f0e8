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
        play(run, () -> {});
        return new Replication(replication, values(run.figures()));
    }

    /** The same run, and beside its figures what {@link Course} and {@link LeadTimeSpread} are made of. */
    Replication followed(long replication, boolean eachPlace) {
        Run run = simulation.begin(seed, replication);
        CourseOfRun course = new CourseOfRun(run, simulation.factory(), eachPlace);
        play(run, course::look);
        Figures figures = run.figures();
        TreeMap<String, Double> values = values(figures);
        course.into(values);
        LeadTimeSpread.into(values, figures.leadTimes());
        return new Replication(replication, values);
    }

    private void play(Run run, Runnable look) {
        Duration whole = warmUp.plus(counted);
        boolean counts = false;
        for (int stretch = 1; stretch <= Course.STRETCHES; stretch++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The run is no longer wanted.");
            }
            Duration end = whole.multipliedBy(stretch).dividedBy(Course.STRETCHES);
            if (!counts && end.compareTo(warmUp) >= 0) {
                run.playUntil(warmUp);
                run.forget();
                counts = true;
            }
            run.playUntil(end);
            look.run();
        }
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
