package org.gemba.simulator.run;

import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.gemba.simulator.model.Factory;

/** The 99 % interval of a figure, from independent replications after a warm-up. */
record Interval(double mean, double halfWidth, double deviation) {
    private static final int REPLICATIONS = 20;

    /** Student's t for 99 % and 19 degrees of freedom (any table). */
    private static final double STUDENT = 2.861;

    static Interval of(Factory factory, long seed, Duration warmUp, Duration end, ToDoubleFunction<Figures> figure) {
        Simulation simulation = Simulation.of(factory);
        double sum = 0;
        double squares = 0;
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            Run run = simulation.begin(seed, replication);
            run.playUntil(warmUp);
            run.forget();
            run.playUntil(end);
            double value = figure.applyAsDouble(run.figures());
            sum += value;
            squares += value * value;
        }
        double mean = sum / REPLICATIONS;
        double deviation = Math.sqrt(Math.max(0, squares / REPLICATIONS - mean * mean) / (REPLICATIONS - 1));
        return new Interval(mean, STUDENT * deviation, deviation);
    }

    boolean covers(double exact) {
        return Math.abs(exact - mean) <= halfWidth;
    }

    /** How many standard errors it is off. */
    double score(double exact) {
        return (mean - exact) / deviation;
    }
}
