package org.gemba.simulator.experiment;

/** Looks on while runs finish, and may end the study. */
public interface Watch {
    /** Sees nothing and lets it go on. */
    Watch NOBODY = new Watch() {};

    /** So many runs at most are still to come; a search that is lucky ends long before. Told before the first. */
    default void atMost(long runs) {}

    /** A run is finished; runs are told in the order of their numbers, scenario by scenario. */
    default void finished(Replication replication) {}

    /** Whether the study shall go on; asked after each run. What has been run stays. */
    default boolean goesOn() {
        return true;
    }
}
