package org.gemba.planner.balance.crew;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import org.gemba.planner.balance.Effort;

/**
 * Asks CP-SAT one question on one thread. Each better plan is told at once. A second thread does nothing but look now and then whether
 * the question was cancelled, and then stops it; so no answer depends on its timing.
 */
final class CrewSolver {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final int MEGABYTES = 2_000;

    final CpSolver solver = new CpSolver();
    private final Effort effort;

    /** At most so much time, and two gigabytes of the solver's own memory. */
    CrewSolver(Duration limit, Effort effort) {
        this.effort = effort;
        solver.getParameters()
                .setMaxTimeInSeconds(Math.max(0.001, limit.toNanos() / 1e9))
                .setMaxMemoryInMb(MEGABYTES)
                .setNumWorkers(1)
                .setRandomSeed((int) (effort.seed() & 0x7fffffff));
    }

    /** Begins to search at once: on large lines with walks, probing each of their many steps first takes longer than there is. */
    void searchAtOnce() {
        solver.getParameters().setCpModelProbingLevel(0);
    }

    /**
     * Asks.
     *
     * @param below the listener is told plans better than this
     */
    CpSolverStatus solve(CpModel model, long below) {
        Thread watch = Thread.ofVirtual().start(this::stopWhenCancelled);
        try {
            return solver.solve(model, new Teller(below));
        } finally {
            watch.interrupt();
        }
    }

    /** What no plan lies below. */
    long lowerBound() {
        return roundedUp(solver.bestObjectiveBound());
    }

    private void stopWhenCancelled() {
        try {
            while (true) {
                if (effort.cancelled().getAsBoolean()) {
                    solver.stopSearch();
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            // The question is answered.
            Thread.currentThread().interrupt();
        }
    }

    private static long roundedUp(double bound) {
        return (long) Math.ceil(bound - 1e-6);
    }

    /** Passes on each better plan that the solver finds. */
    private final class Teller extends CpSolverSolutionCallback {
        private long below;

        Teller(long below) {
            this.below = below;
        }

        @Override
        public void onSolutionCallback() {
            long value = Math.round(objectiveValue());
            if (value < below) {
                below = value;
                long bound = Math.min(value, roundedUp(bestObjectiveBound()));
                effort.progress().accept(new Effort.Progress(value, bound, 0));
            }
        }
    }
}
