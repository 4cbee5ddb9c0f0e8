package org.gemba.simulator.run;

/**
 * Sees everything that happens in a run, in its order. Times are {@link Ticks} since the beginning; units are numbered from 1 as they
 * enter; parts and places have the numbers of the factory's lists, machines one number through the whole factory.
 */
public interface Trace {
    /** A unit was let in at the first place of its route. */
    void started(long at, long unit, int part, int place);

    /** A unit went from one place to another. */
    void moved(long at, long unit, int part, int from, int to);

    /** A unit went back to be worked on again. */
    void sentBack(long at, long unit, int part, int from, int to);

    /** A station began to work on a unit, or a unit entered a moving line. */
    void began(long at, long unit, int place);

    /**
     * A station ended its work on a unit, or a unit leaves a moving line.
     *
     * @param took from its beginning, stops and breaks included
     * @param good whether it need neither be worked on again nor is lost
     */
    void completed(long at, long unit, int place, long took, boolean good);

    /** A unit left the factory, good. */
    void finished(long at, long unit, int part, int place);

    /** A unit was lost. */
    void scrapped(long at, long unit, int part, int place);

    /** A machine broke down, by the breakdown of this number in its station's list. */
    void stopped(long at, int place, int machine, int cause);

    /** A machine was repaired. */
    void runsAgain(long at, int place, int machine, int cause, long took);

    /** A machine began to change over to a part. */
    void changeoverBegan(long at, int place, int machine, int part);

    /** A machine is changed over. */
    void changeoverEnded(long at, int place, int machine, int part, long took);

    /** A unit came to a position of a moving line, counted from 0. */
    default void advanced(long at, long unit, int place, int position) {}

    /**
     * Somebody at a position of a moving line pulled the cord.
     *
     * @param late whether the work was not done in time, and not for anything else
     */
    default void called(long at, long unit, int place, int position, boolean late) {}

    /**
     * What was called for is contained.
     *
     * @param took from the pull, breaks left out
     */
    default void contained(long at, long unit, int place, int position, boolean late, long took) {}

    /** A moving line stands for calls. */
    default void lineStopped(long at, int place) {}

    /**
     * A moving line moves on after calls.
     *
     * @param took how long it stood, breaks left out
     */
    default void lineRuns(long at, int place, long took) {}

    /** Work rests at a place from now on, or goes on. */
    default void rests(long at, int place, boolean now) {}

    /** A machine waits for an operator. */
    default void operatorWanted(long at, int place, int machine) {}

    /**
     * An operator sets out for a machine.
     *
     * @param walks how long the way takes
     */
    default void operatorGoes(long at, int operator, int place, int machine, long walks) {}

    /** An operator begins what a station {@link #began} with this. */
    default void operatorBegins(long at, int operator, long unit, int place) {}

    /** An operator is needed no more where he or she stands. */
    default void operatorFree(long at, int operator) {}

    /** An operator's working time is over from now on, or begins. */
    default void operatorRests(long at, int operator, boolean now) {}

    /** Somebody who repairs has come to a machine that is broken down. */
    default void repairBegan(long at, int place, int machine, int cause) {}
}
