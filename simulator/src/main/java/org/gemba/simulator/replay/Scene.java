package org.gemba.simulator.replay;

import java.time.Duration;
import java.util.List;

/**
 * How a floor is found when a replay begins. Places are the numbers of the factory's list; one stands in a list once for each machine that it
 * is true of.
 *
 * @param standing units in process
 * @param stopped places of machines that are broken down
 * @param unrepaired those of them to which nobody who repairs has come yet
 * @param changing places of machines that are being changed over
 * @param wanting places of machines that wait for an operator
 * @param resting places where work rests
 * @param calls calls for help that are not contained yet
 * @param stood moving lines that stand for calls
 * @param people the operators, in the factory's order
 */
public record Scene(
        List<Standing> standing,
        List<Integer> stopped,
        List<Integer> unrepaired,
        List<Integer> changing,
        List<Integer> wanting,
        List<Integer> resting,
        List<Call> calls,
        List<Integer> stood,
        List<Person> people) {
    public Scene {
        standing = List.copyOf(standing);
        stopped = List.copyOf(stopped);
        unrepaired = List.copyOf(unrepaired);
        changing = List.copyOf(changing);
        wanting = List.copyOf(wanting);
        resting = List.copyOf(resting);
        calls = List.copyOf(calls);
        stood = List.copyOf(stood);
        people = List.copyOf(people);
    }

    /** A call for help from a position of a moving line, counted from 1. */
    public record Call(int place, int position) {}

    /**
     * An operator.
     *
     * @param place where he or she stands, or goes
     * @param walks how long the way still takes; nothing for one who is there
     */
    public record Person(String name, int place, Doing doing, Duration walks) {}

    /** What an operator does. */
    public enum Doing {
        /** Waits to be needed. */
        FREE,
        /** Is needed at a machine, there or on the way. */
        NEEDED,
        /** The working time is over. */
        OFF
    }
}
