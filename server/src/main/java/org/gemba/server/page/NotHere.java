package org.gemba.server.page;

/** What was looked for is not here; the message says what. */
final class NotHere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;

    private NotHere(String what) {
        super(what);
        this.what = what;
    }

    static NotHere of(String what) {
        return new NotHere(what);
    }

    /** What was looked for. */
    String what() {
        return what;
    }
}
