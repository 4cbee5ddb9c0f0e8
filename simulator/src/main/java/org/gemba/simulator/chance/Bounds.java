package org.gemba.simulator.chance;

/** What a variation's figures may be; messages name value, limit and remedy. */
final class Bounds {
    private Bounds() {}

    static void time(String name, double value) {
        if (!(value >= 0 && value <= Variation.LONGEST)) {
            throw refused(name, value, 0, Variation.LONGEST, "Maybe it was given in another unit.");
        }
    }

    static void positiveTime(String name, double value) {
        within(name, value, Variation.SHORTEST, Variation.LONGEST, "For no time at all use a fixed 0.");
    }

    static void within(String name, double value, double least, double most, String remedy) {
        if (!(value >= least && value <= most)) {
            throw refused(name, value, least, most, remedy);
        }
    }

    private static IllegalArgumentException refused(
            String name, double value, double least, double most, String remedy) {
        return new IllegalArgumentException(
                "%s (%s) must be %s to %s.\n%s".formatted(name, shown(value), shown(least), shown(most), remedy));
    }

    private static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e7
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
