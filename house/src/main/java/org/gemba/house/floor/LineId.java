package org.gemba.house.floor;

/** A line of a plant, by its code. */
public record LineId(String value) implements Comparable<LineId> {
    public LineId {
        Naming.code("line id", value);
    }

    @Override
    public int compareTo(LineId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
