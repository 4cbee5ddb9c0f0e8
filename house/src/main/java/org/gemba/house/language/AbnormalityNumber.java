package org.gemba.house.language;

/** The number of an abnormality on its line, counted from 1. */
public record AbnormalityNumber(long value) implements Comparable<AbnormalityNumber> {
    @Override
    public int compareTo(AbnormalityNumber other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
