package org.gemba.house.floor;

/** A number of pieces, 0 to {@value Limits#PIECES}. */
public record PieceCount(int value) implements Comparable<PieceCount> {
    public static final PieceCount NONE = new PieceCount(0);
    public static final PieceCount ONE = new PieceCount(1);

    public PieceCount {
        if (value < 0 || value > Limits.PIECES) {
            throw new IllegalArgumentException(
                    "A count of pieces (%d) must be 0 to %d.\nMaybe two columns were exchanged."
                            .formatted(value, Limits.PIECES));
        }
    }

    @Override
    public int compareTo(PieceCount other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
