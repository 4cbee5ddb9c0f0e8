package org.gemba.house.journal;

/** A journal could not be read or written. Whoever writes must stop: what was not acknowledged may or may not be there. */
public final class JournalFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JournalFailed(String message) {
        super(message);
    }

    public JournalFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
