package org.gemba.house.justintime.flow;

/**
 * A unit that left lately, remembered so that a correction can bring it back.
 *
 * @param asItWas just before it left
 * @param scrapped whether it was scrapped; otherwise it left good
 * @param sequence the fact by which it left
 */
public record LeftUnit(UnitInProcess asItWas, boolean scrapped, long sequence) {}
