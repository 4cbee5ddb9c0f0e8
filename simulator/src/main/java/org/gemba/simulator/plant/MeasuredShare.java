package org.gemba.simulator.plant;

import java.util.Optional;
import org.gemba.house.floor.StationId;

/**
 * How often something came, of all times it could have.
 *
 * @param to where units were sent back to, of rework
 * @param count how often it came
 * @param of how often it could have: cycles, or calls
 */
public record MeasuredShare(Kind kind, StationId station, Optional<StationId> to, long count, long of) {
    /** Standard normal at 0.975. */
    private static final double Z = 1.959963984540054;

    /** What was counted. */
    public enum Kind {
        /** Cycles after which a defect was found. */
        DEFECT("defects a cycle"),
        /** Cycles after which the unit was sent to be worked on again. */
        REWORK("sent to rework a cycle"),
        /** Cycles after which the unit was scrapped. */
        SCRAP("scrapped a cycle"),
        /** Cycles in which somebody pulled the cord. */
        CALL("calls a cycle"),
        /** Stops in which somebody pulled the cord. */
        CALL_IN_STOP("calls a stop"),
        /** Calls that stopped the segment. */
        SEGMENT_STOP("segment stops a call");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In words. */
        public String words() {
            return words;
        }
    }

    /** The share; 0 where it could never have come. */
    public double share() {
        return of == 0 ? 0 : (double) count / of;
    }

    /** The least share that could well have brought forth the count (Wilson 1927, 95 %). */
    public double least() {
        return Math.max(0, end(-1));
    }

    /** The largest such share. */
    public double most() {
        return of == 0 ? 1 : Math.min(1, end(1));
    }

    private double end(int side) {
        if (of == 0) {
            return 0;
        }
        double share = Math.min(1, share());
        double middle = share + Z * Z / (2 * of);
        double half = Z * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
        return (middle + side * half) / (1 + Z * Z / of);
    }
}
