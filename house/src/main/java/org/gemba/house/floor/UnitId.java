package org.gemba.house.floor;

/** One unit, lot or order in process, by the number it carries. */
public record UnitId(String value) implements Comparable<UnitId> {
    public UnitId {
        Naming.name("unit id", value);
    }

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
