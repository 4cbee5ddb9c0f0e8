package org.gemba.house.journal;

/**
 * A picture of the boards after some entry, so that a start need not read from the beginning. It can be thrown away.
 *
 * @param format names the code that can read it; another format is ignored
 * @param head the entry it was taken after; the chain must pass through it
 */
public record Snapshot(String format, Head head, String body) {}
