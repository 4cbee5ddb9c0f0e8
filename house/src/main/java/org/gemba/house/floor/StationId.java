package org.gemba.house.floor;

/** A station, by its code, as it is painted on the floor: {@code A-07}. */
public record StationId(String value) implements Comparable<StationId> {
    public StationId {
        Naming.code("station id", value);
    }

    @Override
    public int compareTo(StationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
