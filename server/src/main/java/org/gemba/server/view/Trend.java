package org.gemba.server.view;

/**
 * Where a figure goes, against the period before.
 *
 * @param said in words: {@code up from 95.1 %}
 */
public record Trend(Turn turn, String said) {
    /** Which way. */
    public enum Turn {
        UP,
        DOWN,
        LEVEL
    }
}
