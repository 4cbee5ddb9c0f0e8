package org.gemba.simulator.exact;

/** What a station does with its time, in shares that add up to one. */
public record StationShares(double busy, double blocked, double starved, double down) {}
