package org.gemba.house.language;

/** The number of a call on its line, counted from 1. */
public record CallNumber(long value) implements Comparable<CallNumber> {
    @Override
    public int compareTo(CallNumber other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
