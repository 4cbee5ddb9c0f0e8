package org.gemba.connect.whatif;

import java.time.Duration;

/** Every limit of asking a line what if. What is above one is refused, naming the value, the limit and the remedy. */
public final class WhatIfLimits {
    /** Scenarios that are kept of one line. */
    public static final int SCENARIOS = 100;

    /** Changes of one scenario. */
    public static final int CHANGES = 20;

    /** Scenarios of one line that may wait while one is played. */
    public static final int WAITING = 4;

    /** Scenarios of all lines that are played at once. */
    public static final int PLAYED_AT_ONCE = 2;

    /** Runs of each of the two factories; fewer say too little, more take too long to wait for. */
    public static final int LEAST_RUNS = 5;

    /** The most runs. */
    public static final int MOST_RUNS = 200;

    /** The longest time that one run plays. */
    public static final Duration HORIZON = Duration.ofDays(91);

    /** What does not count at the beginning of each run: the line fills from empty. */
    public static final Duration WARM_UP = Duration.ofDays(7);

    /** Units worked on at stations, in all runs together. */
    public static final long VISITS = 200_000_000;

    /** How long a scenario or a back-test may be played by the clock on the wall. */
    public static final Duration WALL = Duration.ofMinutes(5);

    /** Runs of a back-test: enough for the ends of its intervals. */
    public static final int BACK_TEST_RUNS = 200;

    /** Runs of one line whose facts are kept at once; of one that is looked at again later the facts are told again. */
    public static final int TOLD_RUNS = 4;

    /** Places of one buffer. */
    public static final int PLACES = 10_000;

    /** Units that one station works on at once. */
    public static final int MACHINES = 100;

    /** People in one segment. */
    public static final int PEOPLE = 200;

    /** The longest cycle, changeover or stand. */
    public static final Duration TIME = Duration.ofHours(24);

    /** Scenarios that stand beside each other in one comparison. */
    public static final int COMPARED = 5;

    private WhatIfLimits() {}
}
