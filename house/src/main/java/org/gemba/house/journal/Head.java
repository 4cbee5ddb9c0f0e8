package org.gemba.house.journal;

/** The end of a journal: the newest entry's number and the hash of the chain up to it. */
public record Head(long sequence, Hash hash) {
    /** The head of an empty journal. */
    public static final Head NONE = new Head(0, Hash.NONE);
}
