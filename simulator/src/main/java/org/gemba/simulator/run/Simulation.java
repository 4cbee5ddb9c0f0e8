package org.gemba.simulator.run;

import java.util.List;
import java.util.stream.Collectors;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Problem;

/** A factory made ready to be played. It never changes, and any number of runs on any number of threads may begin from it. */
public final class Simulation {
    private final Plan plan;

    private Simulation(Plan plan) {
        this.plan = plan;
    }

    /**
     * Makes a factory ready.
     *
     * @throws IllegalArgumentException if it does not hold together; the message names every problem by place and remedy
     */
    public static Simulation of(Factory factory) {
        List<Problem> problems = factory.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    problems.stream().map(Problem::toString).collect(Collectors.joining("\n\n")));
        }
        return new Simulation(new Plan(factory));
    }

    public Factory factory() {
        return plan.factory;
    }

    /**
     * Begins a run at its time 0. The same factory, seed and replication give the same run bit for bit on every machine.
     *
     * @param seed of the whole study
     * @param replication the number of the run; every source of randomness has a stream of its own in each
     */
    public Run begin(long seed, long replication) {
        return new Run(new Floor(plan, seed, replication, null), List.of());
    }

    /** The same, and somebody sees everything that happens. */
    public Run begin(long seed, long replication, Trace trace) {
        return begin(seed, replication, trace, List.of());
    }

    /**
     * The same, and it carries on with units that were in process before; they have the first numbers, in their order.
     *
     * @throws IllegalArgumentException if one has no place on the floor; the message names it
     */
    public Run begin(long seed, long replication, Trace trace, List<InProcess> before) {
        return new Run(new Floor(plan, seed, replication, trace), before);
    }
}
