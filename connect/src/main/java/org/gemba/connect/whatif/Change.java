package org.gemba.connect.whatif;

import java.time.Duration;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;

/** One thing that is different in a scenario, in the words of the line's own definition. */
public sealed interface Change {
    /** What it changes: of two changes of the same thing one is too many. */
    String target();

    /** A station works to another standard cycle; each part's own time there changes in proportion. */
    record CycleBecomes(StationId station, Duration cycle) implements Change {
        @Override
        public String target() {
            return "cycle " + station;
        }
    }

    /** Work elements of so much time go from one station to another, of every part that passes both. */
    record TimeMoves(StationId from, StationId to, Duration time) implements Change {
        @Override
        public String target() {
            return "moved " + from + " " + to;
        }
    }

    /** So many units fit before a station: the buffer behind the segment before it. */
    record PlacesBecome(StationId before, int places) implements Change {
        @Override
        public String target() {
            return "places " + before;
        }
    }

    /** A station works on so many units at once: a machine or a pair of hands more, or less. */
    record MachinesBecome(StationId station, int machines) implements Change {
        @Override
        public String target() {
            return "machines " + station;
        }
    }

    /**
     * Each machine of a station stands again and again.
     *
     * @param stands how long, each time
     * @param every of its work, from one time to the next on average; it comes by chance
     */
    record StationStands(StationId station, Duration stands, Duration every) implements Change {
        @Override
        public String target() {
            return "stands " + station;
        }
    }

    /** Every changeover of a station is shorter by this share. */
    record ChangeoverCut(StationId station, int percent) implements Change {
        @Override
        public String target() {
            return "changeover " + station;
        }
    }

    /** A changeover of a station from any part to any other takes this time. */
    record ChangeoverBecomes(StationId station, Duration takes) implements Change {
        @Override
        public String target() {
            return "changeover " + station;
        }
    }

    /** The customer takes so many pieces of a part a production day: the mix and the takt change with it. */
    record DemandBecomes(PartId part, int perDay) implements Change {
        @Override
        public String target() {
            return "demand " + part;
        }
    }

    /** So many people work the stations of a segment, each able to do all of them. */
    record CrewBecomes(SegmentId segment, int people) implements Change {
        @Override
        public String target() {
            return "crew " + segment;
        }
    }
}
