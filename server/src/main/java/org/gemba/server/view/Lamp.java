package org.gemba.server.view;

/** The lamp over a station. */
public record Lamp(String station, Signal signal, String word) {}
