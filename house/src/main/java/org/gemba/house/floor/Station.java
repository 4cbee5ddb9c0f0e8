package org.gemba.house.floor;

import java.time.Duration;

/**
 * A station of a line.
 *
 * @param standardCycle the time one cycle takes by today's standard; a part may have its own
 * @param standardStock units that belong in process here (standard in-process stock); more is an abnormality
 * @param silentAfter without a word for so long in working time, the station is silent: an abnormality; zero where
 *     silence says nothing
 * @param parallel how many units can be worked on at once here
 */
public record Station(
        StationId id,
        String name,
        TeamId team,
        Duration standardCycle,
        PieceCount standardStock,
        Duration silentAfter,
        int parallel) {
    public Station {
        Naming.name("station's name", name);
        if (standardCycle.isNegative() || silentAfter.isNegative()) {
            throw new IllegalArgumentException(
                    "Station %s has a negative time (standard cycle %s, silent after %s).\nGive seconds from 0 on."
                            .formatted(id, standardCycle, silentAfter));
        }
        if (parallel < 1) {
            throw new IllegalArgumentException(
                    "Station %s can work on %d units at once; at least 1 is needed.".formatted(id, parallel));
        }
    }
}
