package org.gemba.house.language;

import java.time.Duration;

/** What a duration on a fact must be. */
final class Times {
    private Times() {}

    static void notNegative(String what, Duration took) {
        if (took.isNegative()) {
            throw new IllegalArgumentException(
                    "%s took %s, less than nothing.\nMaybe its beginning and end were exchanged."
                            .formatted(what, took));
        }
    }
}
