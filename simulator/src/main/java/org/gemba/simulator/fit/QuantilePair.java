package org.gemba.simulator.fit;

/**
 * One point of the picture that lays a fit beside the facts: where both agree, measured and fitted are equal.
 *
 * @param share of all times that are at most as long
 */
public record QuantilePair(double share, double measured, double fitted) {}
