package org.gemba.simulator.backtest;

import java.time.Duration;

/**
 * An order's stay at a resource, from its first report there until it is reported elsewhere.
 *
 * @param from since the beginning of the log
 * @param until end of the last report there
 * @param worked time with reports of work; overlapping reports count once
 * @param setUp time with reports of set-up
 */
public record Visit(
        String order, String part, String resource, Duration from, Duration until, Duration worked, Duration setUp) {}
