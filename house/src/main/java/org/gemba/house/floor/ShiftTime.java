package org.gemba.house.floor;

/** A shift on one production day, breaks included, as moments in time and no longer as clock times. */
public record ShiftTime(String name, Stretch time) {}
