package org.gemba.server.page;

import org.gemba.server.words.Words;

/** What was sent makes no request; the message says why, in the reader's language. */
final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Unfit(String sentence) {
        super(sentence);
    }

    static Unfit of(Words words, String key, Object... gaps) {
        return new Unfit(words.say(key, gaps));
    }

    /** The sentence for the reader. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
