package org.gemba.server.view;

/**
 * How a line keeps its pace.
 *
 * @param gap pieces against plan, with its sign
 * @param gapWord what the sign means: behind, ahead, on pace
 * @param taktPercent how much of the running takt has passed, 0 to 100
 * @param running whether the takt clock runs now
 */
public record Pace(
        Signal signal,
        String gap,
        String gapWord,
        String sentence,
        String plan,
        String actual,
        String takt,
        String plannedCycle,
        int taktPercent,
        String taktLeft,
        boolean running,
        String href) {}
