package org.gemba.connect.whatif;

import java.time.Instant;
import java.util.Optional;

/**
 * What a line's back-tests came to.
 *
 * @param newest that was played to its end
 * @param untested why one that was asked for after it was not
 */
public record BackTests(Optional<BackTest> newest, Optional<Untested> untested) {
    /** None was asked for. */
    public static final BackTests NONE = new BackTests(Optional.empty(), Optional.empty());

    /** A back-test that came to no end. */
    public record Untested(Instant askedAt, String definition, Why why) {}

    /** Why there is none. */
    public enum Why {
        /** Somebody ended it. */
        CANCELLED,
        /** It took longer than {@link WhatIfLimits#WALL}. */
        TOO_LONG,
        /** The program ended first. */
        STOPPED,
        /** The line's definition and its facts make no model. */
        NO_MODEL,
        /** More came in than can go out. */
        UNSTABLE,
        /** There is no whole day to foretell, or none before it to learn from. */
        NO_WHOLE_DAY,
        /** No fact before the days to be foretold tells of a unit or a stop. */
        NOTHING_LEARNED,
        /** No unit was started in the days to be foretold. */
        NOTHING_STARTED,
        /** Something in this software went wrong. */
        FAULT
    }

    /** As long as it is played, so that it is told of even if the program ends in the midst of it. */
    BackTests begun(Instant askedAt, String definition) {
        return without(askedAt, definition, Why.STOPPED);
    }

    BackTests without(Instant askedAt, String definition, Why why) {
        return new BackTests(newest, Optional.of(new Untested(askedAt, definition, why)));
    }

    /** When one was asked for last, of the line as it is described so. */
    Optional<Instant> lastAsked(String definition) {
        return untested.filter(it -> it.definition().equals(definition))
                .map(Untested::askedAt)
                .or(() -> standsBehind(definition).map(BackTest::askedAt));
    }

    /** The one that tells of the line as it is described so. */
    public Optional<BackTest> standsBehind(String definition) {
        return newest.filter(it -> it.definition().equals(definition));
    }
}
