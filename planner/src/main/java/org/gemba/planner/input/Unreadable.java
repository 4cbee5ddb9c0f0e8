package org.gemba.planner.input;

/** A file does not say what it should; the message says where, what is wrong and what would help. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    /** At a place of a file. */
    public Unreadable(String file, Place place, String what) {
        super("%s:%d:%d: %s".formatted(file, place.line(), place.column(), what));
        line = place.line();
        column = place.column();
    }

    /** Of a folder, or of a file as a whole. */
    public Unreadable(String file, String what) {
        super("%s: %s".formatted(file, what));
        line = Place.START.line();
        column = Place.START.column();
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }

    /** In characters, counted from 1. */
    public int column() {
        return column;
    }
}
