package org.gemba.connect.whatif;

/**
 * What a scenario was built on.
 *
 * @param sequence of the newest fact when it was asked
 * @param definition the plant's definition of the line, as a hash: another one, and the answer is out of date
 * @param factory the line as it is in the model, as a hash: scenarios with the same can be compared run by run; empty until it is played
 */
public record Basis(long sequence, String definition, String factory) {}
