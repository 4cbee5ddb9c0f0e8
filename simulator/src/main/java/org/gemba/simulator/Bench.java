package org.gemba.simulator;

import java.util.List;
import java.util.OptionalLong;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.Station;

/** A station as those who work at it know it. */
final class Bench {
    final Station station;
    final SegmentId segment;
    /** Its number in the factory's list of places. */
    final int place;

    final List<Trouble> troubles;
    /** Help is on its way or there, and work stands until it is done. */
    OptionalLong waitsSince = OptionalLong.empty();
    /** Nobody hears anything of it but its work. */
    boolean mute;

    long lastTold;
    OptionalLong brokenSince = OptionalLong.empty();

    Bench(Station station, SegmentId segment, int place, List<Trouble> troubles) {
        this.station = station;
        this.segment = segment;
        this.place = place;
        this.troubles = troubles;
    }
}
