package org.gemba.house.floor;

import java.time.Duration;
import java.time.LocalTime;

/** A planned pause in a shift: lunch, tea, a meeting. It is out of the net available time. */
public record Break(String name, LocalTime start, Duration length) {
    public Break {
        Naming.name("break's name", name);
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException(
                    "Break '%s' lasts %s; it must last longer than nothing.".formatted(name, length));
        }
    }
}
