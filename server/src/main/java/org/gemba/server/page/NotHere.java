package org.gemba.server.page;

/** What was looked for is not here; the message says what. */
final class NotHere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NotHere(String message) {
        super(message);
    }

    static NotHere of(String message) {
        return new NotHere(message);
    }
}
