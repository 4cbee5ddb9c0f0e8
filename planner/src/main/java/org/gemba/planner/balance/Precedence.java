package org.gemba.planner.balance;

/**
 * One element must be done before another: at an earlier station, or earlier at the same one.
 *
 * @param before name of the element that comes first
 * @param after name of the element that waits for it
 */
public record Precedence(String before, String after) {}
