package org.gemba.simulator.replay;

/**
 * One thing that happened on the floor.
 *
 * @param at ticks since the beginning of the run
 * @param kind what happened
 * @param unit number of the unit, from 1; 0 where no unit is meant
 * @param part number of the part in the factory's list; of the part a machine is changed over to; 0 where none is meant
 * @param place number of the place in the factory's list where it happened; where the unit came to, for one that came
 */
public record Happening(long at, Kind kind, long unit, int part, int place) {
    /** What can happen, each with the letter under which it is written. */
    public enum Kind {
        /** A unit entered the factory. */
        ENTERED('e'),
        /** A unit came to a place. */
        CAME('c'),
        /** A unit came back to be worked on again. */
        CAME_BACK('r'),
        /** Work on a unit began. */
        BEGAN('b'),
        /** Work on a unit ended; it is still there. */
        ENDED('d'),
        /** A unit left the factory, good. */
        FINISHED('f'),
        /** A unit was lost. */
        LOST('x'),
        /** A machine broke down. */
        STOPPED('s'),
        /** A machine was repaired. */
        RUNS('g'),
        /** A machine began to change over. */
        CHANGING('o'),
        /** A machine is changed over. */
        CHANGED('p');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        /** As it is written. */
        public char letter() {
            return letter;
        }
    }
}
