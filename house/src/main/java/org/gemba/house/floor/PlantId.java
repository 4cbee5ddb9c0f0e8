package org.gemba.house.floor;

/** A plant, by its code. */
public record PlantId(String value) implements Comparable<PlantId> {
    public PlantId {
        Naming.code("plant id", value);
    }

    @Override
    public int compareTo(PlantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
