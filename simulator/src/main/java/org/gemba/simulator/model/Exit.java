package org.gemba.simulator.model;

/**
 * What may come after a step other than the next one.
 *
 * @param share of the units that take it
 * @param to the number of the step they go to, counted from 0; without meaning for scrap and the end
 */
public record Exit(Kind kind, double share, int to) {
    public Exit {
        Check.share("The share of an exit", share);
    }

    /** What an exit means. */
    public enum Kind {
        /** The unit goes on elsewhere on the route: one of several ways, or a jump to where ways meet again. */
        BRANCH,
        /** The unit is not right and goes back. */
        REWORK,
        /** The unit is lost. */
        SCRAP,
        /** The unit is finished before the end of the route. */
        END
    }

    public static Exit branch(double share, int to) {
        return new Exit(Kind.BRANCH, share, to);
    }

    public static Exit rework(double share, int to) {
        return new Exit(Kind.REWORK, share, to);
    }

    public static Exit scrap(double share) {
        return new Exit(Kind.SCRAP, share, 0);
    }

    public static Exit end(double share) {
        return new Exit(Kind.END, share, 0);
    }
}
