package org.gemba.simulator.model;

import java.time.Duration;

/** Every limit of a simulated factory in one place. Above a limit the factory is refused, naming the value, the limit and the remedy. */
public final class Most {
    /** Stations, stores, conveyances and moving lines together. */
    public static final int PLACES = 2_000;

    /** Parts. */
    public static final int PARTS = 2_000;

    /** Steps on the route of one part. */
    public static final int STEPS = 500;

    /** Units that one station works on at once, each on its own machine or by its own pair of hands. */
    public static final int PARALLEL = 1_000;

    /** Cards of one loop, places of one lane, units of one batch. */
    public static final int CARDS = 1_000_000;

    /** Operators. */
    public static final int OPERATORS = 1_000;

    /** Units that are in process at once; a run that needs more is stopped, for it is not stable. */
    public static final int UNITS_IN_PROCESS = 4_000_000;

    /** How long one run may play: a thousand years. */
    public static final Duration RUN = Duration.ofDays(365_000);

    private Most() {}
}
