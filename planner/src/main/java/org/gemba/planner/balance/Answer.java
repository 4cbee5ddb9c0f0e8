package org.gemba.planner.balance;

import java.time.Duration;
import java.util.Optional;

/**
 * What a search found, how far it can vouch for it, and why it cannot be less.
 *
 * @param question what was asked
 * @param assignment the best found; empty where none was found
 * @param stations stations of the assignment; those asked for where there is none
 * @param cycle cycle in ticks that the assignment keeps; the one asked for where there is none
 * @param lowerBound no answer lies below: stations, cycle in ticks, or stations × cycle, as the question has it
 * @param proved nothing better exists or, without an assignment, none at all
 * @param why the argument behind {@code lowerBound}
 * @param states sets of finished elements that the search remembered
 */
public record Answer(
        Question question,
        Optional<Assignment> assignment,
        int stations,
        long cycle,
        long lowerBound,
        boolean proved,
        Why why,
        Duration took,
        long states) {
    /** What can be asked. */
    public enum Question {
        /** The fewest stations that keep a takt (SALBP-1). */
        FEWEST_STATIONS,
        /** The least cycle time of so many stations (SALBP-2). */
        LEAST_CYCLE,
        /** The least stations × cycle within bounds on both (SALBP-E). */
        LEAST_CAPACITY,
        /** Whether so many stations keep a takt (SALBP-F). */
        FEASIBLE
    }

    /** What the answer comes to, in the measure of {@link #lowerBound}. */
    public long value() {
        return switch (question) {
            case FEWEST_STATIONS, FEASIBLE -> stations;
            case LEAST_CYCLE -> cycle;
            case LEAST_CAPACITY -> stations * cycle;
        };
    }

    /** How much better an answer might still be, as a share of this one; 0 where it is proved. */
    public double gap() {
        return proved || value() == 0 ? 0 : (value() - lowerBound) / (double) value();
    }
}
