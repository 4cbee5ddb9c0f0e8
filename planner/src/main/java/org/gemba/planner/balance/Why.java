package org.gemba.planner.balance;

import java.util.List;

/**
 * Why it cannot be less.
 *
 * @param reason the kind of argument
 * @param bound stations, or cycle in ticks, that it forbids to go below
 * @param elements the elements that forbid it, in the problem's order along the line; empty where all work together does
 * @param sentence the argument in words
 */
public record Why(Reason reason, long bound, List<String> elements, String sentence) {
    public Why {
        elements = List.copyOf(elements);
    }

    /** Kinds of argument, from the plainest on. */
    public enum Reason {
        /** Fewer than one station there cannot be. */
        ONE_STATION,
        /** The sum of all work. */
        WORK_CONTENT,
        /** Elements so large that few of them fit together. */
        LARGE_ELEMENTS,
        /** What must come before and after one element. */
        CHAIN,
        /** One element alone. */
        LONGEST_ELEMENT,
        /** All possibilities were tried. */
        TRIED_ALL,
        /** Rules of this line, such as fixed stations, beside the work. */
        RULES
    }
}
