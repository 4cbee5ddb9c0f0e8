package org.gemba.simulator.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes cards or places out of several loops or buffers, one at a time, as long as the target is held: each time the one whose absence
 * costs least. What is left cannot be made leaner by one more card at any single place; another way down might end leaner still.
 *
 * @param counts that are left, in the order given
 * @param interval of the figure with them
 * @param steps every removal that was kept, in order
 * @param ending NARROW_ENOUGH if no further removal is shown to hold the target; CANCELLED if not all were tried
 */
public record Leanest(List<Integer> counts, Interval interval, List<Step> steps, Ending ending) {
    private static final int MOST_PLACES = 1_000;

    public Leanest {
        counts = List.copyOf(counts);
        steps = List.copyOf(steps);
    }

    /**
     * One card or place taken out.
     *
     * @param place index into the counts
     * @param left there
     * @param interval of the figure then
     */
    public record Step(int place, int left, Interval interval) {}

    /** The scenario with given counts. */
    @FunctionalInterface
    public interface Counted {
        Trial with(List<Integer> counts);
    }

    /**
     * Walks down from counts that are enough.
     *
     * @param start counts to begin with, at most 1,000
     * @param least count of each place
     * @param target that the figure, of which more is better, shall hold
     * @param runs of each attempt, under common random numbers
     * @param confidence of each single interval; the answer as a whole is less sure, since the best of several attempts is taken
     * @return nothing if the start itself is not shown to hold the target
     */
    public static Optional<Leanest> of(
            Counted counted,
            List<Integer> start,
            int least,
            String figure,
            double target,
            int runs,
            double confidence,
            Cores cores,
            Watch watch) {
        if (start.isEmpty() || start.size() > MOST_PLACES || start.stream().anyMatch(count -> count < least)) {
            throw new IllegalArgumentException(
                    "The counts %s must be 1 to %d in number and none below the least (%d).\nMaybe start and least were exchanged."
                            .formatted(start, MOST_PLACES, least));
        }
        Descent descent = new Descent(counted, figure, runs, confidence, cores, watch);
        Optional<Interval> first = descent.interval(start);
        if (first.isEmpty() || first.get().low() < target) {
            return Optional.empty();
        }
        List<Integer> counts = start;
        Interval held = first.get();
        List<Step> steps = new ArrayList<>();
        while (true) {
            Optional<Step> step = descent.best(counts, least, target);
            if (step.isEmpty()) {
                return Optional.of(new Leanest(
                        counts, held, steps, descent.cancelled() ? Ending.CANCELLED : Ending.NARROW_ENOUGH));
            }
            counts = less(counts, step.get().place());
            held = step.get().interval();
            steps.add(step.get());
        }
    }

    private static List<Integer> less(List<Integer> counts, int place) {
        List<Integer> less = new ArrayList<>(counts);
        less.set(place, counts.get(place) - 1);
        return less;
    }

    /** Tries every removal from one set of counts. */
    private static final class Descent {
        private final Counted counted;
        private final String figure;
        private final int runs;
        private final double confidence;
        private final Cores cores;
        private final Watch watch;
        private boolean cancelled;

        Descent(Counted counted, String figure, int runs, double confidence, Cores cores, Watch watch) {
            this.counted = counted;
            this.figure = figure;
            this.runs = runs;
            this.confidence = confidence;
            this.cores = cores;
            this.watch = watch;
        }

        boolean cancelled() {
            return cancelled;
        }

        Optional<Interval> interval(List<Integer> counts) {
            Study study = Study.ofRuns(counted.with(counts), runs, Replications.NONE, cores, watch);
            cancelled = study.ending() == Ending.CANCELLED;
            return cancelled
                    ? Optional.empty()
                    : Optional.of(study.replications().interval(figure, confidence));
        }

        /** The removal that holds the target and leaves the figure highest; nothing if none does. */
        Optional<Step> best(List<Integer> counts, int least, double target) {
            Optional<Step> best = Optional.empty();
            for (int place = 0; place < counts.size() && !cancelled; place++) {
                if (counts.get(place) > least) {
                    List<Integer> fewer = less(counts, place);
                    Optional<Interval> interval = interval(fewer);
                    if (interval.isPresent()
                            && interval.get().low() >= target
                            && (best.isEmpty()
                                    || interval.get().mean()
                                            > best.get().interval().mean())) {
                        best = Optional.of(new Step(place, fewer.get(place), interval.get()));
                    }
                }
            }
            return cancelled ? Optional.empty() : best;
        }
    }
}
