package org.gemba.connect.whatif;

import java.time.Instant;
import java.util.Optional;
import org.gemba.house.floor.LineKey;

/**
 * A scenario that was asked of a line, and what came of it.
 *
 * @param number counted from 1 on each line
 * @param askedAt by the clock of the line
 * @param answer empty as long as there is none
 * @param unanswered why there will be none
 */
public record Scenario(
        LineKey line,
        int number,
        Question question,
        Instant askedAt,
        Basis basis,
        Optional<Answer> answer,
        Optional<Unanswered> unanswered) {

    /** Why a scenario has no answer. */
    public enum Unanswered {
        /** Somebody ended it. */
        CANCELLED,
        /** It took longer than {@link WhatIfLimits#WALL}. */
        TOO_LONG,
        /** With the line's own facts what was asked does not fit it. */
        UNFIT,
        /** More came in than can go out. */
        UNSTABLE,
        /** The program ended first. */
        STOPPED,
        /** Something in this software went wrong. */
        FAULT;

        static Unanswered of(Stint.Ended ended) {
            return switch (ended) {
                case CANCELLED -> CANCELLED;
                case TOO_LONG -> TOO_LONG;
                case STOPPED -> STOPPED;
            };
        }
    }

    Scenario answered(Answer with, Basis on) {
        return new Scenario(line, number, question, askedAt, on, Optional.of(with), Optional.empty());
    }

    Scenario without(Unanswered why) {
        return new Scenario(line, number, question, askedAt, basis, Optional.empty(), Optional.of(why));
    }

    /** Whether it is still waited for. */
    public boolean isOpen() {
        return answer.isEmpty() && unanswered.isEmpty();
    }

    /** Whether two scenarios saw the same line under the same random numbers, so that their runs are pairs. */
    public boolean pairsWith(Scenario other) {
        return basis.factory().equals(other.basis.factory())
                && question.played().equals(other.question.played());
    }
}
