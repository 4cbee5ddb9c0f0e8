package org.gemba.simulator;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.StationId;

/**
 * How a played line behaves: the habits of its people and machines. Shares are from 0 to 1.
 *
 * @param paces what a usual cycle takes, as a share of its standard, by station; about 0.9 where the standard has some air
 * @param spread the standard deviation of a cycle, as a share of it
 * @param fumbles the share of cycles in which something slips and which take up to half as long again, by station
 * @param troubles what makes stations stand
 * @param changeovers how long a station takes to change over to another part; stations that need no changeover are left out
 * @param calls the share of cycles in which somebody pulls the cord
 * @param response how calls are answered
 * @param defects the share of units in which a defect is found, over the whole line
 * @param reworked the share of defective units that are worked on again; of the others most are scrapped at once
 * @param lot units of one part in a row
 */
public record Behaviour(
        SortedMap<StationId, Double> paces,
        double spread,
        SortedMap<StationId, Double> fumbles,
        List<Trouble> troubles,
        SortedMap<StationId, Duration> changeovers,
        double calls,
        Response response,
        double defects,
        double reworked,
        int lot) {
    public Behaviour {
        paces = new TreeMap<>(paces);
        fumbles = new TreeMap<>(fumbles);
        troubles = List.copyOf(troubles);
        changeovers = new TreeMap<>(changeovers);
        if (lot < 1) {
            throw new IllegalArgumentException("A lot has %d units; it needs at least 1.".formatted(lot));
        }
        fumbles.values().forEach(share -> share("fumbles", share));
        share("calls", calls);
        share("defects", defects);
        share("reworked", reworked);
    }

    /**
     * How calls are answered.
     *
     * @param inTime the share answered within the line's standard
     * @param tooLate the share answered only after the fixed position; the rest is answered between the two
     * @param missed the share that nobody hears until the next on the ladder is called
     * @param arrives from the answer to standing at the station, on average
     * @param contains from arriving to having it contained, on average
     * @param learnt the share of calls after which a countermeasure is named
     */
    public record Response(
            double inTime, double tooLate, double missed, Duration arrives, Duration contains, double learnt) {
        public Response {
            share("answered in time", inTime);
            share("answered too late", tooLate);
            share("missed", missed);
            share("learnt from", learnt);
            if (inTime + tooLate + missed > 1) {
                throw new IllegalArgumentException(
                        "Of all calls %s are answered in time, %s too late and %s missed: more than all."
                                .formatted(inTime, tooLate, missed));
            }
        }
    }

    /** What suits a line by its definition: a moving line of people, or, where its cycles are long, a cell of machines. */
    public static Behaviour suiting(LineDefinition definition) {
        return new Habits(definition).behaviour();
    }

    /** What a usual cycle at a station takes, as a share of its standard. */
    double pace(StationId station) {
        return paces.getOrDefault(station, 1.0);
    }

    /** The share of cycles at a station in which something slips. */
    double fumbles(StationId station) {
        return fumbles.getOrDefault(station, 0.0);
    }

    private static void share(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("The share of %s (%s) must be 0 to 1.".formatted(what, value));
        }
    }
}
