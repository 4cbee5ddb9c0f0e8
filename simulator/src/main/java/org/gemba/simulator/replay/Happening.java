package org.gemba.simulator.replay;

/**
 * One thing that happened on the floor.
 *
 * @param at ticks since the beginning of the run
 * @param kind what happened
 * @param unit number of the unit, from 1; of the operator, from 1; 0 where neither is meant
 * @param part number of the part in the factory's list; of the part a machine is changed over to; for a call the position, from 1; for an
 *     operator's way the milliseconds it takes; 0 where none of these is meant
 * @param place number of the place in the factory's list where it happened; where the unit came to, for one that came, or the operator goes;
 *     0 where none is meant
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
        CHANGED('p'),
        /** Somebody who repairs has come to a machine. */
        REPAIR_BEGAN('k'),
        /** A machine waits for an operator. */
        WANTED('w'),
        /** A machine that waited for an operator gets one. */
        SERVED('u'),
        /** An operator sets out for a machine. */
        GOES('h'),
        /** An operator is needed no more where he or she is. */
        FREE('i'),
        /** An operator's working time is over. */
        OFF('z'),
        /** An operator's working time begins. */
        ON('y'),
        /** Work rests at a place. */
        RESTS('n'),
        /** Work goes on at a place. */
        GOES_ON('m'),
        /** Somebody on a moving line called for help. */
        CALLED('l'),
        /** What was called for is contained. */
        CONTAINED('v'),
        /** A moving line stands for calls. */
        LINE_STOPPED('q'),
        /** A moving line moves on. */
        LINE_RUNS('j');

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
