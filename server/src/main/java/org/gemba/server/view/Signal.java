package org.gemba.server.view;

/** How a thing stands. Each has a colour, a shape and a word; normal has none, because normal is quiet. */
public enum Signal {
    NORMAL,
    CALL,
    STOP,
    ANSWERED,
    GOOD,
    LATE,
    MISSING;

    /** The name of its class in the style sheet. */
    public String css() {
        return switch (this) {
            case NORMAL -> "normal";
            case CALL -> "call";
            case STOP -> "stop";
            case ANSWERED -> "answered";
            case GOOD -> "good";
            case LATE -> "late";
            case MISSING -> "missing";
        };
    }

    public boolean quiet() {
        return this == NORMAL;
    }

    /** The one that should be seen first when two meet in one place. */
    public Signal or(Signal other) {
        return rank() >= other.rank() ? this : other;
    }

    private int rank() {
        return switch (this) {
            case NORMAL -> 0;
            case GOOD -> 1;
            case MISSING -> 2;
            case LATE -> 3;
            case ANSWERED -> 4;
            case CALL -> 5;
            case STOP -> 6;
        };
    }
}
