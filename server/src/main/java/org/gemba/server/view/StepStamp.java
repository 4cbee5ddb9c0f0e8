package org.gemba.server.view;

/**
 * One step of a call's life.
 *
 * @param took since the step before
 */
public record StepStamp(String word, String time, String took, boolean done) {}
