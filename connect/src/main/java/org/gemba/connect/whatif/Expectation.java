package org.gemba.connect.whatif;

import java.util.Optional;

/**
 * What the asker expects and why, written down before the answer is shown: people learn most where they were wrong.
 *
 * @param output whether more or less comes out
 * @param outputADay by how many units a day, where the asker says so
 * @param leadTime whether a unit takes longer
 * @param stock whether more units are in process
 * @param why the reason, in the asker's words
 */
public record Expectation(
        Direction output, Optional<Integer> outputADay, Direction leadTime, Direction stock, String why) {

    /** Which way a figure goes. */
    public enum Direction {
        MORE,
        SAME,
        LESS
    }
}
