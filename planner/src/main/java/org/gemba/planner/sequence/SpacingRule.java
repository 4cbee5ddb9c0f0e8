package org.gemba.planner.sequence;

/**
 * A station copes with so many cars of a kind in a stretch: at most {@code atMost} in any {@code outOf} cars in a row.
 *
 * @param name of the option or kind that needs the station
 * @param weight what one car too many costs; 0 where the rule is only watched
 * @param priority as Renault has it: stations on the line before options that are only good to spread
 */
public record SpacingRule(String name, int atMost, int outOf, Priority priority, long weight) {
    /** The longest stretch a rule may look at, in cars. */
    public static final int LONGEST_STRETCH = 1_000;

    /** Which rule matters more. */
    public enum Priority {
        /** A station is overburdened. */
        HIGH,
        /** A smoother flow of parts is wished for. */
        LOW
    }

    public SpacingRule {
        if (atMost < 1 || outOf < atMost || outOf > LONGEST_STRETCH) {
            throw new IllegalArgumentException(
                    "Rule %s lets %d of %d cars pass; it needs at least 1, and a stretch of that many to %d cars."
                            .formatted(name, atMost, outOf, LONGEST_STRETCH));
        }
        if (weight < 0 || weight > 1_000_000_000) {
            throw new IllegalArgumentException(
                    "Rule %s weighs %d; weights are 0 to 1,000,000,000.".formatted(name, weight));
        }
    }
}
