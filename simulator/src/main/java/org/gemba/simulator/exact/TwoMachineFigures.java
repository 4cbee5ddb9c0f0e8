package org.gemba.simulator.exact;

/**
 * What theory says about two machines with a buffer between them.
 *
 * @param throughput pieces in one cycle
 * @param meanBuffer mean number of pieces between the machines
 */
public record TwoMachineFigures(double throughput, double meanBuffer) {}
