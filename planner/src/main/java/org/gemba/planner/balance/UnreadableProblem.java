package org.gemba.planner.balance;

/** A file does not say what a line's work is; the message says where, what is wrong and what would help. */
public final class UnreadableProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    UnreadableProblem(String file, int line, int column, String what) {
        super("%s:%d:%d: %s".formatted(file, line, column, what));
        this.line = line;
        this.column = column;
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
