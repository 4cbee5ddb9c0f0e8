package org.gemba.connect.whatif;

/**
 * How far a scenario is.
 *
 * @param place in the queue: 0 is played now
 * @param finished runs
 * @param of runs, both factories together
 */
public record Progress(int place, int finished, int of) {}
