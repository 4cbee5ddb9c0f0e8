package org.gemba.simulator.experiment;

/**
 * A scenario that can be run again and again. The same number gives the same figures, whenever and on whichever thread it is run;
 * different numbers give independent runs. Scenarios that are to be compared use the same random numbers under the same number.
 */
@FunctionalInterface
public interface Trial {
    /**
     * One run. It may be interrupted when its result is no longer needed.
     *
     * @param replication 0, 1, 2 …
     */
    Replication run(long replication);
}
