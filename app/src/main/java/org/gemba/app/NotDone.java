package org.gemba.app;

import org.jspecify.annotations.Nullable;

/** A command could not do what was asked; the message says why and what helps. */
final class NotDone extends Exception {
    private static final long serialVersionUID = 1L;

    NotDone(@Nullable String message) {
        super(message);
    }
}
