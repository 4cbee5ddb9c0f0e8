package org.gemba.simulator.prediction;

import java.util.Optional;
import org.gemba.simulator.experiment.Cores;
import org.gemba.simulator.experiment.Precision;
import org.gemba.simulator.experiment.Replication;
import org.gemba.simulator.experiment.Watch;

/**
 * How much is done for an answer, and who looks on.
 *
 * @param until ends the runs of an alternative early, when the interval of a figure is narrow enough; its most runs are the conditions'
 * @param kept runs of an earlier call, gone on from; what is run is added to them
 */
public record Effort(Optional<Narrow> until, KeptRuns kept, Cores cores, Watch watch) {
    /** All runs anew. */
    public static Effort of(Cores cores, Watch watch) {
        return new Effort(Optional.empty(), new KeptRuns(), cores, watch);
    }

    /** Who looks on; what is run is kept under a name, which must have been asked for. */
    public Watch keeping(String alternative) {
        return new Watch() {
            @Override
            public void atMost(long runs) {
                watch.atMost(runs);
            }

            @Override
            public void finished(Replication run) {
                kept.add(alternative, run);
                watch.finished(run);
            }

            @Override
            public boolean goesOn() {
                return watch.goesOn();
            }
        };
    }

    /**
     * When an interval is narrow enough.
     *
     * @param figure its key, such as {@code throughput}
     * @param share of the mean that the half-width is to be at most, above 0 and at most 1
     */
    public record Narrow(String figure, double share) {
        /** Fewer runs do not tell how much they vary. */
        public static final int LEAST_RUNS = 10;

        public Narrow {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "The half-width's share of the mean (%s) must be above 0 and at most 1.\nAsk for 1 %% or 5 %%."
                                .formatted(share));
            }
        }

        Precision precision(int most) {
            return new Precision(figure, share, Prediction.CONFIDENCE, Math.min(LEAST_RUNS, most), most);
        }
    }
}
