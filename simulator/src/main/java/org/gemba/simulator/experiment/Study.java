package org.gemba.simulator.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs of one scenario and what they came to together.
 *
 * @param replications all runs, those of an earlier, unfinished study included
 * @param ending why no more were made
 */
public record Study(Replications replications, Ending ending) {
    /**
     * Runs a scenario a given number of times.
     *
     * @param before finished runs of the same scenario, to go on from
     */
    public static Study ofRuns(Trial trial, int runs, Replications before, Cores cores, Watch watch) {
        Running running = new Running(watch);
        before.runs().stream().limit(runs).forEach(running::add);
        cores.inOrder(running.size(), runs, trial::run, running::taken);
        return new Study(running.replications(), running.size() < runs ? Ending.CANCELLED : Ending.MOST_RUNS);
    }

    /**
     * Runs a scenario until the interval is narrow enough. The answer is the same as if it had never been interrupted, and the same on
     * any number of cores.
     *
     * @param before finished runs of the same scenario, to go on from
     */
    public static Study untilNarrow(Trial trial, Precision precision, Replications before, Cores cores, Watch watch) {
        Running running = new Running(watch);
        Narrow narrow = new Narrow(precision);
        for (Replication run : before.runs()) {
            running.add(run);
            if (narrow.after(run) || running.size() == precision.mostRuns()) {
                break;
            }
        }
        if (!narrow.reached() && running.size() < precision.mostRuns()) {
            cores.inOrder(running.size(), precision.mostRuns(), trial::run, run -> {
                boolean goesOn = running.taken(run);
                return !narrow.after(run) && goesOn;
            });
        }
        Ending ending = narrow.reached()
                ? Ending.NARROW_ENOUGH
                : running.size() == precision.mostRuns() ? Ending.MOST_RUNS : Ending.CANCELLED;
        return new Study(running.replications(), ending);
    }

    /** Runs in their order, told to whoever watches. */
    private static final class Running {
        private final List<Replication> runs = new ArrayList<>();
        private final Watch watch;

        Running(Watch watch) {
            this.watch = watch;
        }

        void add(Replication run) {
            runs.add(run);
        }

        boolean taken(Replication run) {
            runs.add(run);
            watch.finished(run);
            return watch.goesOn();
        }

        int size() {
            return runs.size();
        }

        Replications replications() {
            return new Replications(runs);
        }
    }

    /** Mean and variance kept up run by run (Welford 1962). */
    private static final class Narrow {
        private final Precision precision;
        private int runs;
        private int count;
        private double mean;
        private double squares;
        private boolean reached;

        Narrow(Precision precision) {
            this.precision = precision;
        }

        boolean after(Replication run) {
            runs++;
            Double value = run.figures().get(precision.figure());
            if (value != null) {
                count++;
                double distance = value - mean;
                mean += distance / count;
                squares += distance * (value - mean);
            }
            reached = runs >= precision.leastRuns() && count >= 2 && narrow();
            return reached;
        }

        private boolean narrow() {
            return Interval.halfWidth(squares / (count - 1), count, precision.confidence())
                    <= precision.share() * Math.abs(mean);
        }

        boolean reached() {
            return reached;
        }
    }
}
