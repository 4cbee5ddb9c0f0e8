package org.gemba.simulator.replay;

/**
 * A unit that is in process when a replay begins.
 *
 * @param unit its number in the run
 * @param part number of its part in the factory's list
 * @param place number of the place where it is
 * @param work how far its work there is
 */
public record Standing(long unit, int part, int place, Progress work) {
    /** How far the work on a unit at its place is. */
    public enum Progress {
        /** It waits, or nothing is done to it there. */
        WAITS,
        /** It is worked on. */
        IN_WORK,
        /** Its work there has ended, and it finds no room behind it. */
        ENDED
    }
}
