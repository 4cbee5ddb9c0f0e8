package org.gemba.planner.input;

/** A place in a text, both counted from 1; the column in characters. */
public record Place(int line, int column) {
    /** Where a text begins. */
    public static final Place START = new Place(1, 1);
}
