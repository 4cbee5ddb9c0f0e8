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
}
