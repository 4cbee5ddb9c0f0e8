package org.gemba.house.floor;

/** A part number: what is made. */
public record PartId(String value) implements Comparable<PartId> {
    public PartId {
        Naming.name("part number", value);
    }

    @Override
    public int compareTo(PartId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
