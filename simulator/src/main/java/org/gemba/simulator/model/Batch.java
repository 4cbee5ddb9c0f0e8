package org.gemba.simulator.model;

/**
 * Units that are worked on together, as in an oven or a bath. The work takes as long for many as for one, and all leave it together.
 *
 * @param least it does not begin with fewer; 1 begins with what is there
 * @param most what fits
 * @param onePart whether only units of one part may be together
 */
public record Batch(int least, int most, boolean onePart) {
    /** One by one. */
    public static final Batch ONE = new Batch(1, 1, true);

    public Batch {
        Check.within("The most units of a batch", most, 1, Most.CARDS, "Use 1 for one by one.");
        Check.within("The fewest units of a batch", least, 1, most, "No batch waits for more than fit.");
    }

    public static Batch of(int least, int most) {
        return new Batch(least, most, true);
    }
}
