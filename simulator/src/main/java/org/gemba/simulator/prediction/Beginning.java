package org.gemba.simulator.prediction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.gemba.simulator.experiment.WarmUp;
import org.gemba.simulator.experiment.Watch;
import org.gemba.simulator.run.Run;
import org.gemba.simulator.run.Simulation;

/**
 * How long the beginning of a run is not yet typical: the longest that any alternative's stock or output needs, as the factory is before
 * anything in it changes.
 */
record Beginning(Duration warmUp, boolean settled) {
    /** Pilot runs whose series are averaged before they are cut. */
    private static final int PILOTS = 5;

    /** Observations in a pilot run. */
    private static final int OBSERVATIONS = 250;

    /** Found anew; ended with what somebody who looks on ends. */
    static Beginning found(List<Alternative> alternatives, Conditions conditions, Watch watch) {
        Duration step = conditions.horizon().dividedBy(OBSERVATIONS);
        int longest = 0;
        boolean settled = true;
        for (Alternative alternative : alternatives) {
            double[] stock = new double[OBSERVATIONS];
            double[] output = new double[OBSERVATIONS];
            Simulation simulation = Simulation.of(alternative.factory().withoutChanges());
            for (int pilot = 0; pilot < PILOTS; pilot++) {
                if (!watch.goesOn()) {
                    throw new CancellationException("It was ended while the warm-up was looked for.");
                }
                // Numbers of their own: the warm-up is not found from the runs that count.
                Run run = simulation.begin(conditions.seed(), -1 - pilot);
                for (int i = 0; i < OBSERVATIONS; i++) {
                    run.forget();
                    run.playUntil(step.multipliedBy(i + 1L));
                    stock[i] += run.figures().inProcess();
                    output[i] += run.figures().finished();
                }
            }
            for (double[] series : List.of(stock, output)) {
                WarmUp cut = WarmUp.mser5(boxed(series));
                longest = Math.max(longest, cut.observations());
                settled &= cut.settled();
            }
        }
        return new Beginning(step.multipliedBy(longest), settled);
    }

    private static List<Double> boxed(double[] series) {
        return new ArrayList<>(Arrays.stream(series).boxed().toList());
    }
}
