package org.gemba.connect.whatif;

import java.time.Duration;

/**
 * How a scenario is played: the same play and the same line give the same answer on every machine.
 *
 * @param horizon what counts of each run, after {@link WhatIfLimits#WARM_UP}
 * @param runs of the line as it is, and as many as asked
 * @param seed of all chance; both factories see the same random numbers
 */
public record Play(Duration horizon, int runs, long seed) {
    /** Four weeks, twenty times. */
    public static final Play USUAL = new Play(Duration.ofDays(28), 20, 1);
}
