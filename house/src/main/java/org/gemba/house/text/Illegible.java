package org.gemba.house.text;

/** A text cannot be read as what it was said to be. The message tells what is wrong and where. */
public final class Illegible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Illegible(String message) {
        super(message);
    }

    public Illegible(String message, Throwable cause) {
        super(message, cause);
    }
}
