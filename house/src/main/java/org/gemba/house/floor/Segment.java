package org.gemba.house.floor;

import java.util.List;

/**
 * The stations of a line that stop together. A small buffer behind it lets the next segment run on for a while.
 *
 * @param stations in the order in which units flow
 * @param bufferAfter units that fit between this segment and the next; 0 where there is no buffer
 */
public record Segment(SegmentId id, List<StationId> stations, PieceCount bufferAfter) {
    public Segment {
        stations = List.copyOf(stations);
        if (stations.isEmpty()) {
            throw new IllegalArgumentException(
                    "Segment %s has no station.\nGive it one, or leave the segment out.".formatted(id));
        }
    }
}
