package org.gemba.house.floor;

/** A team, by its code. */
public record TeamId(String value) implements Comparable<TeamId> {
    public TeamId {
        Naming.code("team id", value);
    }

    @Override
    public int compareTo(TeamId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
