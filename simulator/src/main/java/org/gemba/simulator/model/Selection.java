package org.gemba.simulator.model;

/**
 * Which unit of its lane a station takes next.
 *
 * @param samePartInARow as long as there are any it goes on with the part it is set up for, up to so many in a row; 1 is first in, first
 *     out whatever the part
 */
public record Selection(int samePartInARow) {
    /** What came first is taken first. */
    public static final Selection FIRST_IN_FIRST_OUT = new Selection(1);

    public Selection {
        Check.within("Units of one part in a row", samePartInARow, 1, Most.CARDS, "Use 1 for first in, first out.");
    }

    /** The same part as long as there is any, but at most so many in a row. */
    public static Selection samePart(int atMost) {
        return new Selection(atMost);
    }
}
