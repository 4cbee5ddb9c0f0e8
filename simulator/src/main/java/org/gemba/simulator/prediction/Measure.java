package org.gemba.simulator.prediction;

/**
 * One figure of one run.
 *
 * @param subject a station, part, loop, demand or operator; empty for the factory as a whole
 * @param figure its name in words
 * @param value in the unit; NaN where the run did not come to it
 */
public record Measure(String subject, String figure, Unit unit, double value) {
    /** What a figure is counted in. */
    public enum Unit {
        /** Units an hour. */
        AN_HOUR("an hour"),
        /** Seconds. */
        SECONDS("s"),
        /** Units, cards or people, on average over time. */
        UNITS("units"),
        /** A share, 0 to 1. */
        SHARE("share");

        private final String written;

        Unit(String written) {
            this.written = written;
        }

        /** As programs read it. */
        public String written() {
            return written;
        }
    }

    /** The name under which it is told apart from all others: {@code CUT: blocked}. */
    public String key() {
        return subject.isEmpty() ? figure : subject + ": " + figure;
    }
}
