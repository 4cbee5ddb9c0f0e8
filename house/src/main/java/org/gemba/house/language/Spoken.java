package org.gemba.house.language;

import java.time.Duration;

/** How people on the floor say a length of time: {@code 55 s}, {@code 1 min 31 s}, {@code 2 h 5 min}, {@code 3 d 4 h}. */
public final class Spoken {
    private static final Duration TENTHS_BELOW = Duration.ofSeconds(10);

    private Spoken() {}

    /** The two largest units that are not zero, cut off, not rounded up; below ten seconds with a tenth. */
    public static String duration(Duration length) {
        if (length.isNegative()) {
            return "-" + duration(length.negated());
        }
        if (length.compareTo(TENTHS_BELOW) < 0) {
            int tenths = length.toMillisPart() / 100;
            return tenths == 0 ? length.toSeconds() + " s" : length.toSeconds() + "." + tenths + " s";
        }
        if (length.toMinutes() == 0) {
            return length.toSeconds() + " s";
        }
        if (length.toHours() == 0) {
            return both(length.toMinutes(), "min", length.toSecondsPart(), "s");
        }
        if (length.toDays() == 0) {
            return both(length.toHours(), "h", length.toMinutesPart(), "min");
        }
        return both(length.toDays(), "d", length.toHoursPart(), "h");
    }

    private static String both(long large, String largeUnit, int small, String smallUnit) {
        return small == 0 ? large + " " + largeUnit : large + " " + largeUnit + " " + small + " " + smallUnit;
    }
}
