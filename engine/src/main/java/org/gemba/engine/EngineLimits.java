package org.gemba.engine;

import java.time.Duration;

/** Limits of the shell. What is above them is refused at once, and nothing is lost. */
public final class EngineLimits {
    /** Requests that may wait at one line's gate. */
    public static final int WAITING = 8_192;

    /** Calls for help that may wait beside them, in a lane of their own. */
    public static final int CALLS_WAITING = 1_024;

    /** Requests a keeper takes together, for one write. */
    public static final int TAKEN_TOGETHER = 1_024;

    /** Facts between two snapshots. */
    public static final int SNAPSHOT_EVERY = 50_000;

    /** Readers of live pictures. */
    public static final int READERS = 2_000;

    /** What a busy gate tells the sender to wait. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private EngineLimits() {}
}
