package org.gemba.simulator.model;

import java.time.Duration;
import java.util.List;

/** What the figures of a factory may be; messages name the place, the value, the limit and the remedy. */
final class Check {
    private Check() {}

    static void within(String what, long value, long least, long most, String remedy) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s (%d) must be %d to %d.\n%s".formatted(what, value, least, most, remedy));
        }
    }

    static void share(String what, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "%s (%s) must be 0 to 1.\nMaybe it was given in percent.".formatted(what, share));
        }
    }

    static void name(String what, String name) {
        if (name.isBlank() || name.length() > 96) {
            throw new IllegalArgumentException("%s (%s) must have 1 to 96 characters; it has %d."
                    .formatted(what, name.length() > 40 ? name.substring(0, 40) + "..." : name, name.length()));
        }
    }

    static void positive(String what, Duration time) {
        if (!time.isPositive() || time.compareTo(Most.RUN) > 0) {
            throw new IllegalArgumentException("%s (%s) must be longer than nothing and at most %d days."
                    .formatted(what, time, Most.RUN.toDays()));
        }
    }

    static void notNegative(String what, Duration time) {
        if (time.isNegative() || time.compareTo(Most.RUN) > 0) {
            throw new IllegalArgumentException(
                    "%s (%s) must be 0 to %d days.".formatted(what, time, Most.RUN.toDays()));
        }
    }

    static void some(String what, List<?> list, String remedy) {
        if (list.isEmpty()) {
            throw new IllegalArgumentException("%s is empty.\n%s".formatted(what, remedy));
        }
    }
}
