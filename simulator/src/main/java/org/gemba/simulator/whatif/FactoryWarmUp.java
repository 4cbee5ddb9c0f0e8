package org.gemba.simulator.whatif;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gemba.simulator.experiment.WarmUp;
import org.gemba.simulator.run.Run;
import org.gemba.simulator.run.Simulation;

/**
 * How long a factory needs from its beginning until it runs as it always will, found by MSER-5 on the units in process, averaged over a
 * few runs.
 *
 * @param time to be left out
 * @param settled false if the factory had not come to rest in half of the time it was watched: watch longer, or it is overloaded
 */
public record FactoryWarmUp(Duration time, boolean settled) {
    private static final int INTERVALS = 500;

    /**
     * Watches a few runs, each in 500 intervals.
     *
     * @param runs 1 to 100; 5 is a good number
     * @param watched how long each run is watched
     */
    public static FactoryWarmUp of(Simulation simulation, long seed, int runs, Duration watched) {
        if (runs < 1 || runs > 100 || watched.compareTo(Duration.ofSeconds(INTERVALS)) < 0) {
            throw new IllegalArgumentException(
                    "%d runs of %s cannot be watched: it needs 1 to 100 runs of %d seconds or more.\nMaybe the unit is another."
                            .formatted(runs, watched, INTERVALS));
        }
        double[] inProcess = new double[INTERVALS];
        for (int number = 0; number < runs; number++) {
            // Numbers of their own: the warm-up is not found from the runs that count.
            Run run = simulation.begin(seed, -1 - number);
            for (int interval = 0; interval < INTERVALS; interval++) {
                run.playUntil(watched.multipliedBy(interval + 1L).dividedBy(INTERVALS));
                inProcess[interval] += run.figures().inProcess() / runs;
                run.forget();
            }
        }
        List<Double> series = new ArrayList<>(Arrays.stream(inProcess).boxed().toList());
        WarmUp warmUp = WarmUp.mser5(series);
        return new FactoryWarmUp(watched.multipliedBy(warmUp.observations()).dividedBy(INTERVALS), warmUp.settled());
    }
}
