package org.gemba.house.floor;

/** A segment of a line, by its code: the stations that stop together. */
public record SegmentId(String value) implements Comparable<SegmentId> {
    public SegmentId {
        Naming.code("segment id", value);
    }

    @Override
    public int compareTo(SegmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
